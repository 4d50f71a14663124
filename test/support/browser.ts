import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core'
import { findChromium } from './chromium.ts'

export type Language = 'vi' | 'en'
export type Theme = 'light' | 'dark'

export interface View {
  /** Width of the window in CSS pixels; 1366 unless told. 360 is a phone and gets touch. */
  readonly width?: number
  readonly language?: Language
  readonly theme?: Theme
  readonly forcedColors?: boolean
}

export const heights: Readonly<Record<number, number>> = { 360: 740, 820: 1180, 1366: 768, 1920: 1080 }

/** A real Chromium; the one that the runner found, or else whichever this machine has. */
export async function launchBrowser(): Promise<Browser> {
  const found = await findChromium()
  if ('missing' in found) throw new Error(found.missing)
  return chromium.launch({
    executablePath: found.path,
    env: { ...process.env, ...found.environment } as Record<string, string>,
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--font-render-hinting=none'],
  })
}

export interface WatchedPage {
  readonly page: Page
  /** What went wrong in the page so far: uncaught errors, console errors, answers of 500 and above. */
  readonly complaints: readonly string[]
  close(): Promise<void>
}

/** A page in a browser context of its own: nothing kept from any other, as on a machine that never saw the product. */
export async function openPage(browser: Browser, view: View = {}): Promise<WatchedPage> {
  const context = await browser.newContext(contextOptions(view))
  if (view.language === 'en') await context.addInitScript(() => localStorage.setItem('par-atlas.language', 'en'))
  const page = await context.newPage()
  page.setDefaultTimeout(20_000)
  const complaints: string[] = []
  page.on('pageerror', (error) => complaints.push(`uncaught: ${error.message}`))
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(`console: ${message.text()}`)
  })
  page.on('response', (response) => {
    if (response.status() >= 500) complaints.push(`${response.status()}: ${response.url()}`)
  })
  return { page, complaints, close: () => context.close() }
}

function contextOptions({ width = 1366, theme = 'light', forcedColors = false }: View): BrowserContextOptions {
  return {
    viewport: { width, height: heights[width] ?? 800 },
    colorScheme: theme,
    forcedColors: forcedColors ? 'active' : 'none',
    reducedMotion: 'reduce',
    hasTouch: width < 800,
    // The product speaks Vietnamese whatever the browser says.
    locale: 'en-GB',
    timezoneId: 'Asia/Ho_Chi_Minh',
    acceptDownloads: true,
  }
}
