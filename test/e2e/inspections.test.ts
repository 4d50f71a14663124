import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { launchBrowser, openPage } from '../support/browser.ts'
import { settled, visit } from '../support/view.ts'

const url = inject('url')
const LONG_AN = 'Kiểm tra CCHC 9 tháng năm 2022 của tỉnh Long An'

describe('inspections', () => {
  let browser: Browser
  beforeAll(async () => {
    browser = await launchBrowser()
  })
  afterAll(() => browser?.close())

  const inPage = async (body: (page: Page) => Promise<void>) => {
    const { page, complaints, close } = await openPage(browser)
    await body(page)
    expect(complaints).toEqual([])
    await close()
  }
  const textOf = async (page: Page, name: string | RegExp) =>
    (await page.getByRole('region', { name, exact: true }).first().textContent())?.replace(/\s+/g, ' ') ?? ''
  const mainText = async (page: Page) => (await page.locator('main').textContent())?.replace(/\s+/g, ' ') ?? ''

  it('read as the documents do: coverage, its printed share, and what does not add up', () =>
    inPage(async (page) => {
      await visit(page, `${url}/kiem-tra`)
      const table = page.getByRole('table', { name: `Độ phủ kiểm tra: ${LONG_AN}` })
      const rows = await table.locator('tbody tr').allTextContents()
      expect(rows.map((row) => row.replace(/\s+/g, ' ').trim())).toEqual([
        'Sở, ngành tỉnh6/6100,00%',
        'UBND cấp huyện10/1566,67%',
        'Trung tâm Hành chính công cấp huyện10/1566,67%',
        'UBND cấp xã10/1566,67%',
        'Tổng36/5170,59%',
      ])
      expect(await textOf(page, LONG_AN)).toContain(
        'Nguồn in 70,58% do cắt bỏ phần sau 2 chữ số thập phân; 36/51 làm tròn được 70,59%.',
      )
      const surprise = await textOf(page, /kiểm tra đột xuất việc chấp hành/)
      expect(surprise).toContain('Nguồn nêu 28 đơn vị được kiểm tra, các nhóm cộng lại được 9 + 29 = 38.')
      expect(surprise).toContain('Đợt 1: 14/02/2022 – 28/02/2022')
      expect(surprise).toContain('Đợt 2: 04/05/2022 – 13/05/2022')
      expect(await textOf(page, /Đồng Tháp năm 2021/)).toContain('Đã kiểm tra 3 đơn vị, 3 lượt, tại 1 địa điểm.')
      expect(await mainText(page)).not.toContain('Minh họa 07')
    }))

  it('lead from a finding to its unit, and from the unit back', () =>
    inPage(async (page) => {
      await visit(page, `${url}/kiem-tra`)
      await page.getByRole('link', { name: 'Công tác chỉnh lý tài liệu còn chậm trễ' }).click()
      await page.waitForURL('**/kiem-tra/kien-nghi/dong-thap-2021-4')
      await page.getByRole('link', { name: 'Huyện Tháp Mười', exact: true }).click()
      await page.waitForURL('**/don-vi/huyen-thap-muoi-tinh-dong-thap')
      await settled(page)
      await expect.poll(() => mainText(page)).toContain('đến 30/06/2025')
      await page.getByRole('link', { name: 'Xem ở trang Kiểm tra' }).click()
      await page.waitForURL('**/kiem-tra?dv=huyen-thap-muoi-tinh-dong-thap')
      await settled(page)
      await expect.poll(() => mainText(page)).toContain('1 đợt kiểm tra; 1/1 kiến nghị chưa đóng')
    }))

  it('narrow findings to the overdue ones of a year, and keep that in the address', () =>
    inPage(async (page) => {
      await visit(page, `${url}/kiem-tra?minh-hoa=1&nam=2026&ngay=2026-11-20`)
      await page.getByText('Chỉ kiến nghị quá hạn').click()
      await page.waitForURL('**qh=1**')
      await settled(page)
      const late = await page.getByText(/^quá hạn \d+ ngày$/).count()
      const tables = page.getByRole('table', { name: /^Kiến nghị:/ })
      expect(late).toBeGreaterThan(0)
      await expect.poll(() => tables.locator('tbody tr').count()).toBe(late)
      expect(await page.getByRole('note').textContent()).toContain('minh họa')
    }))

  it('tell of a finding what was found before, and what it bears on', () =>
    inPage(async (page) => {
      await visit(page, `${url}/kiem-tra/kien-nghi/minh-hoa-07-2026-khac-phuc-2?ngay=2026-11-20`)
      const before = page.getByRole('region', { name: 'Kiểm tra lại' }).getByRole('link')
      expect(await before.count()).toBe(1)
      await before.click()
      await page.waitForURL('**/kiem-tra/kien-nghi/minh-hoa-07-2025-ke-hoach-*')
      await settled(page)
      await page
        .locator('main dl')
        .getByRole('link', { name: /^\d+(\.\d+)+ / })
        .click()
      await page.waitForURL('**/tieu-chi/MH-SO/**')
      await settled(page)
      await expect.poll(() => mainText(page)).toContain('Kiến nghị qua kiểm tra ở mục này')
    }))
})
