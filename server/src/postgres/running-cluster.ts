import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { StartupError } from '../startup-error.ts'
import { productUrl } from './cluster.ts'
import { findRunning } from './postmaster.ts'
import { liveServer } from './server-lock.ts'

/**
 * The address of the database that a live server runs in a data directory, for a program that works beside it; null where no
 * server is live there. Nothing is started and nothing is written.
 *
 * @throws {StartupError} if the server's database cannot be reached: it is starting or stopping, or belongs to another user.
 */
export async function runningClusterUrl(dataDir: string): Promise<string | null> {
  const folder = resolve(dataDir)
  if (liveServer(folder) === null) return null
  const home = homeOf(folder)
  try {
    const postmaster = await findRunning(join(home, 'data'))
    if (postmaster === null) throw new Error('its database does not run')
    return productUrl(postmaster, readFileSync(join(home, 'password'), 'utf8').trim())
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause)
    throw new StartupError(
      {
        vi: `Máy chủ đang dùng ${folder} nhưng không nối được cơ sở dữ liệu của nó: ${reason}. Hãy thử lại bằng chính tài khoản chạy máy chủ.`,
        en: `A server uses ${folder}, but its database cannot be reached: ${reason}. Try again as the user that runs the server.`,
      },
      { cause },
    )
  }
}

/** As `clusterHome` recorded it. */
function homeOf(dataDir: string): string {
  const note = join(dataDir, 'postgres.home')
  return existsSync(note) ? readFileSync(note, 'utf8').trim() : join(dataDir, 'postgres')
}
