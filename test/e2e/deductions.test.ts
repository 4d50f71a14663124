import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { launchBrowser, openPage, type WatchedPage } from '../support/browser.ts'
import { savedText } from '../support/downloads.ts'
import { hundredths, panelOf, readRows, settled, visit } from '../support/view.ts'

const url = inject('url')
const unit = `${url}/don-vi/tinh-minh-hoa-07/tru-diem`
const address = `${unit}?nam=2024`

/** The tree of criteria; the page has a table of leads as well. */
const TREE = 'main [role=treegrid]'

describe('where a demonstration province lost its points, 2024', () => {
  let browser: Browser
  let watched: WatchedPage

  beforeAll(async () => {
    browser = await launchBrowser()
    watched = await openPage(browser)
    await visit(watched.page, address)
  })
  afterAll(async () => {
    await watched?.close()
    await browser?.close()
  })

  it('says the finding in one sentence, and that nothing of it is real', async () => {
    const { page } = watched
    await expect
      .poll(() => page.locator('main').textContent())
      .toMatch(
        /Đạt \d+,\d\d\/100 điểm, (?:đồng )?hạng \d+\/\d+, loại .+: bị trừ \d+,\d\d điểm thẩm định, chưa đạt \d+,\d\d điểm/,
      )
    expect(await page.getByText('Minh họa', { exact: true }).count()).toBeGreaterThan(0)
    expect(await page.getByRole('note').textContent()).toContain('không có thật')
  })

  it('loses in its areas, in both kinds apart, what the sentence says', async () => {
    const { page } = watched
    await visit(page, `${address}&cap=1&chi=tat-ca`)
    const areas = await readRows(page, TREE)
    const text = (await page.locator('main').textContent()) ?? ''
    const [, deducted, notReached] = /bị trừ (\d+,\d\d) điểm thẩm định, chưa đạt (\d+,\d\d)/.exec(text) ?? []
    for (const [column, total] of [
      ['bi-tru', deducted],
      ['chua-dat', notReached],
    ] as const) {
      const printed = areas.map(({ cells }) => hundredths(cells[column])).filter((value) => !Number.isNaN(value))
      const sum = printed.reduce((all, value) => all + value, 0)
      // Eight rounded parts may differ from the rounded total by half a hundredth each.
      expect(Math.abs(sum - hundredths(total))).toBeLessThanOrEqual(4)
    }
  })

  it('sorts by what was deducted, area by area, and holds back rows that lost nothing', async () => {
    const { page } = watched
    await visit(page, address)
    const rows = await readRows(page, TREE)
    const areas = rows.filter(({ id }) => !id.includes('.')).map(({ cells }) => hundredths(cells['bi-tru']) || 0)
    expect(areas).toEqual(areas.toSorted((a, b) => b - a))
    await page.getByRole('switch', { name: /Chỉ mục mất điểm/ }).click()
    await expect.poll(async () => (await readRows(page, TREE)).length).toBeGreaterThan(rows.length)
    expect(new URL(page.url()).searchParams.get('chi')).toBe('tat-ca')
  })

  it('opens a view from its link alone: row, order, level and filter', async () => {
    const other = await openPage(browser)
    await visit(other.page, `${address}&muc=7.2.2&sx=ma&q=thanh%20toan%20truc`)
    await panelOf(other.page).getByRole('heading', { level: 2 }).waitFor()
    const rows = await readRows(other.page, TREE)
    expect(rows.map(({ id }) => id)).toEqual(['7', '7.2', '7.2.2'])
    expect(await other.page.locator('tr[data-row="7.2.2"]').getAttribute('aria-selected')).toBe('true')
    expect(other.complaints).toEqual([])
    await other.close()
  })

  it('names the figures, the rule, the stages and the way back to points of one leaf', async () => {
    const { page } = watched
    await visit(page, `${address}&muc=7.2.2`)
    const panel = panelOf(page)
    for (const heading of ['Vì sao', 'Cách chấm', 'Các giai đoạn', 'Minh chứng yêu cầu', 'Đơn vị cùng khối'])
      await panel.getByRole('heading', { name: heading }).waitFor()
    expect(await panel.textContent()).toMatch(
      /Tự chấm\s*\d+,\d\d[\s\S]+Thẩm định lần 1\s*\d+,\d\d[\s\S]+Điểm cuối\s*\d+,\d\d/,
    )
  })

  it('leads from a lost point to the task that is to win it back, and says where there is none', async () => {
    const { page } = watched
    await visit(page, `${address}&muc=7.2.2`)
    const task = panelOf(page).getByRole('link', { name: /^7\.4 Cải thiện tiêu chí/u })
    await task.click()
    await page.waitForURL(/nhiem-vu\/tinh-minh-hoa-07\.2025\.7\.4/u)
    await page.goBack()
    // Nobody planned for 2023: what is to mend a loss of 2022 would stand in plans of 2022 and 2023.
    await visit(page, `${unit}?nam=2022&muc=7.2.2`)
    await panelOf(page)
      .getByText('Chưa có nhiệm vụ, kiến nghị, kết luận hay mô hình nào của đơn vị trong năm 2022 và 2023.')
      .waitFor()
  })

  it('gives every row as CSV with what is needed to cite it', async () => {
    const { page } = watched
    await visit(page, address)
    const text = await savedText(page, 'CSV')
    expect(text).toMatch(/^\uFEFFMã;Tiêu chí;/)
    expect(text).toContain('Minh họa: đơn vị và điểm số không có thật.')
    expect(text).toContain('MH-TINH-2')
    expect(text.split('\r\n').length).toBeGreaterThan(120)
  })

  it('moves nothing while it loads, with or without a panel', async () => {
    for (const path of [address, `${address}&muc=7.2.2`]) {
      const other = await openPage(browser)
      await visit(other.page, path)
      await other.page.waitForTimeout(1_000)
      expect(await layoutShift(other.page)).toBeLessThanOrEqual(0.05)
      await other.close()
    }
  })

  it('prints every level with the words that it is illustrative on every sheet', async () => {
    const { page } = watched
    await visit(page, `${address}&cap=1`)
    const shown = (await readRows(page, TREE)).length
    await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')))
    expect((await readRows(page, TREE)).length).toBeGreaterThan(shown)
    await page.evaluate(() => window.dispatchEvent(new Event('afterprint')))
    expect(await page.evaluate(() => document.documentElement.style.getPropertyValue('--page-note'))).toContain(
      'minh họa',
    )
  })
})

