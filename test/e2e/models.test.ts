import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { launchBrowser } from '../support/browser.ts'
import { journey, mainText } from '../support/journeys.ts'
import { print } from '../support/printed.ts'
import { hundredths, readRows, visit } from '../support/view.ts'

const url = inject('url')
const REGISTRY = 'table:has(caption:has-text("Mô hình, sáng kiến"))'

describe('models', () => {
  let browser: Browser
  beforeAll(async () => {
    browser = await launchBrowser()
  })
  afterAll(() => browser?.close())

  it('of Đồng Tháp 2021 read as their source names them: for two units together, and nothing that it does not say', () =>
    journey(browser, async (page) => {
      await visit(page, `${url}/mo-hinh`)
      const rows = await readRows(page, REGISTRY)
      expect(rows).toHaveLength(5)
      for (const { cells } of rows) {
        expect(cells['don-vi']).toBe('Huyện Tháp MườiThành phố Cao Lãnhnguồn nêu chung')
        expect(cells).toMatchObject({
          'tinh-trang': 'Được ghi nhận',
          'bat-dau': '2021',
          'van-de': '–',
          'tieu-chi': '–',
        })
      }
      await page.getByRole('link', { name: 'Ngày Chủ Nhật thân thiện', exact: true }).click()
      await page.waitForURL('**/mo-hinh/ngay-chu-nhat-than-thien')
      await page.locator('main dl').waitFor()
      const text = await mainText(page)
      expect(text).toContain('Nêu chung cho Huyện Tháp Mười; Thành phố Cao Lãnh')
      expect(text).toContain('Vấn đề nguồn không nêu')
      expect(text).toContain('Nguồn: Bản tin Đồng Tháp: Đoàn Kiểm tra cải cách hành chính tỉnh')
      await page.getByRole('link', { name: 'Huyện Tháp Mười', exact: true }).click()
      await page.waitForURL('**/don-vi/huyen-thap-muoi-tinh-dong-thap')
    }))

  it('narrow and sort, keep that in the address, and lead to the criterion that they serve', () =>
    journey(browser, async (page) => {
      await visit(page, `${url}/mo-hinh?minh-hoa=1`)
      expect(await readRows(page, REGISTRY)).toHaveLength(16)
      await page.getByRole('combobox', { name: 'Tình trạng' }).selectOption({ label: 'Nhân rộng' })
      await page.waitForURL('**tt=nhan-rong**')
      await page.getByRole('button', { name: 'Mô hình, sáng kiến', exact: true }).click()
      await page.waitForURL('**sx=ten**')
      const rows = await readRows(page, REGISTRY)
      expect(rows.length).toBeGreaterThan(1)
      for (const { cells } of rows) {
        expect(cells['tinh-trang']).toBe('Nhân rộng')
        expect(cells['don-vi']).toMatch(/\d đơn vị áp dụng$/u)
        expect(cells['truoc-sau']).toMatch(/^\d+% hồ sơ .* → \d+% hồ sơ /u)
      }
      const names = rows.map(({ cells }) => cells.ten ?? '')
      expect(names).toEqual(names.toSorted((a, b) => a.localeCompare(b, 'vi', { numeric: true })))
      await page
        .locator(`${REGISTRY} tbody`)
        .getByRole('link', { name: /^\d+(\.\d+)+$/u })
        .first()
        .click()
      await page.waitForURL('**/tieu-chi/MH-**')
    }))

  it('of a page go on one sheet, whole', () =>
    journey(browser, async (page) => {
      await visit(page, `${url}/mo-hinh?minh-hoa=1&tt=nhan-rong`)
      await page.locator(`${REGISTRY} tbody a`).first().click()
      await page.waitForURL('**/mo-hinh/*')
      await page.locator('main dl').waitFor()
      const sheets = await print(page)
      expect(sheets).toHaveLength(1)
      for (const word of ['Vấnđề', 'Khởixướng', 'Ápdụng', 'Trước', 'Sau', 'Kếtquả', 'Liênhệ', 'Nguồn:'])
        expect(sheets[0]?.text).toContain(word)
      expect(sheets[0]?.text).toContain('đơnvịcùngkhối')
    }))

  it('that fit the weak criteria of a unit stand beside its losses, and units without any are named', () =>
    journey(browser, async (page) => {
      await visit(page, `${url}/mo-hinh?minh-hoa=1&nam=2026&dv=so-minh-hoa-khoa-hoc-va-cong-nghe-tinh-minh-hoa-07`)
      const fits = await readRows(page, 'table:has(caption:has-text("mô hình phù hợp"))')
      expect(fits).toHaveLength(5)
      const losses = fits.map(({ cells }) => hundredths(cells['bi-tru']))
      expect(losses).toEqual(losses.toSorted((a, b) => b - a))
      expect(await mainText(page)).toContain('Phù hợp không có nghĩa là sẽ có tác dụng.')
      const lacking = await page.locator('table:has(caption:has-text("chưa có mô hình")) tbody th').allTextContents()
      await page
        .getByRole('heading', { name: `Đơn vị chưa có mô hình nào trong năm 2026: ${lacking.length}` })
        .waitFor()
      await visit(page, `${url}/mo-hinh?minh-hoa=1&nam=2026`)
      const having = await page.locator(`${REGISTRY} td[data-column=don-vi] a`).allTextContents()
      expect(having.length).toBeGreaterThan(3)
      expect(lacking.filter((name) => having.includes(name))).toEqual([])
      await visit(page, `${url}/mo-hinh`)
      expect(await mainText(page)).not.toContain('chưa có mô hình nào')
    }))
})
