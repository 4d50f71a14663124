import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { everything, violations } from '../support/axe.ts'
import { launchBrowser, openPage, type WatchedPage } from '../support/browser.ts'
import { everyView } from '../support/every-view.ts'
import { visit } from '../support/view.ts'

it('axe finds a fault that is planted', async () => {
  const browser = await launchBrowser()
  const { page } = await openPage(browser)
  await page.setContent('<main><h1>x</h1><img src="data:," width="40" height="40"></main>')
  expect(await violations(page, everything)).toContainEqual(expect.stringContaining('image-alt'))
  await browser.close()
})

/** Where everything of a page stands, in whole pixels. */
const layoutOf = (page: Page): Promise<readonly string[]> =>
  page.locator('body *').evaluateAll((elements) =>
    elements.map((element) => {
      const { x, y, width, height } = element.getBoundingClientRect()
      return [element.tagName, ...[x, y + window.scrollY, width, height].map(Math.round)].join(' ')
    }),
  )

/**
 * Axe reads every rule of a view in its own colours, and of forced ones those of colour alone. Where forced colours lay a view out
 * otherwise, as by an edge that only they show, it reads every rule once more.
 */
describe('a view holds where colours are forced from the start', () => {
  let browser: Browser
  let opened: WatchedPage
  beforeAll(async () => {
    browser = await launchBrowser()
    opened = await openPage(browser, { forcedColors: true })
  })
  afterAll(() => browser?.close())

  it.each(everyView)('%s', async (path) => {
    const { page } = opened
    await visit(page, inject('url') + path)
    const fromTheStart = await layoutOf(page)
    expect(fromTheStart.length).toBeGreaterThan(20)
    await page.emulateMedia({ forcedColors: 'none' })
    const own = await layoutOf(page)
    if (own.join() === fromTheStart.join()) return
    await page.emulateMedia({ forcedColors: 'active' })
    expect(await layoutOf(page)).toEqual(fromTheStart)
    expect(await violations(page, everything)).toEqual([])
  })
})
