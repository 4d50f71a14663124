import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { launchBrowser, openPage } from '../support/browser.ts'
import { readRows, visit } from '../support/view.ts'

const url = inject('url')

describe('when the server does not answer', () => {
  let browser: Browser
  beforeAll(async () => {
    browser = await launchBrowser()
  })
  afterAll(() => browser?.close())

  it('says so, keeps the view, and shows it once the server is back and the reader tries again', async () => {
    const { page, close } = await openPage(browser)
    await page.route('**/graphql**', (route) => route.abort('connectionrefused'))
    await page.goto(`${url}/xep-hang?q=noi%20vu`)
    await page.getByRole('alert').waitFor()
    await page.unroute('**/graphql**')
    await page.getByRole('button', { name: 'Tải lại' }).click()
    await expect.poll(async () => (await readRows(page)).map(({ cells }) => cells.ten)).toEqual(['Bộ Nội vụ'])
    await close()
  })

  it('names the look-up id of a surprise', async () => {
    const { page, close } = await openPage(browser)
    const error = { message: 'x', extensions: { code: 'INTERNAL_SERVER_ERROR', lookupId: 'a1b2c3d4' } }
    await page.route('**/graphql**', (route) => route.fulfill({ json: { data: null, errors: [error] } }))
    await page.goto(`${url}/xep-hang`)
    await page.getByRole('alert').waitFor()
    expect(await page.getByRole('alert').textContent()).toContain('a1b2c3d4')
    await close()
  })

  it('has a page for an address that names nothing', async () => {
    const { page, complaints, close } = await openPage(browser)
    await visit(page, `${url}/khong-co-trang-nay`)
    expect(await page.locator('main').textContent()).toContain('Không có trang nào ở địa chỉ này')
    await visit(page, `${url}/don-vi/khong-co-don-vi-nay`)
    expect(await page.locator('main').textContent()).toMatch(/[Kk]hông (có|tìm thấy)/)
    expect(complaints).toEqual([])
    await close()
  })
})
