import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { launchBrowser, openPage } from '../support/browser.ts'
import { settled, visit } from '../support/view.ts'

const url = inject('url')

describe('the follow-up of conclusions', () => {
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
  const meeting = (page: Page, title: RegExp) => page.getByRole('article', { name: title })

  it('tells of Hòa Bình 2022 as its source does: eight requests, and a notice whose items nobody quotes', () =>
    inPage(async (page) => {
      await visit(page, `${url}/ket-luan`)
      const november = meeting(page, /ngày 24\/11\/2022/)
      expect(await november.locator('tbody tr').count()).toBe(8)
      const words = (await november.textContent()) ?? ''
      expect(words).toContain('cuộc họp ngày 31/05/2022; nguồn không nêu từng nội dung')
      expect(words).toContain('8 nội dung; chưa có báo cáo nào về kết quả được ghi ở đây')
      expect(words).toContain('phải ban hành văn bản xin lỗi người dân')
      const notice = meeting(page, /ngày 31\/5\/2022/)
      expect(await notice.locator('tbody tr').count()).toBe(0)
      expect(await notice.textContent()).toContain('4389/TB-VPUBND (06/06/2022)')
    }))

  it('opens a meeting of the demonstration with the one before it, narrows items, and leads to their criterion', () =>
    inPage(async (page) => {
      await visit(page, `${url}/ket-luan`)
      await page.getByRole('switch', { name: 'Tỉnh minh họa' }).click()
      await page.waitForURL('**/ket-luan?minh-hoa=1')
      await settled(page)
      await expect.poll(() => page.getByRole('article').count()).toBeGreaterThan(3)
      expect(await meeting(page, /13\/10\/2026/).textContent()).toMatch(
        /Cuộc họp trước \(14\/04\/2026\): \d\/8 nội dung đã thực hiện/,
      )
      await visit(page, `${url}/ket-luan?minh-hoa=1&trang-thai=chua-xong`)
      const states = page.locator('tbody tr td', { hasText: /^(Đã thực hiện|Chưa thực hiện)/ })
      await expect.poll(() => states.count()).toBeGreaterThan(3)
      expect(
        await page
          .locator('tbody td')
          .filter({ hasText: /^Đã thực hiện/ })
          .count(),
      ).toBe(0)
      await page
        .locator('tbody tr')
        .first()
        .getByRole('link', { name: /^\d+(\.\d+)*$/ })
        .click()
      await page.waitForURL('**/tieu-chi/MH-TINH-2/**')
    }))
})
