import { spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { chownSync, existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { StartupError } from '../startup-error.ts'
import type { Binaries } from './binaries.ts'
import type { DatabaseUser } from './database-user.ts'

export interface NewCluster {
  readonly home: string
  readonly user: DatabaseUser | null
  readonly binaries: Binaries
  readonly fast: boolean
}

export const superuser = 'atlas'

/**
 * Makes `home/data` unless it is there, with UTF-8, the built-in C.UTF-8 order (the same on every machine; Vietnamese order
 * is asked for by name, "vi-x-icu") and SCRAM passwords even on loopback, where any local user may knock.
 */
export function initCluster(cluster: NewCluster): { data: string; password: string } {
  const data = join(cluster.home, 'data')
  const passwordFile = join(cluster.home, 'password')
  if (!existsSync(data)) {
    // Built beside and renamed, so that a start cut short never leaves half a cluster behind.
    const draft = `${data}.new`
    rmSync(draft, { recursive: true, force: true })
    writePassword(passwordFile, cluster.user)
    runInitdb(cluster, draft, passwordFile)
    renameSync(draft, data)
  }
  return { data, password: readFileSync(passwordFile, 'utf8').trim() }
}

function writePassword(file: string, user: DatabaseUser | null): void {
  rmSync(file, { force: true })
  writeFileSync(file, randomBytes(24).toString('base64url'), { mode: 0o600 })
  if (user !== null) chownSync(file, user.uid, user.gid)
}

const complaint = /error|FATAL|PANIC|No space left/

function runInitdb({ binaries, user, fast, home }: NewCluster, data: string, passwordFile: string): void {
  const options = [
    `--pgdata=${data}`,
    `--username=${superuser}`,
    `--pwfile=${passwordFile}`,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    '--locale=C',
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    ...(fast ? ['--no-sync'] : []),
  ]
  const { status, stderr, error } = spawnSync(binaries.initdb, options, { ...user, cwd: home, encoding: 'utf8' })
  if (status === 0) return
  const said = stderr?.split('\n').find((line) => complaint.test(line))
  const reason = error?.message ?? said?.trim() ?? `exit ${status}`
  throw new StartupError({
    vi: `Không tạo được cơ sở dữ liệu trong ${home}: ${reason}. Hãy kiểm tra quyền và dung lượng ổ đĩa, hoặc đặt DATA_DIR khác.`,
    en: `The database could not be created in ${home}: ${reason}. Check permissions and free space, or set another DATA_DIR.`,
  })
}
