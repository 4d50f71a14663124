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

/** Grounds on which a view is read again after its light one: they change colours and nothing else. */
export type Ground = 'forced colours' | 'dark'

/**
 * One reading of a view on light ground under every rule, then under those of colour on each other ground. Forced colours come
 * before dark: after dark, Chromium reports the colours of dark text under the forced ones.
 */
export async function violationsOnGrounds(
  page: Page,
  address: string,
  grounds: readonly Ground[],
): Promise<readonly string[]> {
  await page.emulateMedia({ colorScheme: 'light', forcedColors: 'none' })
  await visit(page, address)
  const found = [...(await violations(page, everything))]
  for (const ground of grounds) {
    const forced = ground === 'forced colours'
    await page.emulateMedia({ forcedColors: forced ? 'active' : 'none', colorScheme: forced ? 'light' : 'dark' })
    found.push(...(await violations(page, colours)).map((each) => `${ground}: ${each}`))
  }
  return found
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
