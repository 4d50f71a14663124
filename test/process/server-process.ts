import { type ChildProcess, spawn } from 'node:child_process'
import { chmodSync, globSync, mkdtempSync, readFileSync, readlinkSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { freePort } from '../support/free-port.ts'

const program = (name: string) => fileURLToPath(new URL(`../../server/${name}`, import.meta.url))

export interface Ended {
  readonly code: number | null
  readonly signal: NodeJS.Signals | null
}

export interface ServerProcess {
  readonly child: ChildProcess
  readonly pid: number
  readonly port: number
  readonly url: string
  readonly ended: Promise<Ended>
  /** Standard output and standard error. */
  printed(): string
  /** Lines of standard error that are no log records: what a person reads when a start fails. */
  complaints(): string[]
  /** Resolves once /readyz says so. */
  ready(): Promise<void>
}

export interface ServerProcessOptions {
  readonly dataDir: string
  readonly port?: number
  readonly environment?: Readonly<Record<string, string>>
  /** The Node that runs it; left out: the one that runs the test. */
  readonly executable?: string
  /** Who runs it; left out: who runs the test. */
  readonly user?: { readonly uid: number; readonly gid: number }
  /** Options for Node itself. */
  readonly node?: readonly string[]
  /** What is run, a file of `server`; left out: what `npm start` ends in. */
  readonly entry?: 'launch.ts' | 'dev.ts'
}

const ours = ['DATABASE_URL', 'DATA_DIR', 'HOST', 'LANG', 'LC_ALL', 'LOG_FORMAT', 'LOG_LEVEL', 'PORT', 'SAMPLE_DATA']

/** Starts a server, as `npm start` does unless told otherwise, in a process group of its own; without sample data unless asked for. */
export async function startProcess(options: ServerProcessOptions): Promise<ServerProcess> {
  const port = options.port ?? (await freePort())
  const kept = Object.entries(process.env).filter(([name]) => ![...ours, 'NODE_OPTIONS', 'NODE_ENV'].includes(name))
  const child = spawn(
    options.executable ?? process.execPath,
    [...(options.node ?? []), program(options.entry ?? 'launch.ts')],
    {
      ...options.user,
      cwd: '/',
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: {
        ...Object.fromEntries(kept),
        PORT: String(port),
        DATA_DIR: options.dataDir,
        SAMPLE_DATA: 'off',
        ...options.environment,
      },
    },
  )
  return watch(child, port)
}

function watch(child: ChildProcess, port: number): ServerProcess {
  let output = ''
  let errors = ''
  child.stdout?.on('data', (chunk: Buffer) => {
    output += String(chunk)
  })
  child.stderr?.on('data', (chunk: Buffer) => {
    errors += String(chunk)
  })
  const ended = new Promise<Ended>((resolve) => child.once('close', (code, signal) => resolve({ code, signal })))
  const url = `http://127.0.0.1:${port}`
  const printed = () => output + errors
  return {
    child,
    pid: child.pid ?? 0,
    port,
    url,
    ended,
    printed,
    complaints: () => errors.split('\n').filter((line) => line !== '' && !line.startsWith('{')),
    ready: () => untilReady(child, url, printed),
  }
}

async function untilReady(child: ChildProcess, url: string, printed: () => string): Promise<void> {
  for (const until = Date.now() + 60_000; Date.now() < until; await sleep(30)) {
    if (child.exitCode !== null || child.signalCode !== null) throw new Error(`It ended before ready:\n${printed()}`)
    if ((await fetch(`${url}/readyz`).catch(() => null))?.ok) return
  }
  throw new Error(`Not ready after 60 s:\n${printed()}`)
}

/** A data directory of its own for one test, which other users may pass through. */
export function makeDataDir(): string {
  const folder = mkdtempSync(join(tmpdir(), 'par-atlas-process-'))
  chmodSync(folder, 0o755)
  return folder
}

/** Ends what a failed test may have left behind, and removes the folder. */
export async function cleanUp(dataDir: string, ...servers: (ServerProcess | undefined)[]): Promise<void> {
  for (const server of servers) {
    if (server === undefined || server.child.exitCode !== null || server.child.signalCode !== null) continue
    server.child.kill('SIGTERM')
    await server.ended
  }
  for (const pid of postgresProcesses(dataDir)) process.kill(pid, 'SIGKILL')
  rmSync(dataDir, { recursive: true, force: true })
}

/** Address of the embedded database of a running server, read as its owner can. */
export function embeddedUrl(dataDir: string): string {
  const password = readFileSync(join(dataDir, 'postgres/password'), 'utf8').trim()
  const port = readFileSync(join(dataDir, 'postgres/data/postmaster.pid'), 'utf8').split('\n')[3]
  return `postgres://atlas:${password}@127.0.0.1:${port}/par_atlas`
}

export function postmasterPid(dataDir: string): number {
  return Number(readFileSync(join(dataDir, 'postgres/data/postmaster.pid'), 'utf8').split('\n')[0])
}

/** Every process that runs on this data directory's database, postmaster and children alike. Linux only, as all of /proc. */
export function postgresProcesses(dataDir: string): number[] {
  return processes().filter((pid) => told(() => readlinkSync(`/proc/${pid}/cwd`)).startsWith(dataDir))
}

/** Every process of a group that has not ended. */
export function processesOfGroup(group: number): number[] {
  return processes().filter((pid) => {
    const stat = told(() => readFileSync(`/proc/${pid}/stat`, 'utf8'))
    const [state, , member] = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    return Number(member) === group && state !== 'Z'
  })
}

function processes(): number[] {
  return globSync('/proc/[0-9]*').map((folder) => Number(folder.slice('/proc/'.length)))
}

/** Processes come and go while one looks. */
function told(read: () => string): string {
  try {
    return read()
  } catch {
    return ''
  }
}
