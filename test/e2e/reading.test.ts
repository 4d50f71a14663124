import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { launchBrowser, openPage, type View } from '../support/browser.ts'
import { readRows, settled, visit } from '../support/view.ts'

const url = inject('url')

describe('reading', () => {
  let browser: Browser
  beforeAll(async () => {
    browser = await launchBrowser()
  })
  afterAll(() => browser?.close())

  const inPage = async (view: View, body: (page: Page) => Promise<void>) => {
    const { page, complaints, close } = await openPage(browser, view)
    await body(page)
    expect(complaints).toEqual([])
    await close()
  }

  it('goes by keyboard from a rank to the unit and back to the same place', () =>
    inPage({}, async (page) => {
      await visit(page, `${url}/xep-hang`)
      const link = page.getByRole('link', { name: 'Bộ Công Thương' })
      await link.focus()
      const [scroll, before] = [await page.evaluate(() => window.scrollY), page.url()]
      await page.keyboard.press('Enter')
      await page.waitForURL('**/don-vi/**')
      await settled(page)
      await page.getByRole('heading', { level: 1, name: /Bộ Công Thương/ }).waitFor({ state: 'attached' })
      await page.goBack()
      await page.getByRole('link', { name: 'Bộ Công Thương' }).waitFor()
      expect(page.url()).toBe(before)
      await expect.poll(() => page.evaluate(() => window.scrollY)).toBeCloseTo(scroll, -2)
    }))

  it('moves along the rows with arrows and pins with the space bar', () =>
    inPage({}, async (page) => {
      await visit(page, `${url}/xep-hang`)
      await page.getByRole('link', { name: 'Bộ Tư pháp' }).focus()
      await page.keyboard.press('ArrowDown')
      expect(await page.evaluate(() => document.activeElement?.textContent)).toContain('Ngân hàng Nhà nước')
      await page.keyboard.press(' ')
      await expect.poll(() => new URL(page.url()).searchParams.get('ghim')).toContain('ngan-hang')
    }))

  it('filters without marks', () =>
    inPage({}, async (page) => {
      await visit(page, `${url}/xep-hang?q=${encodeURIComponent('bo tu phap')}`)
      expect((await readRows(page)).map(({ cells }) => cells.ten)).toEqual(['Bộ Tư pháp'])
    }))

  it('says in words when nothing is found, and offers the way out', () =>
    inPage({}, async (page) => {
      await visit(page, `${url}/xep-hang?q=khongcodonvinao`)
      expect(await readRows(page)).toEqual([])
      await page
        .locator('main')
        .getByRole('button')
        .or(page.locator('main').getByRole('link'))
        .filter({ hasText: /19/ })
        .first()
        .click()
      await expect.poll(async () => (await readRows(page)).length).toBe(19)
    }))

  it('speaks English as a whole once asked', () =>
    inPage({ language: 'en' }, async (page) => {
      await visit(page, `${url}/xep-hang`)
      expect(await page.evaluate(() => document.documentElement.lang)).toBe('en')
      const rows = await readRows(page)
      expect(rows[0]?.cells.diem).toBe('89.95')
      expect(rows[0]?.cells.hang).toBe('1/17')
      const heads = await page.locator('main table thead').textContent()
      expect(heads).not.toMatch(/[ăâđêôơưạảấầếệộốớờứừ]/i)
    }))

  it('is dark where the system is', () =>
    inPage({ theme: 'dark' }, async (page) => {
      await visit(page, `${url}/xep-hang`)
      const ground = await page.evaluate(() => getComputedStyle(document.body).backgroundColor)
      const [red = 255, green = 255, blue = 255] = (ground.match(/[\d.]+/g) ?? []).map(Number)
      expect(Math.max(red, green, blue)).toBeLessThan(ground.startsWith('rgb') ? 90 : 1)
    }))

  it('is read across a room in projector mode: nothing below 18 px', () =>
    inPage({ width: 1920 }, async (page) => {
      await visit(page, `${url}/xep-hang?che-do=trinh-chieu`)
      const sizes = await page.locator('main').evaluate((main) => {
        const walker = document.createTreeWalker(main, NodeFilter.SHOW_TEXT)
        const seen: number[] = []
        for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
          const parent = node.parentElement
          const box = parent?.getBoundingClientRect()
          if (parent === null || !node.textContent?.trim() || (box?.width ?? 0) < 2) continue
          seen.push(Number.parseFloat(getComputedStyle(parent).fontSize))
        }
        return seen
      })
      expect(Math.min(...sizes)).toBeGreaterThanOrEqual(18)
    }))

  it('is rows without sideways scrolling on a phone', () =>
    inPage({ width: 360 }, async (page) => {
      await visit(page, `${url}/xep-hang`)
      const text = await page.locator('main').textContent()
      for (const words of ['Bộ Tư pháp', 'Bộ Công Thương', '89,95', '78,03']) expect(text).toContain(words)
      const [wide, window] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth])
      expect(wide).toBeLessThanOrEqual(window)
    }))

  it('prints the whole table with its head on each page, black, without the masthead', () =>
    inPage({}, async (page) => {
      await visit(page, `${url}/xep-hang`)
      await page.emulateMedia({ media: 'print' })
      expect(await page.locator('main table thead').evaluate((head) => getComputedStyle(head).display)).toBe(
        'table-header-group',
      )
      expect(await readRows(page)).toHaveLength(19)
      expect(await page.locator('header nav').isVisible()).toBe(false)
      expect(await page.locator('main').textContent()).toContain('xaydungchinhsach.chinhphu.vn')
      const pages =
        (await page.pdf({ preferCSSPageSize: true })).toString('latin1').match(/\/MediaBox\s*\[[^\]]*\]/g) ?? []
      expect(pages.length).toBeGreaterThan(0)
      expect(pages.length).toBeLessThanOrEqual(3)
    }))
})
