import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { promisify } from 'node:util'

export type Found<T> = T | { readonly missing: string }

export interface Chromium {
  readonly path: string
  /** What must be in the environment for the browser to start. */
  readonly environment: Readonly<Record<string, string>>
}

/** A Chromium that starts: CHROMIUM_PATH, Debian's, or the one in the npm package @sparticuz/chromium. */
export async function findChromium(): Promise<Found<Chromium>> {
  const named = process.env.CHROMIUM_PATH
  const candidates = named ? [named] : ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']
  for (const path of candidates) {
    if (existsSync(path) && (await starts(path, {}))) return { path, environment: { CHROMIUM_PATH: path } }
  }
  if (named) return { missing: `CHROMIUM_PATH names ${named}, which does not start` }
  return packedChromium()
}

async function packedChromium(): Promise<Found<Chromium>> {
  if (process.platform !== 'linux' || process.arch !== 'x64') return { missing: 'no Chromium on this machine' }
  // The package unpacks the shared libraries that a bare machine lacks only when it believes itself in a Lambda.
  process.env.AWS_LAMBDA_JS_RUNTIME = 'nodejs22.x'
  try {
    const { default: packed } = await import('@sparticuz/chromium')
    const path = await packed.executablePath()
    const environment = { CHROMIUM_PATH: path, LD_LIBRARY_PATH: process.env.LD_LIBRARY_PATH ?? '' }
    return (await starts(path, environment)) ? { path, environment } : { missing: 'the packed Chromium does not start' }
  } catch (error) {
    return { missing: `no Chromium on this machine (${error instanceof Error ? error.message : String(error)})` }
  }
}

async function starts(path: string, environment: Record<string, string>): Promise<boolean> {
  try {
    await promisify(execFile)(path, ['--version'], { env: { ...process.env, ...environment }, timeout: 20_000 })
    return true
  } catch {
    return false
  }
}
