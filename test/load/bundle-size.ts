/** Prints what the ranking route makes a browser load first, beside the norm; the lazy chunks after it. */
import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { launchBrowser, openPage } from '../support/browser.ts'
import { startServer } from '../support/server.ts'
import { describeFirstLoad, measureFirstLoad } from './first-load.ts'

const server = await startServer()
const browser = await launchBrowser()
try {
  const { page } = await openPage(browser)
  const assets = await measureFirstLoad(page, `${server.url}/xep-hang`)
  console.log(`${describeFirstLoad(assets)}\nlazy:\n${describeLazy(new Set(assets.map(({ path }) => path)))}`)
} finally {
  await browser.close()
  await server.stop()
}

function describeLazy(loaded: ReadonlySet<string>): string {
  const folder = fileURLToPath(new URL('../../client/dist/assets', import.meta.url))
  return readdirSync(folder)
    .filter((name) => name.endsWith('.js') && !loaded.has(`/assets/${name}`))
    .map((name) => ({ name, bytes: gzipSync(readFileSync(`${folder}/${name}`), { level: 9 }).length }))
    .toSorted((a, b) => b.bytes - a.bytes)
    .map(({ name, bytes }) => `  ${(bytes / 1000).toFixed(1).padStart(6)} kB  ${name}`)
    .join('\n')
}
