import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { launchBrowser, openPage } from '../support/browser.ts'
import { visit } from '../support/view.ts'

const url = inject('url')
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

interface Rules {
  readonly type: 'tag' | 'rule'
  readonly values: string[]
}
const everything: Rules = {
  type: 'tag',
  values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
}
const colours: Rules = { type: 'rule', values: ['color-contrast', 'link-in-text-block'] }

const routes = [
  '/xep-hang',
  '/xep-hang?cot=bien-dong&ghim=bo-noi-vu',
  '/xep-hang?che-do=trinh-chieu',
  '/xep-hang?q=khongcodonvinao',
  '/xep-hang?khoi=mh-tinh&nam=2024&ghim=tinh-minh-hoa-07,tinh-minh-hoa-12',
  '/xep-hang?khoi=mh-xa&cot=mat-diem',
  '/don-vi',
  '/don-vi?loai=moi&minh-hoa=1',
  '/don-vi/tinh-minh-hoa-07',
  '/don-vi/bo-tu-phap',
  '/don-vi/tinh-hoa-binh',
  '/don-vi/tinh-dong-thap-2025',
  '/don-vi/tinh-minh-hoa-07/tru-diem?nam=2024',
  '/don-vi/tinh-minh-hoa-07/tru-diem?nam=2024&muc=7.2.2&chi=tat-ca',
  '/don-vi/bo-noi-vu/tru-diem',
  '/so-lieu',
  '/bo-tieu-chi',
  '/bo-tieu-chi/876-TINH',
  '/bo-tieu-chi/MH-SO?muc=3.3.1',
  '/bo-tieu-chi/so-sanh',
  '/so-sanh',
  '/so-sanh?dv=tinh-minh-hoa-07,tinh-minh-hoa-12,thanh-pho-minh-hoa-31&mo=7,7.2',
  '/so-sanh?dv=tinh-minh-hoa-07,tinh-minh-hoa-12&xem=nam',
  '/so-sanh?dv=tinh-minh-hoa-07,tinh-minh-hoa-12&xem=bang',
  '/so-sanh?dv=bo-tu-phap,bo-noi-vu',
  '/so-sanh?dv=bo-tu-phap,tinh-minh-hoa-07',
  '/tieu-chi/MH-TINH-2/7.2.2',
  '/tieu-chi/MH-TINH-2/7',
  '/tieu-chi/MH-TINH-2/9.9',
  '/ban-do-nhiet?bo=MH-TINH-2&mo=7',
  '/ban-do-nhiet?bo=MH-XA&cap=3',
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
  expect(await violations(page, everything)).toContainEqual(expect.stringContaining('image-alt'))
  await browser.close()
})

describe.each([360, 820, 1366])('axe at %i px', (width) => {
  let browser: Browser
  beforeAll(async () => {
    browser = await launchBrowser()
  })
  afterAll(() => browser?.close())

  it.each(['vi', 'en'] as const)('%s: no violation on any route, on light or dark ground', async (language) => {
    const { page, close } = await openPage(browser, { width, language })
    expect(await violationsOn(page, everything)).toEqual([])
    await page.emulateMedia({ colorScheme: 'dark' })
    // The ground changes colours and nothing else.
    expect(await violationsOn(page, colours)).toEqual([])
    await close()
  })

  it('forced colours: no violation on any route', async () => {
    const { page, close } = await openPage(browser, { width, forcedColors: true })
    expect(await violationsOn(page, everything)).toEqual([])
    await close()
  })
})

async function violationsOn(page: Page, rules: Rules): Promise<readonly string[]> {
  const found: string[] = []
  for (const path of routes) {
    await visit(page, url + path)
    found.push(...(await violations(page, rules)).map((violation) => `${path}: ${violation}`))
  }
  return found
}

/** Evaluated, not added as a script: the product's own policy lets no foreign script in. */
async function violations(page: Page, runOnly: Rules): Promise<readonly string[]> {
  await page.evaluate(axe)
  const found = await page.evaluate(async (only) => {
    const { axe } = globalThis as unknown as { axe: { run(options: unknown): Promise<{ violations: Violation[] }> } }
    return (await axe.run({ runOnly: only, resultTypes: ['violations'] })).violations
  }, runOnly)
  return found.flatMap(({ id, help, nodes }) => nodes.map(({ target }) => `${id} (${help}) at ${target.join(' ')}`))
}
