import type { Database, Store } from './database.ts'

/** What one request reads: one state of the data. */
export interface Snapshot {
  /** Typed SQL in the snapshot's one read-only transaction, begun at first use. */
  reader(): Promise<Store>
  /** The version of the data that it sees. */
  version(): Promise<bigint>
  /** The version, where it is known without waiting; else null. */
  knownVersion(): bigint | null
  /** Whether the data were changed between the version that was presumed and the transaction: nothing of it may be used. */
  outrun(): boolean
  /** Ends the transaction; the next reading begins a new one. */
  release(): Promise<void>
  /** Ends it for good. */
  close(): Promise<void>
}

/**
 * A snapshot. Where the newest version is known, what is kept of that version can be used without any transaction: it is
 * only begun by whoever reads something else, and then it must see that very version, or the snapshot is outrun.
 *
 * @param newest the version that was the newest after the request came; null where nobody asked.
 */
export function createSnapshot(database: Database, newest: bigint | null): Snapshot {
  let presumed = newest
  let known = newest
  let reading: Promise<Reading> | null = null
  let outrun = false
  let closed = false

  async function release() {
    const ending = reading
    reading = null
    presumed = null
    known = null
    const open = await ending?.catch(() => null)
    await open?.end()
  }

  async function beginSame(): Promise<Reading> {
    const begun = await beginReading(database)
    if (presumed !== null && (await begun.version()) !== presumed) {
      outrun = true
      await begun.end()
      throw new Error('The data changed before the transaction began: the request has to be run again')
    }
    return begun
  }

  function begun() {
    // An error that empties an answer ends it while other fields still run: what they would begin, nobody would end.
    if (closed) throw new Error('The request has ended: it reads no more')
    reading ??= beginSame()
    return reading
  }

  return {
    reader: async () => (await begun()).db,
    async version() {
      if (known !== null) return known
      const own = begun()
      const version = await (await own).version()
      if (own === reading) known = version
      return version
    },
    knownVersion: () => known,
    outrun: () => outrun,
    release,
    close() {
      closed = true
      return release()
    },
  }
}

interface Reading {
  readonly db: Store
  /** The version of the data that this transaction sees, asked for once. */
  version(): Promise<bigint>
  end(): Promise<void>
}

/** Ended by a rollback: nothing was written, and unlike a commit it works after a failed statement or a lost connection. */
async function beginReading(database: Database): Promise<Reading> {
  const em = database.fork()
  await em.begin({ isolationLevel: 'repeatable read', readOnly: true })
  const db = em.getKysely() as unknown as Store
  let version: Promise<bigint> | null = null
  return {
    db,
    version: () => {
      version ??= versionIn(db)
      return version
    },
    end: () => em.rollback().catch(() => undefined),
  }
}

async function versionIn(db: Store): Promise<bigint> {
  const { version } = await db.selectFrom('data_version').select('version').executeTakeFirstOrThrow()
  return BigInt(version)
}
