import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { launchBrowser, openPage, type WatchedPage } from '../support/browser.ts'
import { savedText } from '../support/downloads.ts'
import { readRows, settled, visit } from '../support/view.ts'

const url = inject('url')
const board = `${url}/ke-hoach?don-vi=tinh-minh-hoa-07&nam=2026&ngay=2026-09-30`
const LIST = 'table:has(caption:has-text("Nhiệm vụ của kế hoạch"))'
const MATRIX = 'table:has(caption:has-text("Số nhiệm vụ theo nội dung và tình trạng"))'

let browser: Browser
let watched: WatchedPage

beforeAll(async () => {
  browser = await launchBrowser()
  watched = await openPage(browser)
})
afterAll(async () => {
  await watched?.close()
  await browser?.close()
})

const main = async (page: Page): Promise<string> =>
  (await page.locator('main').allInnerTexts()).join(' ').replace(/\s+/g, ' ')

describe('the plan that a source tells of', () => {
  it('reads as the source does: 34/45 = 16 + 18, 75,55 as printed beside 75,56, seven contents unnamed', async () => {
    const { page } = watched
    await visit(page, `${url}/ke-hoach?don-vi=tinh-long-an&nam=2022`)
    const text = await main(page)
    expect(text).toContain('Đến 30/09/2022 hoàn thành 34/45 nhiệm vụ = 16 hoàn thành 100% + 18 theo phân kỳ.')
    expect(text).toContain('75,55% 34/45 nguồn cắt bớt chữ số; làm tròn nửa lên là 75,56% Nguồn báo cáo')
    expect(text).toContain('7 nội dung mà nguồn không nêu tên.')
    expect(text).toMatch(/Nguồn: .*Bản tin Long An, 30\/9\/2022/)
    // What the source does not say is no zero.
    const [whole] = await readRows(page, MATRIX)
    expect(whole?.cells).toMatchObject({ xong: '16', 'phan-ky': '18', 'dang-lam': '11', 'chua-lam': '–', tong: '45' })
  })

  it('knows nothing of the plan the day before its source reports', async () => {
    const { page } = watched
    await visit(page, `${url}/ke-hoach?don-vi=tinh-long-an&nam=2022&ngay=2022-09-29`)
    expect(await main(page)).toContain('Đến ngày 29/09/2022 chưa có nhiệm vụ hay báo cáo nào trên hồ sơ.')
  })
})

describe('the plan of the demonstration province', () => {
  it('leads from the overview to the overdue number, its task and the criterion in three activations', async () => {
    const { page } = watched
    await visit(page, board)
    const overdue = page.locator('main dl').getByRole('link', { name: '1', exact: true })
    await overdue.click()
    await page.waitForURL(/qh=1.*#nhiem-vu$/)
    await expect.poll(async () => (await readRows(page, LIST)).length).toBe(1)
    await page
      .locator(LIST)
      .getByRole('link', { name: /Chấp hành kỷ luật/ })
      .click()
    await page.waitForURL(/\/nhiem-vu\/tinh-minh-hoa-07\.2026\.5\.5\?ngay=2026-09-30$/)
    await expect.poll(() => main(page)).toContain('Đến hết 30/09/2026: Chưa thực hiện, quá hạn, đã trễ 92 ngày.')
    await page.getByRole('region', { name: 'Tiêu chí phục vụ' }).getByRole('link').click()
    await page.waitForURL(/\/tieu-chi\/MH-TINH-2\//)
    await settled(page)
    // And back again: the criterion names the work that is to raise it.
    await page
      .getByRole('region', { name: /^Nhiệm vụ gắn với mục này/ })
      .getByRole('link', { name: /^5\.5 / })
      .first()
      .click()
    await page.waitForURL(/\/nhiem-vu\/tinh-minh-hoa-07\.2026\.5\.5$/)
  })

  it('adds up: contents to the whole, the whole to the sentence, and every number is as many tasks as it says', async () => {
    const { page } = watched
    await visit(page, board)
    expect(await main(page)).toContain(
      'Đến 30/09/2026 hoàn thành 30/45 nhiệm vụ = 27 hoàn thành 100% + 3 theo phân kỳ.',
    )
    const rows = await readRows(page, MATRIX)
    const whole = rows.at(-1)
    for (const column of ['xong', 'phan-ky', 'dang-lam', 'chua-lam', 'tam-dung', 'qua-han', 'tong']) {
      const counts = rows.map(({ cells }) => Number(cells[column]))
      expect(
        counts.slice(0, -1).reduce((sum, count) => sum + count, 0),
        column,
      ).toBe(counts.at(-1))
    }
    expect(whole?.cells).toMatchObject({ xong: '27', 'phan-ky': '3', 'dang-lam': '12', 'chua-lam': '3', tong: '45' })
    await page.locator(`${MATRIX} tr[data-row="5"] td[data-column="dang-lam"] a`).click()
    await page.waitForURL(/tt=dang-lam.*nd=5|nd=5.*tt=dang-lam/)
    await expect.poll(async () => (await readRows(page, LIST)).length).toBe(3)
    for (const { cells } of await readRows(page, LIST)) {
      expect(cells.ma).toMatch(/^5\./)
      expect(cells['tinh-trang']).toContain('Đang thực hiện')
    }
  })

  it('keeps late days of what was done later, sorts by them, and says when a day was moved', async () => {
    const { page } = watched
    await visit(page, `${board}&sx=-tre`)
    const rows = await readRows(page, LIST)
    const days = rows.map(({ cells }) => Number.parseInt(cells.tre ?? '', 10))
    expect(days).toEqual(days.toSorted((a, b) => b - a))
    expect(rows.filter(({ cells }) => cells['tinh-trang'] === 'Hoàn thành 100%' && cells.tre !== '0')).toHaveLength(3)
    expect(rows.find(({ cells }) => cells.ma === '3.6')?.cells.han).toBe('31/12/2026ban đầu 30/09/2026')
  })

  it('is told for another day when one is written, and lists what to urge', async () => {
    const { page } = watched
    await visit(page, board)
    await page.getByLabel('Tình hình đến hết ngày').fill('31/3/2026')
    await page.keyboard.press('Enter')
    await page.waitForURL(/ngay=2026-03-31/)
    await expect.poll(() => main(page)).toContain('Đến 31/03/2026 hoàn thành 7/45 nhiệm vụ')
    await visit(page, board)
    const urged = page.getByRole('region', { name: 'Cần đôn đốc' }).getByRole('listitem')
    expect(await urged.allInnerTexts()).toEqual([
      expect.stringContaining('quá hạn 92 ngày'),
      expect.stringContaining('đến hạn hôm nay'),
      expect.stringContaining('đến hạn hôm nay'),
    ])
  })

  it('saves the tasks shown, with how they are added up and that they are illustrative', async () => {
    const { page } = watched
    await visit(page, `${board}&nd=5`)
    const text = await savedText(page, 'CSV')
    expect(text).toContain('Minh họa: đơn vị và điểm số không có thật.')
    expect(text).toContain('30/45 = 27 + 3')
    expect(text.split('\r\n').filter((line) => /^"?5"?[;,]/u.test(line))).toHaveLength(7)
  })

  it('stands without a complaint of the browser', () => expect(watched.complaints).toEqual([]))
})
