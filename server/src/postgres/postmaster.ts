import { type ChildProcess, spawn } from 'node:child_process'
import { chownSync, closeSync, existsSync, fstatSync, openSync, readFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { StartupError } from '../startup-error.ts'
import type { Binaries } from './binaries.ts'
import type { DatabaseUser } from './database-user.ts'
import { isAlive } from './process-identity.ts'

export interface Postmaster {
  readonly pid: number
  readonly port: number
}

export interface PostmasterOptions {
  readonly home: string
  readonly data: string
  readonly user: DatabaseUser | null
  readonly binaries: Binaries
  readonly fast: boolean
}

const patience = { starting: 30_000, stopping: 20_000, step: 50 }

/** The postmaster that still runs on this folder, once it is ready; null if none does. One that is stopping is waited for. */
export async function findRunning(data: string): Promise<Postmaster | null> {
  for (const until = Date.now() + patience.starting; Date.now() < until; await sleep(patience.step)) {
    const found = readPidFile(data)
    if (found === null || !isAlive(found.pid)) return null
    if (found.status === 'ready') return { pid: found.pid, port: found.port }
  }
  throw neverReady(data, 'it neither became ready nor ended')
}

/**
 * Starts a postmaster of its own session, so that a terminal's Ctrl-C reaches the server alone, which drains before the
 * database stops. Tries again while processes of a killed predecessor still hold its shared memory, or if the port was taken.
 *
 * @param samePort the port to come back on; left out: any that is free.
 */
export async function startPostmaster(options: PostmasterOptions, samePort?: number): Promise<Postmaster> {
  const until = Date.now() + patience.starting
  for (;;) {
    const port = samePort ?? (await freePort())
    const log = openLog(options)
    const from = fstatSync(log).size
    const child = launch(options, port, log)
    closeSync(log)
    const ended = await readyOrEnded(child, options.data)
    if (ended === null && child.pid !== undefined) return { pid: child.pid, port }
    const said = readFileSync(logFile(options.home)).subarray(from).toString()
    const passing = /shared memory block|Address already in use|lock file .* already exists/.test(said)
    if (!passing || Date.now() > until) throw neverReady(options.data, lastComplaint(said) ?? String(ended))
    await sleep(200)
  }
}

/** Fast shutdown, then, if clients do not let go, an immediate one (recovered from the log on the next start). */
export async function stopPostmaster(postmaster: Postmaster, data: string): Promise<void> {
  if (readPidFile(data)?.pid !== postmaster.pid) return
  signal(postmaster.pid, 'SIGINT')
  if (await gone(postmaster.pid, patience.stopping)) return
  signal(postmaster.pid, 'SIGQUIT')
  await gone(postmaster.pid, patience.stopping)
}

function launch({ binaries, data, user, fast }: PostmasterOptions, port: number, log: number): ChildProcess {
  const settings = {
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    port: String(port),
    max_connections: fast ? '200' : '60',
    timezone: 'UTC',
    jit: 'off',
    ...(fast && { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }),
  }
  const options = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])
  const child = spawn(binaries.postgres, ['-D', data, ...options], {
    ...user,
    cwd: data,
    detached: true,
    stdio: ['ignore', log, log],
  })
  child.unref()
  return child
}

/** Null once it accepts connections, else how it ended. */
async function readyOrEnded(child: ChildProcess, data: string): Promise<string | null> {
  let ended: string | undefined
  child.once('error', (error) => {
    ended = error.message
  })
  child.once('exit', (code, signal) => {
    ended = `it ended with ${signal ?? `exit code ${code}`}`
  })
  for (const until = Date.now() + patience.starting; Date.now() < until; await sleep(patience.step)) {
    if (ended !== undefined) return ended
    const found = readPidFile(data)
    if (found?.pid === child.pid && found?.status === 'ready') return null
  }
  if (child.pid !== undefined) signal(child.pid, 'SIGQUIT')
  return 'it did not become ready within 30 seconds'
}

interface PidFile extends Postmaster {
  readonly status: string
}

/** postmaster.pid: process, folder, start, port, socket folder, address, shared memory key, status; one a line. */
function readPidFile(data: string): PidFile | null {
  const file = join(data, 'postmaster.pid')
  if (!existsSync(file)) return null
  const lines = readFileSync(file, 'utf8').split('\n')
  return { pid: Number(lines[0]), port: Number(lines[3]), status: lines[7]?.trim() ?? 'starting' }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => (typeof address === 'object' && address ? resolve(address.port) : reject(new Error('no port'))))
    })
  })
}

function logFile(home: string): string {
  return join(home, 'postgres.log')
}

function openLog({ home, user }: PostmasterOptions): number {
  const log = openSync(logFile(home), 'a+', 0o600)
  if (user !== null) chownSync(logFile(home), user.uid, user.gid)
  return log
}

function lastComplaint(said: string): string | undefined {
  return said
    .split('\n')
    .findLast((line) => /FATAL|PANIC|error while loading/.test(line))
    ?.trim()
}

async function gone(pid: number, patience: number): Promise<boolean> {
  for (const until = Date.now() + patience; Date.now() < until; await sleep(20)) if (!isAlive(pid)) return true
  return !isAlive(pid)
}

function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name)
  } catch {
    // It has ended meanwhile: what was asked for.
  }
}

function neverReady(data: string, reason: string): StartupError {
  return new StartupError({
    vi: `Cơ sở dữ liệu trong ${data} không khởi động được: ${reason}. Xem postgres.log bên cạnh thư mục đó, hoặc đặt DATA_DIR khác.`,
    en: `The database in ${data} did not start: ${reason}. See postgres.log beside that folder, or set another DATA_DIR.`,
  })
}
