import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { type Language, launchBrowser, openPage, type Theme } from '../support/browser.ts'
import { visit } from '../support/view.ts'

const url = inject('url')
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

const routes = [
  '/xep-hang',
  '/xep-hang?cot=bien-dong&ghim=bo-noi-vu',
  '/xep-hang?che-do=trinh-chieu',
  '/xep-hang?q=khongcodonvinao',
  '/don-vi',
  '/don-vi/bo-tu-phap',
  '/don-vi/tinh-hoa-binh',
  '/don-vi/tinh-dong-thap-2025',
  '/so-lieu',
  '/khong-co-trang-nay',
]

interface Violation {
  readonly id: string
  readonly help: string
  readonly nodes: readonly { readonly target: readonly unknown[]; readonly failureSummary?: string }[]
}

it('axe finds a fault that is planted', async () => {
  const browser = await launchBrowser()
  const { page } = await openPage(browser)
  await page.setContent('<main><h1>x</h1><img src="data:," width="40" height="40"></main>')
  expect(await violations(page)).toContainEqual(expect.stringContaining('image-alt'))
  await browser.close()
})

describe.each([360, 820, 1366])('axe at %i px', (width) => {
  let browser: Browser
  beforeAll(async () => {
    browser = await launchBrowser()
  })
  afterAll(() => browser?.close())

  const matrix = (['vi', 'en'] as const).flatMap((language) =>
    (['light', 'dark'] as const).map((theme) => ({ language, theme })),
  )

  it.each(matrix)('$language $theme: no violation on any route', async ({ language, theme }) => {
    expect(await violationsOn(routes, { language, theme, forcedColors: false })).toEqual([])
  })

  it('forced colours: no violation on any route', async () => {
    expect(await violationsOn(routes, { language: 'vi', theme: 'light', forcedColors: true })).toEqual([])
  })

  async function violationsOn(
    paths: readonly string[],
    view: { language: Language; theme: Theme; forcedColors: boolean },
  ) {
    const { page, close } = await openPage(browser, { width, ...view })
    const found: string[] = []
    for (const path of paths) {
      await visit(page, url + path)
      found.push(...(await violations(page)).map((violation) => `${path}: ${violation}`))
    }
    await close()
    return found
  }
})

/** Evaluated, not added as a script: the product's own policy lets no foreign script in. */
async function violations(page: Page): Promise<readonly string[]> {
  await page.evaluate(axe)
  const found = await page.evaluate(async (values) => {
    const { axe } = globalThis as unknown as { axe: { run(options: unknown): Promise<{ violations: Violation[] }> } }
    return (await axe.run({ runOnly: { type: 'tag', values }, resultTypes: ['violations'] })).violations
  }, rules)
  return found.flatMap(({ id, help, nodes }) => nodes.map(({ target }) => `${id} (${help}) at ${target.join(' ')}`))
}
