import type { Postmaster } from './postmaster.ts'
import { isAlive } from './process-identity.ts'

export interface DatabaseLog {
  warn(message: string): void
  error(details: { readonly err: unknown }, message: string): void
}

export interface Watch {
  /** Stops watching and tells which postmaster runs now. */
  end(): Promise<Postmaster>
}

const everyMilliseconds = 500

/** Starts the database again, on the same port, if it ends without having been asked to (a kill for want of memory, say). */
export function watchPostmaster(
  first: Postmaster,
  start: (port: number) => Promise<Postmaster>,
  log?: DatabaseLog,
): Watch {
  let current = first
  let restarting: Promise<void> | null = null
  async function restart(): Promise<void> {
    log?.warn('the database ended unexpectedly; starting it again')
    try {
      current = await start(first.port)
    } catch (err) {
      log?.error({ err }, 'the database did not come back; trying again')
    } finally {
      restarting = null
    }
  }
  const timer = setInterval(() => {
    if (restarting === null && !isAlive(current.pid)) restarting = restart()
  }, everyMilliseconds).unref()
  return {
    end: async () => {
      clearInterval(timer)
      await restarting
      return current
    },
  }
}
