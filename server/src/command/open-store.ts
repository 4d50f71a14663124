import type { Config } from '../config.ts'
import { type Database, openDatabase } from '../database.ts'
import type { Log } from '../log.ts'
import { startCluster } from '../postgres/cluster.ts'
import { runningClusterUrl } from '../postgres/running-cluster.ts'

/** A store that a command works on, and what was started for it. */
export interface OpenStore {
  readonly database: Database
  close(): Promise<void>
}

/**
 * Opens the store beside whatever runs: DATABASE_URL, else the database of the live server of DATA_DIR, else the embedded one,
 * started for as long as the command takes and locked against a server meanwhile.
 */
export async function openStore(config: Config, log: Log): Promise<OpenStore> {
  const beside = config.databaseUrl ?? (await runningClusterUrl(config.dataDir))
  const cluster = beside === null ? await startCluster({ dataDir: config.dataDir, log }) : null
  const stop = async () => cluster?.stop()
  try {
    const database = await openDatabase({
      url: beside ?? cluster?.url ?? '',
      poolSize: 2,
      warn: (line) => log.debug(line),
    })
    await database.migrate()
    return {
      database,
      close: async () => {
        await database.close()
        await stop()
      },
    }
  } catch (error) {
    await stop()
    throw error
  }
}
