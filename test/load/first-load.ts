import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import type { Page } from 'playwright-core'

const built = fileURLToPath(new URL('../../client/dist', import.meta.url))

export interface Asset {
  readonly path: string
  readonly kind: 'script' | 'style' | 'font'
  /** Bytes as sent: gzip at level 9 for scripts and styles, as they are for fonts. */
  readonly bytes: number
}

/** Norms in bytes (kB of 1,000): first-load scripts of the ranking route, styles, fonts. */
export const norms: Readonly<Record<Asset['kind'], number>> = { script: 220_000, style: 25_000, font: 45_000 }

/**
 * Everything that the browser itself fetched for a route before anybody touched it, from its own network log.
 * Sizes are taken from the built files, so that they do not depend on what the server happens to compress.
 */
export async function measureFirstLoad(page: Page, address: string): Promise<readonly Asset[]> {
  await page.goto(address)
  await page.locator('main h1').first().waitFor({ state: 'attached' })
  await page.evaluate(() => document.fonts.ready)
  // Whatever the page fetches of its own accord once it stands is counted, too.
  await page.waitForLoadState('networkidle')
  const names = await page.evaluate(() => performance.getEntriesByType('resource').map((entry) => entry.name))
  const own = new URL(address).origin
  const paths = [...new Set(names)].filter((name) => name.startsWith(own)).map((name) => new URL(name).pathname)
  return paths.flatMap((path) => {
    const kind = kindOf(path)
    return kind === null ? [] : [{ path, kind, bytes: bytesOf(path, kind) }]
  })
}

function kindOf(path: string): Asset['kind'] | null {
  if (/\.m?js$/.test(path)) return 'script'
  if (path.endsWith('.css')) return 'style'
  return path.endsWith('.woff2') ? 'font' : null
}

function bytesOf(path: string, kind: Asset['kind']): number {
  const content = readFileSync(built + path)
  return kind === 'font' ? content.length : gzipSync(content, { level: 9 }).length
}

/** One line a kind: the measure beside its norm, then the files, greatest first. */
export function describeFirstLoad(assets: readonly Asset[]): string {
  const kinds = Object.keys(norms) as Asset['kind'][]
  return kinds
    .map((kind) => {
      const own = assets.filter((asset) => asset.kind === kind).toSorted((a, b) => b.bytes - a.bytes)
      const files = own.map(({ path, bytes }) => `  ${kilobytes(bytes).padStart(9)}  ${path}`)
      return [`${kind}: ${kilobytes(total(assets, kind))} of at most ${kilobytes(norms[kind])}`, ...files].join('\n')
    })
    .join('\n')
}

/** Bytes of one kind together. */
export const total = (assets: readonly Asset[], kind: Asset['kind']): number =>
  assets.filter((asset) => asset.kind === kind).reduce((sum, { bytes }) => sum + bytes, 0)

const kilobytes = (bytes: number): string => `${(bytes / 1000).toFixed(1)} kB`
