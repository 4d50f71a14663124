import type { Browser, Page } from 'playwright-core'
import { expect } from 'vitest'
import { openPage } from './browser.ts'

/** What a page says, from its heading on, with plain spaces. */
export const mainText = async (page: Page): Promise<string> =>
  (await page.locator('main').allInnerTexts()).join(' ').replace(/\s+/gu, ' ')

/** A journey in a page of its own, which must end without a complaint of the browser. */
export async function journey(browser: Browser, body: (page: Page) => Promise<void>): Promise<void> {
  const { page, complaints, close } = await openPage(browser)
  await body(page)
  expect(complaints).toEqual([])
  await close()
}
