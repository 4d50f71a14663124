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
    greatest(change.changed_at, latest.at) as changed_at, change.changed_at as change_at
    ${scope === 'PUBLISHED' ? entering : sql``}
  from data_version change, ${sql.table(`${PUBLISHED_SCHEMA}.latest_publication`)} latest`

const entering = sql`,
  set_config('search_path', ${`${PUBLISHED_SCHEMA}, `} || current_setting('search_path'), true)`

/** Makes a transaction see what a scope allows, until it ends, and tells the state of the data that it sees: one statement. */
export async function enterScope(db: Store, scope: ReaderScope): Promise<DataState> {
  return stateIn(await state(scope).execute(db))
}

interface AskedState extends StateRow {
  readonly until: string | null
}

/** A state as it was read, and the question whether it still stands. */
interface KnownState {
  readonly state: DataState
  readonly stands: CompiledQuery<{ readonly stands: boolean }>
}

// While nobody changes anything, the next publication whose time comes ends a state; and a reading that began before the last
// change (see above) ends with that change's instant.
const untilChanged = (query: ReturnType<typeof state>) => sql<AskedState>`
  select seen.*, least(
    (select min(published_at) from assessment where published_at > now()),
    (select min(published_at) from deduction where published_at > now()),
    (select min(published_at) from edition where published_at > now()),
    case when now() < seen.change_at then seen.change_at end
  )::text as until from (${query}) seen`

/**
 * The state of the data now. Every answer that is kept asks for it, so what is asked each time is one row: whether the number of
 * changes is the known one, and whether time has ended the known state. Only then is the state itself read anew.
 */
export function createStateQuery(db: Store): () => Promise<DataState> {
  let known: KnownState | null = null
  const read = untilChanged(state(null)).compile(db as Kysely<unknown>)
  const standing = ({ version, until }: AskedState) => whetherStands(version, until).compile(db as Kysely<unknown>)
  return async () => {
    const last = known
    if (last !== null && (await db.executeQuery(last.stands)).rows[0]?.stands) return last.state
    const result = await db.executeQuery<AskedState>(read)
    const found = stateIn(result)
    known = { state: found, stands: standing(result.rows[0] as AskedState) }
    return found
  }
}

// Written out, not as parameters: a statement without any travels as one message each way.
const whetherStands = (version: string, until: string | null) => sql<{ readonly stands: boolean }>`
  select version = ${sql.lit(version)}::bigint and (now() < ${sql.lit(until)}::timestamptz) is not false as stands
    from data_version`

function stateIn({ rows: [row] }: { readonly rows: readonly StateRow[] }): DataState {
  if (row === undefined) throw new Error('The store has no version of its data')
  return {
    order: (BigInt(row.version) << INSTANT_BITS) + BigInt(row.published),
    version: row.later ? `${row.version}.${row.published}` : row.version,
    changedAt: row.changed_at,
  }
}
