import { type DataState, enterScope, type ReaderScope } from './access/reader-scope.ts'
import type { Database, Store } from './database.ts'

/** What one request reads: one state of the data. */
export interface Snapshot {
  /** Typed SQL in the snapshot's one read-only transaction, begun at first use. */
  reader(): Promise<Store>
  /** The state of the data that it sees. */
  state(): Promise<DataState>
  /** The same, where it is known without waiting; else null. */
  knownState(): DataState | null
  /** Whether the data changed between the state that was presumed and the transaction: nothing of it may be used. */
  outrun(): boolean
  /** Ends the transaction; the next reading begins a new one. */
  release(): Promise<void>
  /** Ends it for good. */
  close(): Promise<void>
}

/**
 * A snapshot. Where the newest state is known, what is kept of that state can be used without any transaction: it is
 * only begun by whoever reads something else, and then it must see that very state, or the snapshot is outrun.
 *
 * @param newest the state that was the newest after the request came; null where nobody asked.
 */
export function createSnapshot(database: Database, scope: ReaderScope, newest: DataState | null): Snapshot {
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
    const begun = await beginReading(database, scope)
    if (presumed !== null && begun.state.order !== presumed.order) {
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
    async state() {
      if (known !== null) return known
      const own = begun()
      const { state } = await own
      if (own === reading) known = state
      return state
    },
    knownState: () => known,
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
  readonly state: DataState
  end(): Promise<void>
}

/** Ended by a rollback: nothing was written, and unlike a commit it works after a failed statement or a lost connection. */
async function beginReading(database: Database, scope: ReaderScope): Promise<Reading> {
  const em = database.fork()
  const end = () => em.rollback().catch(() => undefined)
  await em.begin({ isolationLevel: 'repeatable read', readOnly: true })
  const db = em.getKysely() as unknown as Store
  try {
    return { db, state: await enterScope(db, scope), end }
  } catch (error) {
    await end()
    throw error
  }
}
