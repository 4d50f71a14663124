import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { askData } from '../support/ask.ts'
import { launchBrowser, openPage, type WatchedPage } from '../support/browser.ts'
import { hundredths, panelOf, readRows, visit } from '../support/view.ts'

const url = inject('url')
const address = `${url}/don-vi/tinh-minh-hoa-07/tru-diem?nam=2024`

/** The tree of criteria; the page has a table of leads as well. */
const TREE = 'main [role=treegrid]'

describe('the fall from the maximum, stage by stage', () => {
  let browser: Browser
  let watched: WatchedPage
  let stages: Stages

  beforeAll(async () => {
    browser = await launchBrowser()
    watched = await openPage(browser)
    stages = await readStages()
    await visit(watched.page, `${address}&theo=giai-doan`)
  })
  afterAll(async () => {
    await watched?.close()
    await browser?.close()
  })

  it('says what the unit did not claim, what appraisal took, what was won back, and what surveys did not give', async () => {
    const { self, first, second, final } = stages
    // No leaf of this unit was raised by its appraisal, nor lowered after its explanation, so sums of stages tell all.
    const expected = [
      ['Tự chấm: đơn vị tự trừ · Bị trừ', self.points - self.maxPoints],
      ['Thẩm định: bớt thêm · Bị trừ', first.points - self.points],
      ['Giải trình: lấy lại · Bị trừ', second.points - first.points],
      [
        'Khảo sát, KT–XH: chưa đạt · Bị trừ – · Chưa đạt',
        final.points - second.points - (final.maxPoints - self.maxPoints),
      ],
    ] as const
    const chart = watched.page.getByRole('slider', { name: /^Từ 100 xuống/ })
    await chart.focus()
    await watched.page.keyboard.press('Home')
    for (const [words, points] of expected) {
      const said = (await chart.getAttribute('aria-valuetext')) ?? ''
      expect(said).toContain(`${words} ${points > 0 ? '+' : '−'}`)
      expect(hundredths(said.slice(words.length + 1).split(' ')[0])).toBe(Math.round(points * 100))
      await watched.page.keyboard.press('ArrowDown')
    }
    expect(await chart.getAttribute('aria-valuetext')).toContain(`Còn lại ${printed(final.points)}`)
  })

  it('parts each stage by area as the graph adds it up, and the areas make the whole', async () => {
    const { page } = watched
    await page.getByRole('figure').getByRole('button', { name: 'Xem bảng' }).first().click()
    const table = page.getByRole('table', { name: /^Từ 100 xuống/ })
    const rows = await table
      .locator('tbody tr')
      .evaluateAll((all) => all.map((row) => [...row.children].map((cell) => (cell.textContent ?? '').trim())))
    const [areas, whole] = [rows.slice(0, -2), rows.at(-2)]
    expect(areas).toHaveLength(8)
    for (const [column, at] of [
      [1, (code: string) => areaPoints(stages.self, code) - areaMax(stages.self, code)],
      [2, (code: string) => areaPoints(stages.first, code) - areaPoints(stages.self, code)],
      [3, (code: string) => areaPoints(stages.second, code) - areaPoints(stages.first, code)],
    ] as const) {
      for (const row of areas) {
        const change = Math.round(at(row[0]?.split(' ')[0] ?? '') * 100)
        expect(row[column] === '–' ? 0 : hundredths(row[column]), `${row[0]}, column ${column}`).toBe(change)
      }
      const sum = areas.reduce((all, row) => all + (hundredths(row[column]) || 0), 0)
      expect(Math.abs(sum - hundredths(whole?.[column]))).toBeLessThanOrEqual(4)
    }
  })

  it('is chosen with the tabs and kept in the address, at every width without a sideways scroll', async () => {
    for (const width of [360, 820, 1366, 1920]) {
      const other = await openPage(browser, { width })
      await visit(other.page, address)
      await other.page.getByRole('tab', { name: 'Theo giai đoạn' }).click()
      await other.page.getByRole('slider', { name: /^Từ 100 xuống/ }).waitFor()
      await expect.poll(() => new URL(other.page.url()).searchParams.get('theo')).toBe('giai-doan')
      expect(await other.page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
      await other.page.getByRole('tab', { name: 'Theo lĩnh vực' }).click()
      await expect.poll(() => new URL(other.page.url()).searchParams.get('theo')).toBeNull()
      expect(other.complaints).toEqual([])
      await other.close()
    }
  })

  it('ends at the claim of a commune that nobody appraised yet, and calls nothing of it a loss', async () => {
    const other = await openPage(browser)
    await visit(other.page, `${url}/don-vi/xa-minh-hoa-017-tinh-minh-hoa-07/tru-diem?nam=2025`)
    await other.page.getByText(/Đơn vị tự chấm \d+,\d\d\/90 điểm năm 2025; chưa thẩm định/).waitFor()
    expect(await other.page.locator('main').textContent()).not.toMatch(/Không có mục nào mất điểm|[Bb]ị trừ \d/)
    expect((await readRows(other.page, TREE)).length).toBeGreaterThan(50)
    await other.close()
  })

  it('prints the page with the row in hand after the table, and not the row over every sheet', async () => {
    const other = await openPage(browser)
    await visit(other.page, `${address}&muc=7.2.2`)
    await panelOf(other.page).getByRole('heading', { name: 'Vì sao' }).waitFor()
    // A sheet is narrower than the width from which the panel is a column.
    await other.page.setViewportSize({ width: 1030, height: 700 })
    await other.page.getByRole('dialog').waitFor()
    await other.page.evaluate(() => window.dispatchEvent(new Event('beforeprint')))
    await other.page.emulateMedia({ media: 'print' })
    expect(await other.page.getByRole('dialog').count()).toBe(0)
    const [tree, panel] = await Promise.all([other.page.locator(TREE).boundingBox(), panelOf(other.page).boundingBox()])
    expect(panel?.y).toBeGreaterThanOrEqual((tree?.y ?? 0) + (tree?.height ?? Number.POSITIVE_INFINITY))
    for (const words of [
      panelOf(other.page).getByText('Tỉnh Minh họa 07, PAR INDEX 2024'),
      other.page.getByText(/\d+ mục mất điểm trong \d+ tiêu chí chấm điểm/),
    ])
      expect(await words.isVisible()).toBe(true)
    await other.close()
  })

  it('says of points that are not due that they are not, and calls them nothing else', async () => {
    const other = await openPage(browser)
    await visit(other.page, `${url}/don-vi/phuong-minh-hoa-093-tinh-minh-hoa-07/tru-diem?nam=2025&theo=giai-doan`)
    const text = (await other.page.locator('main').textContent()) ?? ''
    const open = /chưa công bố, còn (\d+,\d\d) điểm chưa đến kỳ chấm/.exec(text)?.[1]
    expect(text).toContain(`Chưa đến kỳ chấm ${open}`)
    await other.close()
  })

  it('shows the headline and the panel together when a link opens a row', async () => {
    const other = await openPage(browser)
    await visit(other.page, `${address}&muc=7.2.2`)
    await panelOf(other.page).getByRole('heading', { name: 'Vì sao' }).waitFor()
    expect(await other.page.evaluate(() => window.scrollY)).toBe(0)
    for (const place of [other.page.getByText(/^Đạt \d+,\d\d\/100 điểm/), panelOf(other.page).locator('h2')]) {
      const box = await place.first().boundingBox()
      expect(box && box.y + box.height).toBeLessThan(500)
    }
    await other.close()
    const phone = await openPage(browser, { width: 360 })
    await visit(phone.page, `${address}&muc=7.2.2`)
    const dialog = phone.page.getByRole('dialog')
    await dialog.getByText('Tỉnh Minh họa 07, PAR INDEX 2024').waitFor()
    await dialog.getByText('Minh họa', { exact: true }).first().waitFor()
    await phone.close()
  })
})

interface Sum {
  readonly points: number
  readonly maxPoints: number
  readonly areas: readonly { readonly points: number; readonly maxPoints: number; readonly area: { code: string } }[]
}
type Stages = Readonly<Record<'self' | 'first' | 'second' | 'final', Sum>>

/** Sums of every stage and its areas, as the graph has them. */
async function readStages(): Promise<Stages> {
  const { unitBySlug } = await askData<{ unitBySlug: { id: string } }>(
    url,
    '{ unitBySlug(slug: "tinh-minh-hoa-07") { id } }',
  )
  const names = { self: 'SELF', first: 'APPRAISAL_1', second: 'APPRAISAL_2', final: 'FINAL' } as const
  const fields = Object.entries(names)
    .map(
      ([name, stage]) =>
        `${name}: total(stage: ${stage}) { points maxPoints } ${name}Areas: byArea(stage: ${stage}) { points maxPoints area { code } }`,
    )
    .join(' ')
  const query = `{ assessment(unit: "${unitBySlug.id}", framework: "MH-TINH-2", year: 2024) { ${fields} } }`
  const { assessment } = await askData<{ assessment: Record<string, unknown> }>(url, query)
  const sum = (name: string) => ({ ...(assessment[name] as object), areas: assessment[`${name}Areas`] }) as Sum
  return { self: sum('self'), first: sum('first'), second: sum('second'), final: sum('final') }
}

/** 0 where the stage has no sum of the area: none of its leaves counts there. */
const areaPoints = ({ areas }: Sum, code: string): number => areas.find(({ area }) => area.code === code)?.points ?? 0
const areaMax = ({ areas }: Sum, code: string): number => areas.find(({ area }) => area.code === code)?.maxPoints ?? 0

const printed = (points: number): string => (Math.round(points * 100) / 100).toFixed(2).replace('.', ',')
