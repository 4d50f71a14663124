import { readFile } from 'node:fs/promises'
import type { Browser, Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import type { SheetCell } from '../../server/src/exchange/imports/rules/sheet.ts'
import { launchBrowser, openPage, type WatchedPage } from '../support/browser.ts'
import { saveFrom } from '../support/downloads.ts'
import { everyView, illustrative } from '../support/every-view.ts'
import { squeezed } from '../support/printed.ts'
import { visit } from '../support/view.ts'
import { csvOf, factsOf, isText, plain, sheetOf, textOf } from '../support/workbook.ts'

const url = inject('url')
const TABLES = 'main :is(table, [role=grid], [role=treegrid])'

describe('every table and chart of a view goes out', () => {
  let browser: Browser
  let watched: WatchedPage
  beforeAll(async () => {
    browser = await launchBrowser()
    watched = await openPage(browser)
  })
  afterAll(() => browser?.close())

  it.each(everyView.filter((path) => !path.startsWith('/docs')))('%s', async (path) => {
    const { page } = watched
    await visit(page, url + path)
    const unreal = illustrative(path)
    const names = await rowNames(page)
    const charts = page.locator('main figure')
    for (const chart of await charts.all())
      expect(await formatsOf(filesIn(chart))).toEqual(['XLSX', 'CSV', 'PNG', 'SVG'])
    let written = ''
    for (const button of await visible(filesIn(page.locator('main')))) {
      const formats = await formatsOf(button)
      expect(formats.slice(0, 2)).toEqual(['XLSX', 'CSV'])
      written += squeezed((await checkTable(button, page.url(), unreal)).flat().join(' '))
      if (formats.includes('SVG')) await checkPicture(button, unreal)
    }
    expect(names.filter((name) => !written.includes(name))).toEqual([])
  })

  it('stands without a complaint of the browser', () => expect(watched.complaints).toEqual([]))
})

const filesIn = (part: Locator): Locator => part.getByRole('button', { name: /^Tải về/ })

async function visible(buttons: Locator): Promise<readonly Locator[]> {
  const all = await buttons.all()
  const shown = await Promise.all(all.map((button) => button.isVisible()))
  return all.filter((_, index) => shown[index])
}

async function formatsOf(button: Locator): Promise<readonly string[]> {
  await button.click()
  const formats = await button.page().getByRole('menuitem').allTextContents()
  await button.click()
  return formats
}

/** The texts by which the rows of each table in sight are named, without white space. */
const rowNames = async (page: Page): Promise<readonly string[]> => {
  const names = await page.locator(TABLES).evaluateAll((tables) =>
    tables
      .filter((table) => table.checkVisibility())
      .flatMap((table) => [...table.querySelectorAll('tbody th[scope=row], [role=rowheader]')])
      .flatMap((cell) => {
        const walker = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT)
        const texts: string[] = []
        while (walker.nextNode()) texts.push(walker.currentNode.textContent ?? '')
        return texts
      }),
  )
  return names.map(squeezed).filter((name) => /\p{L}{2}/u.test(name))
}

/** Alike, or the figure that CSV prints with its places; of 83,38% a workbook holds 0.8338. */
function agree(inBook: string, inCsv: string): boolean {
  if (plain(inBook) === plain(inCsv)) return true
  const half = 0.5 * 10 ** -(inCsv.split(',')[1]?.length ?? 0) + 1e-9
  return [1, 100].some((times) => Math.abs(times * Number(inBook) - Number(plain(inCsv))) <= half)
}

const DECIMAL = /^[+−-]?\d+,\d+$/u
/** What sources printed is kept as they printed it, beside its value. */
const asPrinted = (head: SheetCell | undefined): boolean => ['Số như in', 'Nguồn khác in'].includes(textOf(head))

/** Both files of a table hold the same, figures as numbers and the rest as text, and say what they are cited by. */
async function checkTable(button: Locator, address: string, unreal: boolean): Promise<readonly (readonly string[])[]> {
  const book = await saveFrom(button, 'XLSX')
  const [head = [], ...rows] = await sheetOf(book, null)
  const { table, facts: beneath } = await csvOf(await saveFrom(button, 'CSV'))
  const pairs = [head, ...rows].flatMap((row, line) =>
    head.map((_, at) => [textOf(row[at]), table[line]?.[at] ?? ''] as const),
  )
  expect(table.length, book.suggestedFilename()).toBe(rows.length + 1)
  expect(pairs.filter(([inBook, inCsv]) => !agree(inBook, inCsv))).toEqual([])
  for (const row of rows) {
    // What reads as a decimal is a number; a code, whose points and zeros a number would lose, is text.
    expect(row.filter((cell, at) => isText(cell) && DECIMAL.test(textOf(cell)) && !asPrinted(head[at]))).toEqual([])
    expect(row.filter((cell, at) => textOf(head[at]).startsWith('Mã') && !isText(cell))).toEqual([])
  }
  const facts = await factsOf(book)
  expect(new Map(beneath.map(([name, value]) => [name, plain(value ?? '')]))).toEqual(
    new Map([...facts].map(([name, value]) => [name, plain(value)])),
  )
  expect(facts.get('Địa chỉ')).toBe(address)
  expect(facts.get('Nguồn')).toBeTruthy()
  expect(facts.get('Ngày tải')).toMatch(/^\d{4}-\d\d-\d\d$/u)
  expect(Boolean(facts.get('Minh họa')?.match(/^(?:Bộ tiêu chí )?minh họa: /iu)), 'says that it is not real').toBe(
    unreal,
  )
  expect(book.suggestedFilename().includes('-minh-hoa.')).toBe(unreal)
  return table
}

/** A chart is a drawing with source and "minh họa" inside, and a PNG of it. */
async function checkPicture(button: Locator, unreal: boolean): Promise<void> {
  const svg = await readFile(await (await saveFrom(button, 'SVG')).path(), 'utf8')
  expect(svg.normalize('NFC').includes('Minh họa: đơn vị và điểm số không có thật.')).toBe(unreal)
  const png = await readFile(await (await saveFrom(button, 'PNG')).path())
  expect(png.subarray(1, 4).toString('latin1')).toBe('PNG')
}
