import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import pg from 'pg'
import { findBinaries } from './binaries.ts'
import { databaseUser } from './database-user.ts'
import { clusterHome, makeDataDir } from './home.ts'
import { initCluster, superuser } from './init-cluster.ts'
import { findRunning, type Postmaster, startPostmaster, stopPostmaster } from './postmaster.ts'
import { type ServerLock, takeServerLock } from './server-lock.ts'
import { type DatabaseLog, watchPostmaster } from './watch-postmaster.ts'

/** A PostgreSQL of our own, on a free loopback port. */
export interface Cluster {
  /** Connects to the product's database. Holds the password: never to be logged. */
  readonly url: string
  /** Connects to the maintenance database `postgres`. */
  readonly adminUrl: string
  /** True if a killed server had left it running. */
  readonly adopted: boolean
  /** Stops the database, then frees the data directory. Idempotent; later calls wait for the first. */
  stop(): Promise<void>
}

export interface ClusterOptions {
  /** DATA_DIR; left out: a folder under the system's temporary folder, removed by `stop`. */
  readonly dataDir?: string
  /** Hears when the database had to be started again. */
  readonly log?: DatabaseLog
  /** For tests: nothing survives a crash of the machine, everything is several times faster. */
  readonly fast?: boolean
}

const productDatabase = 'par_atlas'

/**
 * Starts the embedded PostgreSQL of a data directory, made on first use, or adopts the one that a killed server left
 * running there.
 *
 * @throws {StartupError} if another live server uses the directory, or if the database cannot be made or started.
 */
export async function startCluster(options: ClusterOptions = {}): Promise<Cluster> {
  const dataDir = resolve(options.dataDir ?? temporaryFolder())
  makeDataDir(dataDir)
  const lock = takeServerLock(dataDir)
  try {
    return await open(dataDir, options, lock)
  } catch (error) {
    lock.release()
    throw error
  }
}

async function open(dataDir: string, options: ClusterOptions, lock: ServerLock): Promise<Cluster> {
  const fast = options.fast ?? false
  const user = databaseUser()
  const binaries = findBinaries(user)
  const home = clusterHome(dataDir, user)
  const { data, password } = initCluster({ home, user, binaries, fast })
  const running = await findRunning(data)
  const start = (port?: number) => startPostmaster({ home, data, user, binaries, fast }, port)
  const postmaster = running ?? (await start())
  const watch = watchPostmaster(postmaster, start, options.log)
  const stop = once(async () => {
    await stopPostmaster(await watch.end(), data)
    lock.release()
    if (options.dataDir === undefined)
      for (const folder of [home, dataDir]) rmSync(folder, { recursive: true, force: true })
  })
  try {
    const adminUrl = urlOf(postmaster, password, 'postgres')
    await createDatabase(adminUrl)
    return { url: productUrl(postmaster, password), adminUrl, adopted: running !== null, stop }
  } catch (error) {
    await stop()
    throw error
  }
}

/** Passable for the database's user, who may not be the one that makes it; readable for its owner alone. */
function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'par-atlas-'))
  chmodSync(folder, 0o711)
  return folder
}

/** The address of the product's database of a postmaster. Holds the password: never to be logged. */
export const productUrl = (postmaster: Postmaster, password: string): string =>
  urlOf(postmaster, password, productDatabase)

function urlOf({ port }: Postmaster, password: string, database: string): string {
  return `postgres://${superuser}:${password}@127.0.0.1:${port}/${database}`
}

async function createDatabase(adminUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: adminUrl })
  await client.connect()
  try {
    const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [productDatabase])
    if (rowCount === 0) await client.query(`create database ${productDatabase}`)
  } finally {
    await client.end()
  }
}

function once(act: () => Promise<void>): () => Promise<void> {
  let done: Promise<void> | undefined
  return () => {
    done ??= act()
    return done
  }
}
