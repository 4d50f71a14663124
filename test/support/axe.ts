import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from 'playwright-core'
import { visit } from './view.ts'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

interface Rules {
  readonly type: 'tag' | 'rule'
  readonly values: string[]
}
export const everything: Rules = {
  type: 'tag',
  values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
}
const colours: Rules = { type: 'rule', values: ['color-contrast', 'link-in-text-block'] }

interface Violation {
  readonly id: string
  readonly help: string
  readonly nodes: readonly { readonly target: readonly unknown[] }[]
}

/** One reading of a view under every rule, then under those of colour on each other ground: grounds change nothing else. */
export async function violationsOnEveryGround(page: Page, address: string): Promise<readonly string[]> {
  await page.emulateMedia({ colorScheme: 'light', forcedColors: 'none' })
  await visit(page, address)
  const light = await violations(page, everything)
  // Forced before dark: after dark, Chromium reports the colours of dark text under the forced ones.
  await page.emulateMedia({ forcedColors: 'active' })
  const forced = await violations(page, colours)
  await page.emulateMedia({ colorScheme: 'dark', forcedColors: 'none' })
  const dark = await violations(page, colours)
  return [...light, ...forced.map((found) => `forced colours: ${found}`), ...dark.map((found) => `dark: ${found}`)]
}

/** Evaluated, not added as a script: the product's own policy lets no foreign script in. */
export async function violations(page: Page, runOnly: Rules): Promise<readonly string[]> {
  await page.evaluate(axe)
  const found = await page.evaluate(async (only) => {
    const { axe } = globalThis as unknown as { axe: { run(options: unknown): Promise<{ violations: Violation[] }> } }
    return (await axe.run({ runOnly: only, resultTypes: ['violations'] })).violations
  }, runOnly)
  return found.flatMap(({ id, help, nodes }) => nodes.map(({ target }) => `${id} (${help}) at ${target.join(' ')}`))
}
