import { type ChildProcess, execFile, execFileSync, spawn } from 'node:child_process'
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { Found } from './chromium.ts'
import { freePort } from './free-port.ts'

export interface OutsidePostgres {
  /** Address of the maintenance database, as its superuser. */
  readonly url: string
  readonly version: string
  stop(): Promise<void>
}

type Owner = { readonly uid: number; readonly gid: number } | Record<string, never>

/**
 * Starts a PostgreSQL that is not ours: the installed one (15 or newer), on a fresh cluster in a temporary folder and a free port.
 * As root it runs as the user `postgres`. A cluster that the machine itself runs is never touched.
 */
export async function startOutsidePostgres(): Promise<Found<OutsidePostgres>> {
  const binaries = findBinaries()
  if (binaries === null) return { missing: 'no PostgreSQL 15 or newer is installed' }
  const owner = findOwner()
  if (owner === null) return { missing: 'as root a user "postgres" is needed to run PostgreSQL, and there is none' }
  const folder = mkdtempSync(join(tmpdir(), 'par-atlas-outside-'))
  if ('uid' in owner) chownSync(folder, Number(owner.uid), Number(owner.gid))
  const data = join(folder, 'data')
  const initialise = ['-D', data, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--locale=C.UTF-8', '--no-sync']
  await promisify(execFile)(join(binaries.folder, 'initdb'), initialise, { ...owner, cwd: folder })
  const port = await freePort()
  const settings = ['listen_addresses=127.0.0.1', 'unix_socket_directories=', 'fsync=off', 'max_connections=200']
  const server = spawn(
    join(binaries.folder, 'postgres'),
    ['-D', data, '-p', String(port), ...settings.flatMap((setting) => ['-c', setting])],
    { ...owner, cwd: folder, stdio: ['ignore', 'ignore', 'pipe'] },
  )
  await ready(server)
  const stop = async () => {
    await ended(server)
    rmSync(folder, { recursive: true, force: true })
  }
  return { url: `postgres://postgres@127.0.0.1:${port}/postgres`, version: binaries.version, stop }
}

function findBinaries(): { readonly folder: string; readonly version: string } | null {
  const debian = '/usr/lib/postgresql'
  const versions = existsSync(debian) ? readdirSync(debian).filter((version) => Number(version) >= 15) : []
  // The oldest one that we promise to run on tells more than the newest.
  const [version] = versions.toSorted((a, b) => Number(a) - Number(b))
  if (version === undefined || !existsSync(join(debian, version, 'bin/initdb'))) return null
  return { folder: join(debian, version, 'bin'), version }
}

/** PostgreSQL refuses to run as root; null where there is nobody else to run it as. */
function findOwner(): Owner | null {
  if (process.getuid?.() !== 0) return {}
  try {
    const number = (flag: string) =>
      Number(execFileSync('id', [flag, 'postgres'], { stdio: ['ignore', 'pipe', 'ignore'] }))
    return { uid: number('-u'), gid: number('-g') }
  } catch {
    return null
  }
}

function ready(server: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    let said = ''
    server.stderr?.on('data', (chunk: Buffer) => {
      said += chunk.toString('utf8')
      if (said.includes('ready to accept connections')) resolve()
    })
    server.on('exit', () => reject(new Error(`The outside PostgreSQL ended before it was ready:\n${said}`)))
  })
}

function ended(server: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    if (server.exitCode !== null || server.signalCode !== null) resolve()
    server.on('exit', () => resolve())
    server.kill('SIGINT')
  })
}
