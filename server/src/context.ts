import type DataLoader from 'dataloader'
import { type DataState, scopeOf } from './access/reader-scope.ts'
import { type Actor, rehearse, type Writing, write } from './audit/write.ts'
import type { Database, Store } from './database.ts'
import { createKeptValues } from './kept-values.ts'
import type { LoaderKind } from './shared/batch.ts'
import { type Day, dayInVietnam } from './shared/day.ts'
import type { Language } from './shared/errors.ts'
import { languageOf } from './shared/language.ts'
import type { Ready } from './shared/ready.ts'
import { createSnapshot } from './snapshot.ts'

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
  /** Typed SQL in the request's one read-only transaction: a single snapshot, begun at first use, of what the viewer may see. */
  reader(): Promise<Store>
  /** The state of the data that the request's snapshot sees. */
  dataState(): Promise<DataState>
  /** The request's loader of this kind, made at first use. */
  load<K, V>(kind: LoaderKind<K, V>): DataLoader<K, V, string>
  /**
   * What `make` works out from the data that the viewer may see, and from nothing else (neither language nor day), kept across
   * requests of who may see the same, until it changes. The weight is in kB.
   */
  kept<V>(key: string, make: () => Promise<V>, weightOf: (value: V) => number): Ready<V>
  /** What is kept under a key, where that is known without waiting; undefined where it is not. */
  keptNow<V>(key: string): V | undefined
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
  /** Whether the data changed while it was answered from `RequestFacts.state`: then the answer is to be thrown away. */
  outrun(): boolean
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
  /** The newest state of the data, asked for after the request came. Left out, it is read in the request's transaction. */
  readonly state?: DataState
  /** Whether the request holds the key to imports. */
  readonly mayImport?: boolean
}

export function createContext(database: Database, facts: RequestFacts = {}): Context {
  const loaders = new Map<unknown, unknown>()
  const viewer: Viewer = { kind: facts.mayImport === true ? 'IMPORTER' : 'ANONYMOUS' }
  const scope = scopeOf(viewer)
  const snapshot = createSnapshot(database, scope, facts.state ?? null)
  const values = createKeptValues(database.kept, snapshot, scope)

  const context: Context = {
    viewer,
    language: languageOf(facts.acceptLanguage),
    today: facts.today ?? dayInVietnam(facts.now ?? new Date()),
    reader: snapshot.reader,
    dataState: snapshot.state,
    load<K, V>(kind: LoaderKind<K, V>) {
      const loader = (loaders.get(kind) as DataLoader<K, V, string> | undefined) ?? kind(context)
      loaders.set(kind, loader)
      return loader
    },
    kept: values.kept,
    keptNow: values.keptNow,
    keptAll: values.keptAll,
    async write(actor, act, body) {
      const result = await write(database, actor, act, body)
      await snapshot.release()
      loaders.clear()
      values.forget()
      return result
    },
    rehearse: (body) => rehearse(database, body),
    outrun: snapshot.outrun,
    finish: snapshot.close,
  }
  return context
}
