import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { launchBrowser, openPage } from '../support/browser.ts'
import { visit } from '../support/view.ts'

const url = inject('url')

describe('units', () => {
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
  const mainText = (page: Page) => page.locator('main').textContent()

  it('are found without marks from anywhere', () =>
    inPage(async (page) => {
      await visit(page, `${url}/so-lieu`)
      await search(page, 'bo tu phap')
      await page
        .getByRole('option', { name: /Bộ Tư pháp/ })
        .first()
        .click()
      await page.waitForURL('**/don-vi/bo-tu-phap')
    }))

  it('are found by an old name, and say what became of them', () =>
    inPage(async (page) => {
      await visit(page, `${url}/don-vi`)
      await search(page, 'tien giang')
      await page
        .getByRole('option', { name: /Tiền Giang/ })
        .first()
        .click()
      await page.waitForURL('**/don-vi/**')
      await expect.poll(() => mainText(page)).toContain('Đồng Tháp')
      await expect.poll(() => mainText(page)).toMatch(/0?1\/0?7\/2025|30\/0?6\/2025/)
    }))

  it('show figures that contradict each other side by side: Hòa Bình 2023', () =>
    inPage(async (page) => {
      await visit(page, `${url}/don-vi/tinh-hoa-binh`)
      const text = await mainText(page)
      for (const figure of ['86,89', '86,76', '87,89']) expect(text).toContain(figure)
      expect(text).toMatch(/mâu thuẫn|lệch|khác nhau|≠/i)
    }))

  it('name every predecessor and successor', () =>
    inPage(async (page) => {
      await visit(page, `${url}/don-vi/tinh-phu-tho-2025`)
      const text = await mainText(page)
      for (const name of ['Hòa Bình', 'Vĩnh Phúc', 'Phú Thọ']) expect(text).toContain(name)
    }))
})

/** Types as people do: the list is fetched at the first touch, and no letter may be lost meanwhile. */
async function search(page: Page, words: string): Promise<void> {
  const field = page.locator('header [data-search] input')
  await field.click()
  await page.keyboard.type(words, { delay: 30 })
  await expect.poll(() => field.inputValue()).toBe(words)
}
