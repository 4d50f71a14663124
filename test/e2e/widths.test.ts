import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { launchBrowser, openPage, type WatchedPage } from '../support/browser.ts'
import { everyView } from '../support/every-view.ts'
import { settled, visit } from '../support/view.ts'

const url = inject('url')
/** From here on no table scrolls sideways in its frame. */
const LAPTOP = 1280
/** Widths of windows in CSS pixels, phone to projector. */
const widths = [360, 820, LAPTOP, 1366, 1920] as const

describe('a view at any width', () => {
  let browser: Browser
  let watched: WatchedPage
  beforeAll(async () => {
    browser = await launchBrowser()
    watched = await openPage(browser)
  })
  afterAll(() => browser?.close())

  it.each(everyView)('%s is no wider than its window, nor its tables than a laptop', async (path) => {
    const { page } = watched
    await visit(page, url + path)
    const wider: string[] = []
    for (const width of widths) {
      await page.setViewportSize({ width, height: 800 })
      await settled(page)
      // What measures itself is drawn in the frame after.
      const { over, frames } = await page.evaluate(async () => {
        for (let count = 0; count < 3; count += 1) await new Promise((resolve) => requestAnimationFrame(resolve))
        const { scrollWidth, clientWidth } = document.documentElement
        const frames = document.querySelectorAll('main [data-overflowing="true"]').length
        return { over: scrollWidth - clientWidth, frames }
      })
      if (over > 0) wider.push(`${over} px at ${width}`)
      if (frames > 0 && width >= LAPTOP) wider.push(`${frames} tables at ${width}`)
    }
    expect(wider).toEqual([])
  })
})
