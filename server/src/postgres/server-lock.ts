import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { StartupError } from '../startup-error.ts'
import { processStart } from './process-identity.ts'

export interface ServerLock {
  /** Idempotent; removes the file only while it is still ours. */
  release(): void
}

interface Holder {
  readonly pid: number
  /** As `processStart` tells it. */
  readonly started: string
}

/**
 * Takes `DATA_DIR/server.lock`, which names the live server of a data directory by pid and start time.
 * A lock whose process has gone is taken over: its database is an orphan, to be adopted.
 *
 * @throws {StartupError} if a live server holds the directory; nothing of it has been touched then.
 */
export function takeServerLock(dataDir: string): ServerLock {
  const file = join(dataDir, 'server.lock')
  const mine = JSON.stringify({ pid: process.pid, started: processStart(process.pid) })
  const draft = `${file}.${process.pid}`
  writeFileSync(draft, mine, { mode: 0o644 })
  try {
    while (!claim(draft, file)) removeIfStale(file, dataDir)
  } finally {
    rmSync(draft, { force: true })
  }
  return {
    release: () => {
      if (read(file) === mine) rmSync(file, { force: true })
    },
  }
}

/** Linking a finished file is atomic: nobody ever reads half a lock, and only one of two starters succeeds. */
function claim(draft: string, file: string): boolean {
  try {
    linkSync(draft, file)
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw error
  }
}

function removeIfStale(file: string, dataDir: string): void {
  const text = read(file)
  if (text === null) return
  refuseIfLive(text, dataDir)
  // Moved before it is removed: if another starter took the place meanwhile, what was moved is his, and goes back.
  const moved = `${file}.${process.pid}.stale`
  try {
    renameSync(file, moved)
  } catch {
    return
  }
  if (read(moved) !== text) claim(moved, file)
  rmSync(moved, { force: true })
}

/** The process of the live server that holds a data directory; null where none does. Touches nothing. */
export function liveServer(dataDir: string): number | null {
  const text = read(join(dataDir, 'server.lock'))
  return text === null ? null : liveHolder(text)
}

function liveHolder(text: string): number | null {
  const holder = parse(text)
  return holder !== null && processStart(holder.pid) === holder.started ? holder.pid : null
}

function refuseIfLive(text: string, dataDir: string): void {
  const pid = liveHolder(text)
  if (pid === null) return
  throw new StartupError({
    vi: `Thư mục dữ liệu ${dataDir} đang được một máy chủ khác dùng (tiến trình ${pid}). Hãy dừng nó, hoặc đặt DATA_DIR khác.`,
    en: `The data directory ${dataDir} is in use by another server (process ${pid}). Stop it, or set another DATA_DIR.`,
  })
}

function parse(text: string): Holder | null {
  try {
    const { pid, started } = JSON.parse(text)
    return Number.isInteger(pid) && typeof started === 'string' ? { pid, started } : null
  } catch {
    return null
  }
}

function read(file: string): string | null {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return null
  }
}
