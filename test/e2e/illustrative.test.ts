import { readFileSync } from 'node:fs'
import type { Browser, Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { launchBrowser, openPage, type WatchedPage } from '../support/browser.ts'
import { type FileFormat, saveFrom } from '../support/downloads.ts'
import { visit } from '../support/view.ts'

const url = inject('url')

/** Every view that can show figures that are not real. */
const illustrative = [
  '/xep-hang?bo=MH-TINH-2&nam=2024',
  '/xep-hang?bo=MH-XA&nam=2025',
  '/don-vi/tinh-minh-hoa-07',
  '/don-vi/tinh-minh-hoa-07/tru-diem?bo=MH-TINH-2&nam=2024',
  '/tieu-chi/MH-TINH-2/7.2.2?nam=2024',
  '/ban-do-nhiet?bo=MH-TINH-2&nam=2024',
  '/so-sanh?bo=MH-TINH-2&nam=2024&dv=tinh-minh-hoa-07,tinh-minh-hoa-12',
  '/bo-tieu-chi/MH-SO',
  '/bo-tieu-chi/so-sanh?tu=MH-TINH-1&den=MH-TINH-2',
]
/** Views of published figures alone. */
const real = ['/xep-hang', '/don-vi/bo-tu-phap', '/so-lieu', '/bo-tieu-chi/876-BO']

describe('what is not real', () => {
  let browser: Browser
  let watched: WatchedPage
  let page: Page
  beforeAll(async () => {
    browser = await launchBrowser()
    watched = await openPage(browser)
    page = watched.page
  })
  afterAll(() => browser?.close())

  it.each(illustrative)('%s says so under the masthead, beside its title and on paper', async (path) => {
    await visit(page, `${url}${path}`)
    await expect.poll(() => bandWords(page)).toContain('Số liệu minh họa')
    expect(await page.locator('main').getByText('Minh họa', { exact: true }).first().isVisible()).toBe(true)
    await page.emulateMedia({ media: 'print' })
    const onPaper = await page
      .getByText(/^Số liệu minh họa|^Minh họa/)
      .evaluateAll((found) => found.filter((each) => (each as HTMLElement).checkVisibility()).length)
    await page.emulateMedia({ media: null })
    expect(onPaper).toBeGreaterThan(0)
  })

  it.each(illustrative)('%s says so in every file that it saves', async (path) => {
    await visit(page, `${url}${path}`)
    await expect.poll(() => bandWords(page)).toContain('Số liệu minh họa')
    const buttons = page.locator('main').getByRole('button', { name: /^Tải về/ })
    const count = await buttons.count()
    expect(count, 'buttons of this view').toBeGreaterThan(0)
    for (let index = 0; index < count; index += 1) {
      const button = buttons.nth(index)
      if (await button.isVisible()) await everyFileSaysSo(button)
    }
  })

  it.each(real)('%s bears no such word', async (path) => {
    await visit(page, `${url}${path}`)
    expect(await bandWords(page)).not.toContain('Số liệu minh họa')
  })

  it('stands without a complaint of the browser', () => expect(watched.complaints).toEqual([]))
})

/** Every file that a button offers, by its name and, of a text, by its words. */
async function everyFileSaysSo(button: Locator): Promise<void> {
  await button.click()
  const formats = await button.page().getByRole('menuitem').allTextContents()
  await button.click()
  expect(formats).toContain('CSV')
  for (const format of formats as FileFormat[]) {
    const file = await saveFrom(button, format)
    expect(file.suggestedFilename()).toContain('-minh-hoa.')
    if (format === 'XLSX' || format === 'PNG') continue
    const text = readFileSync(await file.path(), 'utf8')
    expect(text.normalize('NFC').toLowerCase(), file.suggestedFilename()).toContain('minh họa: ')
  }
}

/** What the band under the masthead says; empty where there is none. */
const bandWords = (page: Page): Promise<string> =>
  page
    .getByRole('note')
    .allTextContents()
    .then((texts) => texts.join(' '))
