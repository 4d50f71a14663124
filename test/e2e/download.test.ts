import { readFile } from 'node:fs/promises'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { launchBrowser, openPage, type WatchedPage } from '../support/browser.ts'
import { saveFrom, saveView } from '../support/downloads.ts'
import { lengthenRanking } from '../support/lengthen-ranking.ts'
import { publishedMinistries } from '../support/published-table.ts'
import { hundredths, readRows, visit } from '../support/view.ts'
import { csvOf, factsOf, isText, plain, sheetOf, textOf } from '../support/workbook.ts'

const url = inject('url')
const deductions = `${url}/don-vi/tinh-minh-hoa-07/tru-diem?nam=2024`
const UNREAL = 'Minh họa: đơn vị và điểm số không có thật.'

describe('what goes out of a view', () => {
  let browser: Browser
  let watched: WatchedPage
  let page: Page
  beforeAll(async () => {
    browser = await launchBrowser()
    watched = await openPage(browser)
    page = watched.page
  })
  afterAll(() => browser?.close())

  it('is the ranking as published: a workbook of numbers, and its source on a sheet of its own', async () => {
    await visit(page, `${url}/xep-hang`)
    const file = await saveView(page, 'XLSX')
    expect(file.suggestedFilename()).toBe('par-index-2023-bo.xlsx')
    const [head = [], ...rows] = await sheetOf(file, null)
    expect(head.slice(0, 4).map(textOf)).toEqual(['Hạng', 'Số đơn vị xếp hạng', 'Đơn vị', 'Điểm'])
    for (const { unit, rank, total } of publishedMinistries()) {
      const row = rows.find((cells) => textOf(cells[2]) === unit) ?? []
      expect(row[0], unit).toMatchObject({ kind: 'NUMBER', text: rank })
      expect(row[1], unit).toMatchObject({ kind: 'NUMBER', text: '17' })
      expect(row[3], unit).toMatchObject({ kind: 'NUMBER', text: String(Number(total)) })
    }
    const facts = await factsOf(file)
    expect(facts.get('Nguồn')).toContain('xaydungchinhsach.chinhphu.vn')
    expect(facts.get('Địa chỉ')).toBe(page.url())
    expect(facts.get('Ngày công bố')).toMatch(/^\d{4}-\d\d-\d\d$/u)
    expect(facts.get('Phiên bản số liệu lúc tải')).toMatch(/^\d+$/u)
    expect(facts.get('Minh họa')).toBeUndefined()
  })

  it('is the same figures in CSV as in the workbook and on the screen', async () => {
    await visit(page, `${url}/xep-hang`)
    const shown = (await readRows(page)).map(({ cells }) => [cells.ten, cells.diem === '–' ? '' : cells.diem])
    const { table } = await csvOf(await saveView(page, 'CSV'))
    const book = await sheetOf(await saveView(page, 'XLSX'), null)
    expect(table.slice(1).map((row) => [row[2], row[3]])).toEqual(shown)
    expect(table.slice(1).map((row) => row.map(plain))).toEqual(
      book.slice(1).map((row) => Array.from({ length: table[0]?.length ?? 0 }, (_, at) => plain(textOf(row[at])))),
    )
  })

  it('keeps the codes of an illustrative table as text, its points as numbers, and says that nothing is real', async () => {
    await visit(page, deductions)
    const file = await saveView(page, 'XLSX')
    expect(file.suggestedFilename()).toBe('tru-diem-tinh-minh-hoa-07-2024-minh-hoa.xlsx')
    const rows = await sheetOf(file, null)
    const leaf = rows.find(([code]) => textOf(code) === '7.2') ?? []
    expect(isText(leaf[0]), 'a code is text').toBe(true)
    const max = rows[0]?.findIndex((cell) => textOf(cell) === 'Tối đa') ?? -1
    expect(leaf[max]).toMatchObject({ kind: 'NUMBER' })
    const tree = await readRows(page, 'main [role=treegrid]')
    // Every row of the tree in sight, by its code, and what it lost.
    const lost = rows[0]?.findIndex((cell) => textOf(cell) === 'Bị trừ') ?? -1
    const inFile = new Map(rows.map((row) => [textOf(row[0]), Number(textOf(row[lost]) || 'NaN')]))
    expect(tree.length).toBeGreaterThan(30)
    for (const { cells } of tree) {
      const shown = hundredths(cells['bi-tru'])
      if (Number.isNaN(shown)) continue
      expect(
        Math.abs(Math.round((inFile.get(cells.ma ?? '') ?? Number.NaN) * 100) - shown),
        cells.ma,
      ).toBeLessThanOrEqual(1)
    }
    const facts = await factsOf(file)
    expect(facts.get('Minh họa')).toBe(UNREAL)
    expect(facts.get('Bộ tiêu chí')).toContain('MH-TINH-2')
    const csv = await readFile(await (await saveView(page, 'CSV')).path(), 'utf8')
    expect(csv).toContain(`Minh họa;${UNREAL}`)
  })

  it('is a chart as SVG and as PNG, on light paper in a dark theme too, with source and "minh họa" inside', async () => {
    const dark = await openPage(browser, { theme: 'dark' })
    await visit(dark.page, deductions)
    const button = dark.page
      .locator('main figure')
      .first()
      .getByRole('button', { name: /^Tải về: / })
    const svg = await readFile(await (await saveFrom(button, 'SVG')).path(), 'utf8')
    expect(svg).toContain(UNREAL)
    expect(svg).toContain('Điểm đạt')
    expect(svg).not.toMatch(/var\(|class=|light-dark/)
    const [, width = '', height = ''] = /width="([\d.]+)" height="([\d.]+)"/u.exec(svg) ?? []
    const png = await readFile(await (await saveFrom(button, 'PNG')).path())
    expect(png.subarray(1, 4).toString('latin1')).toBe('PNG')
    expect(Math.abs(png.readUInt32BE(16) - 2 * Number(width))).toBeLessThanOrEqual(2)
    expect(Math.abs(png.readUInt32BE(20) - 2 * Number(height))).toBeLessThanOrEqual(2)
    const picture = await read(dark.page, png)
    // #fbfbf8: the paper of the light theme.
    expect(picture.corner).toEqual([251, 251, 248, 255])
    // The title above the drawing, whose Vietnamese letters are in a font of their own.
    expect(picture.inkAbove).toBeGreaterThan(1000)
    expect(dark.complaints).toEqual([])
    await dark.close()
  })

  it('opens, is walked and saves by the keyboard alone', async () => {
    await visit(page, `${url}/xep-hang`)
    await page.locator('main').getByRole('button', { name: 'Tải về', exact: true }).focus()
    await page.keyboard.press('Enter')
    await page.keyboard.press('ArrowDown')
    const [file] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')])
    expect(file.suggestedFilename()).toBe('par-index-2023-bo.csv')
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe('Tải về')
  })

  it('fetches what writes a workbook only when somebody asks for one, and breaks no rule of the page', async () => {
    const other = await openPage(browser)
    const asked: string[] = []
    other.page.on('request', (request) => asked.push(new URL(request.url()).pathname))
    await visit(other.page, `${url}/xep-hang`)
    expect(asked.filter((path) => /xlsx|save|png/u.test(path))).toEqual([])
    await saveView(other.page, 'XLSX')
    expect(asked.some((path) => /\/xlsx\.worker-/u.test(path))).toBe(true)
    expect(other.complaints).toEqual([])
    await other.close()
  })

  it('is a workbook of ten thousand rows, whose sheet is far over what a zip writes in one go', async () => {
    const long = await openPage(browser)
    await lengthenRanking(long.page, 10_000)
    await visit(long.page, `${url}/xep-hang?khoi=mh-tinh&nam=2024`)
    await long.page.locator('[role=grid][aria-rowcount="10001"]').waitFor()
    const rows = await sheetOf(await saveView(long.page, 'XLSX'), null)
    expect(rows).toHaveLength(10_001)
    // Ranks run from 1 to 10,000; percents fall from 99 % by 0.005 a row.
    expect(rows[1]?.slice(0, 2)).toMatchObject([{ text: '1' }, { text: '10000' }])
    expect(rows[10_000]?.[0]).toMatchObject({ kind: 'NUMBER', text: '10000' })
    expect(rows[10_000]?.map(textOf)).toContain('0.49005')
    expect(long.complaints).toEqual([])
    await long.close()
  })

  it('stands without a complaint of the browser', () => expect(watched.complaints).toEqual([]))
})

interface Picture {
  /** Red, green, blue and opacity of the upper left corner. */
  readonly corner: readonly number[]
  /** Dark pixels in the line of the title: the upper 56 pixels, whole width. */
  readonly inkAbove: number
}

function read(page: Page, png: Buffer): Promise<Picture> {
  return page.evaluate(async (base64) => {
    const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))
    const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }))
    const context = new OffscreenCanvas(bitmap.width, 56).getContext('2d')
    context?.drawImage(bitmap, 0, 0)
    const pixels = context?.getImageData(0, 0, bitmap.width, 56).data ?? new Uint8ClampedArray()
    return {
      corner: [...pixels.slice(0, 4)],
      inkAbove: pixels.filter((value, at) => at % 4 === 0 && value < 128).length,
    }
  }, png.toString('base64'))
}
