import { spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { chmodSync, chownSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { StartupError } from '../startup-error.ts'
import type { DatabaseUser } from './database-user.ts'

/** Root's own place for what the database's user must reach; created on first use. */
export function sharedFolder(): string {
  const folder = '/var/lib/par-atlas'
  mkdirSync(folder, { recursive: true, mode: 0o755 })
  return folder
}

/**
 * The folder that holds the cluster: `DATA_DIR/postgres`, or, when the database's user cannot enter it (a clone under
 * /root), a folder under /var/lib/par-atlas whose name `DATA_DIR/postgres.home` keeps.
 *
 * @throws {StartupError} if no folder can be made.
 */
export function clusterHome(dataDir: string, user: DatabaseUser | null): string {
  try {
    const inside = join(dataDir, 'postgres')
    const elsewhere = recorded(dataDir)
    if (elsewhere !== null) return elsewhere
    if (make(inside, user)) return inside
    const home = join(sharedFolder(), `data-${randomBytes(6).toString('hex')}`)
    if (!make(home, user)) throw new Error(`user ${user?.uid} cannot enter ${home}`)
    writeFileSync(join(dataDir, 'postgres.home'), home)
    return home
  } catch (cause) {
    throw unwritable(dataDir, cause)
  }
}

/** Makes the data directory itself. @throws {StartupError} if that is not allowed or not possible. */
export function makeDataDir(dataDir: string): void {
  try {
    mkdirSync(dataDir, { recursive: true })
    const probe = join(dataDir, `.probe-${process.pid}`)
    writeFileSync(probe, '')
    rmSync(probe)
  } catch (cause) {
    throw unwritable(dataDir, cause)
  }
}

function recorded(dataDir: string): string | null {
  const file = join(dataDir, 'postgres.home')
  if (!existsSync(file)) return null
  const home = readFileSync(file, 'utf8').trim()
  return existsSync(home) ? home : null
}

function make(folder: string, user: DatabaseUser | null): boolean {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  if (user === null) return true
  chownSync(folder, user.uid, user.gid)
  chmodSync(folder, 0o700)
  return spawnSync('ls', [folder], { ...user, cwd: '/', stdio: 'ignore' }).status === 0
}

function unwritable(dataDir: string, cause: unknown): StartupError {
  const reason = cause instanceof Error ? cause.message : String(cause)
  return new StartupError(
    {
      vi: `Không ghi được vào thư mục dữ liệu ${dataDir}: ${reason}. Hãy cấp quyền hoặc giải phóng ổ đĩa, hoặc đặt DATA_DIR khác.`,
      en: `The data directory ${dataDir} cannot be written: ${reason}. Grant access or free space, or set another DATA_DIR.`,
    },
    { cause },
  )
}
