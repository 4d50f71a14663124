import type DataLoader from 'dataloader'
import { type Actor, rehearse, type Writing, write } from './audit/write.ts'
import type { Database, Store } from './database.ts'
import type { LoaderKind } from './shared/batch.ts'
import { type Day, dayInVietnam } from './shared/day.ts'
import type { Language } from './shared/errors.ts'
import { languageOf } from './shared/language.ts'

export type { Database, Store, Tables } from './database.ts'

/** Who asks. Accounts come with a later room; until then everybody is anonymous, but for who holds the key to imports. */
export interface Viewer {
  readonly kind: 'ANONYMOUS' | 'IMPORTER'
}

/** Everything one request works with. Made per request, ended by `finish` once its answer is complete. */
export interface Context {
  readonly viewer: Viewer
  readonly language: Language
  /** The day in Vietnam when the request began. */
  readonly today: Day
  /** Typed SQL in the request's one read-only transaction: a single snapshot, begun at first use. */
  reader(): Promise<Store>
  /** The version of the data that the request's snapshot sees. */
  dataVersion(): Promise<bigint>
  /** The request's loader of this kind, made at first use. */
  load<K, V>(kind: LoaderKind<K, V>): DataLoader<K, V, string>
  /**
   * What `make` works out from the data alone (neither viewer, language nor day), kept across requests until the data
   * change. The weight is in kB.
   */
  kept<V>(key: string, make: () => Promise<V>, weightOf: (value: V) => number): Promise<V>
  /** The same for many keys: `make` hears those that were not kept, in order, and works them out together. */
  keptAll<V>(
    keys: readonly string[],
    make: (missing: readonly number[]) => Promise<readonly V[]>,
    weightOf: (value: V) => number,
  ): Promise<V[]>
  /** A change with its audit entries, in one transaction; what is read afterwards sees it. */
  write<T>(actor: Actor, act: string, body: (writing: Writing) => Promise<T>): Promise<T>
  /** Work in a transaction of its own that is undone whatever comes of it: it sees what a write would do, and leaves nothing. */
  rehearse<T>(body: (db: Store) => Promise<T>): Promise<T>
  /** Ends the read transaction. Never throws; safe to call twice, and when nothing was read. */
  finish(): Promise<void>
}

export interface RequestFacts {
  /** The Accept-Language header. */
  readonly acceptLanguage?: string | undefined
  /** The clock; now where left out. */
  readonly now?: Date
  /** The day, where it is known already. */
  readonly today?: Day
  /** Whether the request holds the key to imports. */
  readonly mayImport?: boolean
}

export function createContext(database: Database, facts: RequestFacts = {}): Context {
  const loaders = new Map<unknown, unknown>()
  /** What is being worked out for this request: whoever asks for it meanwhile waits for the same, kept afterwards or not. */
  const making = new Map<string, Promise<unknown>>()
  const snapshot = createSnapshot(database)
  const context: Context = {
    viewer: { kind: facts.mayImport === true ? 'IMPORTER' : 'ANONYMOUS' },
    language: languageOf(facts.acceptLanguage),
    today: facts.today ?? dayInVietnam(facts.now ?? new Date()),
    reader: snapshot.reader,
    dataVersion: snapshot.version,
    load<K, V>(kind: LoaderKind<K, V>) {
      const loader = (loaders.get(kind) as DataLoader<K, V, string> | undefined) ?? kind(context)
      loaders.set(kind, loader)
      return loader
    },
    async kept<V>(key: string, make: () => Promise<V>, weightOf: (value: V) => number) {
      const version = await snapshot.version()
      const found = database.kept.get(version, key) as V | undefined
      if (found !== undefined) return found
      const made = (making.get(key) as Promise<V> | undefined) ?? make()
      making.set(key, made)
      database.kept.set(version, key, await made, weightOf(await made))
      return made
    },
    async keptAll<V>(
      keys: readonly string[],
      make: (missing: readonly number[]) => Promise<readonly V[]>,
      weightOf: (value: V) => number,
    ) {
      const version = await snapshot.version()
      const values = keys.map((key) => database.kept.get(version, key) as V | undefined)
      const missing = values.flatMap((value, index) => (value === undefined ? [index] : []))
      const made = missing.length === 0 ? [] : await make(missing)
      for (const [place, index] of missing.entries()) {
        const value = made[place] as V
        values[index] = value
        database.kept.set(version, keys[index] ?? '', value, weightOf(value))
      }
      return values as V[]
    },
    async write(actor, act, body) {
      const result = await write(database, actor, act, body)
      await snapshot.release()
      loaders.clear()
      making.clear()
      return result
    },
    rehearse: (body) => rehearse(database, body),
    finish: snapshot.close,
  }
  return context
}

/** The read transaction of a request. `release` lets the next reading begin a new one; after `close` there is none. */
function createSnapshot(database: Database) {
  let reading: Promise<Reading> | null = null
  let closed = false

  async function release() {
    const ending = reading
    reading = null
    const open = await ending?.catch(() => null)
    await open?.end()
  }

  function begun() {
    // An error that empties an answer ends it while other fields still run: what they would begin, nobody would end.
    if (closed) throw new Error('The request has ended: it reads no more')
    reading ??= beginReading(database)
    return reading
  }

  return {
    release,
    reader: async () => (await begun()).db,
    version: async () => (await begun()).version(),
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
