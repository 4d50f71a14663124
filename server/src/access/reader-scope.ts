import { type CompiledQuery, type Kysely, sql } from 'kysely'
import type { Store, Viewer } from '../context.ts'

/**
 * What a reading may see. PUBLISHED: rows whose `published_at` has come, so nothing of a round before its publication, and nothing
 * under embargo. EVERYTHING: all there is.
 */
export type ReaderScope = 'PUBLISHED' | 'EVERYTHING'

/** Outsiders see what is published; who may import sees what is in work, too, since they bring it. */
export const scopeOf = ({ kind }: Viewer): ReaderScope => (kind === 'IMPORTER' ? 'EVERYTHING' : 'PUBLISHED')

/** What a reading sees of the data, as far as answers depend on it. */
export interface DataState {
  /** Greater as soon as an answer could differ: with every committed change, and when a publication's time comes. */
  readonly order: bigint
  /** The same as a text: the number of changes, and behind a dot the instant of a publication that came after the last of them. */
  readonly version: string
  /** When what is seen last changed: by a committed change, or by a publication whose time came. */
  readonly changedAt: string
}

interface StateRow {
  readonly version: string
  readonly published: string
  readonly later: boolean
  readonly changed_at: string
}

const PUBLISHED_SCHEMA = 'par_atlas_published'

/** Microseconds since 1970 fit in 64 bits, whatever the number of changes before them. */
const INSTANT_BITS = 64n

// A reading that began before the last change sees it with the publications of an instant before: that is told apart, too.
const state = (scope: ReaderScope | null) => sql<StateRow>`
  select change.version::text as version, (extract(epoch from coalesce(latest.at, 'epoch')) * 1000000)::bigint::text as published,
    latest.at > change.changed_at or now() < change.changed_at as later,
    greatest(change.changed_at, latest.at) as changed_at
    ${scope === 'PUBLISHED' ? entering : sql``}
  from data_version change, ${sql.table(`${PUBLISHED_SCHEMA}.latest_publication`)} latest`

const entering = sql`,
  set_config('search_path', ${`${PUBLISHED_SCHEMA}, `} || current_setting('search_path'), true)`

/** Makes a transaction see what a scope allows, until it ends, and tells the state of the data that it sees: one statement. */
export async function enterScope(db: Store, scope: ReaderScope): Promise<DataState> {
  return stateIn(await state(scope).execute(db))
}

/** The state of the data now; prepared once, since every answer that is kept asks for it. */
export function createStateQuery(db: Store): () => Promise<DataState> {
  const query: CompiledQuery<StateRow> = state(null).compile(db as Kysely<unknown>)
  return async () => stateIn(await db.executeQuery(query))
}

function stateIn({ rows: [row] }: { readonly rows: readonly StateRow[] }): DataState {
  if (row === undefined) throw new Error('The store has no version of its data')
  return {
    order: (BigInt(row.version) << INSTANT_BITS) + BigInt(row.published),
    version: row.later ? `${row.version}.${row.published}` : row.version,
    changedAt: row.changed_at,
  }
}
