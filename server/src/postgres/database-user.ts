import { execFileSync } from 'node:child_process'
import { StartupError } from '../startup-error.ts'

/** The operating system's user that runs PostgreSQL. */
export interface DatabaseUser {
  readonly uid: number
  readonly gid: number
}

const name = 'postgres'

/**
 * PostgreSQL refuses to run as root, so root hands over to the user `postgres`, created if missing.
 * Null: the server's own user runs it.
 *
 * @throws {StartupError} if that user is missing and cannot be created.
 */
export function databaseUser(): DatabaseUser | null {
  if (process.getuid?.() !== 0) return null
  return lookUp() ?? create()
}

function lookUp(): DatabaseUser | null {
  try {
    return { uid: number(['-u', name]), gid: number(['-g', name]) }
  } catch {
    return null
  }
}

function number(args: string[]): number {
  return Number(execFileSync('id', args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }))
}

function create(): DatabaseUser {
  try {
    execFileSync('useradd', ['--system', '--user-group', '--no-create-home', '--shell', '/bin/false', name], {
      stdio: 'ignore',
    })
  } catch (cause) {
    throw missing(cause)
  }
  const user = lookUp()
  if (user === null) throw missing()
  return user
}

function missing(cause?: unknown): StartupError {
  return new StartupError(
    {
      vi: 'PostgreSQL không chạy bằng quyền root, và không tạo được người dùng "postgres". Hãy chạy bằng người dùng thường, tạo người dùng đó, hoặc đặt DATABASE_URL.',
      en: 'PostgreSQL does not run as root, and the user "postgres" could not be created. Run as an ordinary user, create that user, or set DATABASE_URL.',
    },
    { cause },
  )
}
