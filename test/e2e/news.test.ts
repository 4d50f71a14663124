import { readFile } from 'node:fs/promises'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, it } from 'vitest'
import { launchBrowser, openPage } from '../support/browser.ts'
import { saveFrom } from '../support/downloads.ts'
import { settled, visit } from '../support/view.ts'

const url = inject('url')
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
const rowsOf = (page: Page, title: string) => page.getByRole('region', { name: title }).locator('tbody tr')

it('shows totals as printed with the words that limit them, and what is said in words, each with its source', () =>
  inPage(async (page) => {
    await visit(page, `${url}/so-lieu`)
    await page.getByRole('link', { name: /^Bản tin: số tổng/u }).click()
    await page.waitForURL('**/ban-tin')
    await settled(page)
    const digitised = rowsOf(page, 'Số tổng do nguồn nêu').filter({ hasText: 'số hóa đầy đủ thành phần hồ sơ' })
    expect(await digitised.textContent()).toContain('trên 59,2%')
    const equipment = rowsOf(page, 'Nguồn nói bằng lời').filter({ hasText: 'Trang thiết bị chưa đáp ứng' })
    expect(await equipment.textContent()).toMatch(/Tồn tại, hạn chế.+Vĩnh Linh.+30\/08\/2023/u)
    const delegated = rowsOf(page, 'Nguồn nói bằng lời').filter({ hasText: 'ủy quyền cho Sở Tài nguyên và Môi trường' })
    expect(await delegated.textContent()).toContain('nguồn không nêu tên')
  }))

it('keeps whom and which kind in the address, and gives what is shown as a file', () =>
  inPage(async (page) => {
    await visit(page, `${url}/ban-tin?cua=${encodeURIComponent('Tỉnh Hòa Bình')}&loai=han-che`)
    const rows = rowsOf(page, 'Nguồn nói bằng lời')
    await expect.poll(() => rows.count()).toBe(6)
    const button = page.getByRole('region', { name: 'Nguồn nói bằng lời' }).getByRole('button', { name: /^Tải về/u })
    const text = await readFile(await (await saveFrom(button, 'CSV')).path(), 'utf8')
    expect(text).toContain('số lượng phó trưởng phòng vượt định mức')
    expect(text).toContain('Báo Hòa Bình, 24/11/2022')
    await visit(page, `${url}/ban-tin?loai=khong-co-loai-nay`)
    await expect.poll(() => rows.count()).toBeGreaterThan(30)
  }))
