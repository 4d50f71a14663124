import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { violationsOnEveryGround } from './axe.ts'
import { launchBrowser, openPage, type WatchedPage } from './browser.ts'
import { everyView } from './every-view.ts'

/**
 * Every view at one width, in CSS pixels. A file a width, so that they run side by side. The languages take turns from view to
 * view and from width to width: each view is read in both, and each width in both, at half the time of all pairs; `AXE=all`
 * reads all pairs.
 */
export function describeAxeAt(width: 360 | 820 | 1366): void {
  describe.each(['vi', 'en'] as const)(
    `axe at ${width} px, %s, on light and dark ground and in forced colours`,
    (language) => {
      let browser: Browser
      let opened: WatchedPage
      beforeAll(async () => {
        browser = await launchBrowser()
        opened = await openPage(browser, { width, language })
      })
      afterAll(() => browser?.close())

      const turn = language === 'vi' ? 0 : 1
      const shift = width === 820 ? 1 : 0
      const own = everyView.filter((_, index) => process.env.AXE === 'all' || (index + shift) % 2 === turn)
      it.each(own)('finds nothing on %s', async (path) => {
        expect(await violationsOnEveryGround(opened.page, inject('url') + path)).toEqual([])
      })
    },
  )
}
