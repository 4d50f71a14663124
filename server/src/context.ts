import type DataLoader from 'dataloader'
import { type Actor, type Writing, write } from './audit/write.ts'
import type { Database, Store } from './database.ts'
import type { LoaderKind } from './shared/batch.ts'
import { type Day, dayInVietnam } from './shared/day.ts'
import type { Language } from './shared/errors.ts'
import { languageOf } from './shared/language.ts'

export type { Database, Store, Tables } from './database.ts'

/** Who reads. Accounts come with a later room; until then everybody is anonymous. */
export interface Viewer {
  readonly kind: 'ANONYMOUS'
}

/** Everything one request works with. Made per request, ended by `finish` once its answer is complete. */
export interface Context {
  readonly viewer: Viewer
  readonly language: Language
  /** The day in Vietnam when the request began. */
  readonly today: Day
  /** Typed SQL in the request's one read-only transaction: a single snapshot, begun at first use. */
  reader(): Promise<Store>
  /** The request's loader of this kind, made at first use. */
  load<K, V>(kind: LoaderKind<K, V>): DataLoader<K, V, string>
  /** A change with its audit entries, in one transaction; what is read afterwards sees it. */
  write<T>(actor: Actor, act: string, body: (writing: Writing) => Promise<T>): Promise<T>
  /** Ends the read transaction. Never throws; safe to call twice, and when nothing was read. */
  finish(): Promise<void>
}

export interface RequestFacts {
  /** The Accept-Language header. */
  readonly acceptLanguage?: string | undefined
  /** The clock; now where left out. */
  readonly now?: Date
}

export function createContext(database: Database, facts: RequestFacts = {}): Context {
  const loaders = new Map<unknown, unknown>()
  const snapshot = createSnapshot(database)
  const context: Context = {
    viewer: { kind: 'ANONYMOUS' },
    language: languageOf(facts.acceptLanguage),
    today: dayInVietnam(facts.now ?? new Date()),
    reader: snapshot.reader,
    load<K, V>(kind: LoaderKind<K, V>) {
      const loader = (loaders.get(kind) as DataLoader<K, V, string> | undefined) ?? kind(context)
      loaders.set(kind, loader)
      return loader
    },
    async write(actor, act, body) {
      const result = await write(database, actor, act, body)
      await snapshot.release()
      loaders.clear()
      return result
    },
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

  return {
    release,
    async reader() {
      // An error that empties an answer ends it while other fields still run: what they would begin, nobody would end.
      if (closed) throw new Error('The request has ended: it reads no more')
      reading ??= beginReading(database)
      return (await reading).db
    },
    close() {
      closed = true
      return release()
    },
  }
}

interface Reading {
  readonly db: Store
  end(): Promise<void>
}

/** Ended by a rollback: nothing was written, and unlike a commit it works after a failed statement or a lost connection. */
async function beginReading(database: Database): Promise<Reading> {
  const em = database.fork()
  await em.begin({ isolationLevel: 'repeatable read', readOnly: true })
  return { db: em.getKysely() as unknown as Store, end: () => em.rollback().catch(() => undefined) }
}
