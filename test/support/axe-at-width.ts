import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { type Ground, violationsOnGrounds } from './axe.ts'
import { type Language, launchBrowser, openPage, type WatchedPage } from './browser.ts'
import { everyView } from './every-view.ts'

const widths = [360, 820, 1366] as const
const everyPair = process.env.AXE === 'all'

/**
 * Every view at one width, in CSS pixels. A file a width, so that they run side by side. Structure is read at each width; languages
 * and grounds take turns from view to view and from width to width, so that each view is read in both languages, on dark ground
 * and in forced colours, and each width, too, at a third of the time of all combinations; `AXE=all` reads them all.
 */
export function describeAxeAt(width: (typeof widths)[number]): void {
  const turn = widths.indexOf(width)
  describe.each(['vi', 'en'] as const)(`axe at ${width} px, %s`, (language) => {
    let browser: Browser
    let opened: WatchedPage
    beforeAll(async () => {
      browser = await launchBrowser()
      opened = await openPage(browser, { width, language })
    })
    afterAll(() => browser?.close())

    const own = everyView
      .map((path, index) => ({ path, grounds: groundsOf(index + turn), language: languageOf(index + turn) }))
      .filter((view) => everyPair || view.language === language)
    it.each(own)('finds nothing on $path', async ({ path, grounds }) => {
      expect(await violationsOnGrounds(opened.page, inject('url') + path, grounds)).toEqual([])
    })
  })
}

const languageOf = (turn: number): Language => (turn % 2 === 0 ? 'vi' : 'en')

const groundTurns: readonly (readonly Ground[])[] = [['forced colours'], ['dark'], []]
const groundsOf = (turn: number): readonly Ground[] =>
  (everyPair ? groundTurns.flat() : groundTurns[turn % groundTurns.length]) ?? []