describe('by the keyboard alone', () => {
  it('goes from a rank to the reasons of a lost point in three activations at most', async () => {
    const browser = await launchBrowser()
    const { page, complaints } = await openPage(browser)
    await visit(page, `${url}/xep-hang?bo=MH-TINH-2&nam=2024`)
    let activations = 0
    const activate = async () => {
      activations += 1
      await page.keyboard.press('Enter')
    }
    await tabTo(page, 'main tbody a')
    await activate()
    await page.waitForURL(/\/tru-diem/)
    await settled(page)
    await tabTo(page, 'tr[data-row]')
    // Down to the first leaf: criteria stand open beneath their area.
    while ((await focused(page, (row) => row.getAttribute('aria-expanded'))) !== null)
      await page.keyboard.press('ArrowDown')
    const code = await focused(page, (row) => row.getAttribute('data-row'))
    await activate()
    const heading = panelOf(page).getByRole('heading', { level: 2 })
    await heading.waitFor()
    await expect.poll(() => heading.evaluate((element) => element === document.activeElement)).toBe(true)
    await page.getByRole('heading', { name: 'Vì sao' }).waitFor()
    expect(activations).toBeLessThanOrEqual(3)
    // Escape leads back to the row, and the address forgets the panel.
    await page.keyboard.press('Escape')
    await expect.poll(() => focused(page, (row) => row.getAttribute('data-row'))).toBe(code)
    expect(new URL(page.url()).searchParams.get('muc')).toBeNull()
    expect(complaints).toEqual([])
    await browser.close()
  })
})

/** Presses Tab until what has focus is such an element; a page that never gets there fails the test. */
async function tabTo(page: Page, selector: string): Promise<void> {
  for (let presses = 0; presses < 120; presses += 1) {
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector)) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`Expected Tab to reach ${selector}, but it did not.`)
}

const focused = (page: Page, read: (element: Element) => string | null): Promise<string | null> =>
  page.evaluate(`(${read.toString()})(document.activeElement)`)

const layoutShift = (page: Page): Promise<number> =>
  page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        let sum = 0
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) sum += (entry as PerformanceEntry & { value: number }).value
        }).observe({ type: 'layout-shift', buffered: true })
        setTimeout(() => resolve(sum), 200)
      }),
  )
