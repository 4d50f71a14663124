import { type RawBuilder, sql } from 'kysely'
import type { Context } from '../context.ts'
import { type Day } from '../shared/day.ts'
import {
  type KeyKind,
  type OrderKey,
  type Page,
  type PageArgs,
  pageOf,
  pageQuery,
  pageRequest,
} from '../shared/paging.ts'
import { textIs } from '../shared/storable.ts'
import { searchWords } from '../units/rules/unit-search.ts'
import { Provenance } from '../units/unit-vocabulary.ts'
import {
  type Procedure,
  type ProcedureRow,
  type Simplification,
  type SimplificationRow,
  toProcedure,
  toSimplification,
} from './procedure.type.ts'
import type { ProcedureState, SimplificationState } from './procedure-vocabulary.ts'

/** Which procedures; what is null narrows nothing, but provenance. */
export interface ProcedureFilter {
  readonly state: ProcedureState | null
  readonly field: string | null
  readonly search: string | null
  readonly provenance: Provenance | null
  readonly day: Day
}

const ORDER: readonly OrderKey[] = [{ by: sql.ref('field') }, { by: sql.ref('position') }, { by: sql.ref('id') }]
const ORDER_KINDS: readonly KeyKind[] = ['text', 'integer', 'uuid']
const keyOf = (row: ProcedureRow) => [row.field, row.position, row.id]

/** One page of the procedures that a filter leaves, by field, in one provenance. */
export async function procedurePage(
  context: Context,
  filter: ProcedureFilter,
  args: PageArgs,
): Promise<Page<Procedure>> {
  const page = pageRequest(args, { keys: ORDER_KINDS })
  const db = await context.reader()
  const narrowed = () =>
    conditions(filter).reduce((query, condition) => query.where(condition), db.selectFrom('procedure'))
  const rows = await pageQuery(narrowed().selectAll(), ORDER, page).execute()
  return pageOf(page, rows, keyOf, toProcedure, async () => {
    const counted = narrowed().select((on) => on.fn.countAll<string>().as('count'))
    return Number((await counted.executeTakeFirstOrThrow()).count)
  })
}

function conditions({ state, field, search, provenance, day }: ProcedureFilter): readonly RawBuilder<boolean>[] {
  const expired = sql<boolean>`coalesce(expired_on <= ${day}::date, false)`
  return [
    sql<boolean>`provenance = ${provenance ?? Provenance.OFFICIAL}`,
    ...(state === null ? [] : [sql<boolean>`${expired} = ${state === 'EXPIRED'}`]),
    ...(field === null ? [] : [textIs('field', field)]),
    ...searchWords(search ?? '').map((word) => sql<boolean>`' ' || search_key like ${`% ${word}%`}`),
  ]
}

const BY_YEAR: readonly OrderKey[] = [
  { by: sql.ref('year'), descending: true },
  { by: sql.ref('position') },
  { by: sql.ref('id') },
]
const BY_YEAR_KINDS: readonly KeyKind[] = ['integer', 'integer', 'uuid']

/** One page of the simplifications in a state, or of all, the latest year first, in one provenance. */
export async function simplificationPage(
  context: Context,
  state: SimplificationState | null,
  provenance: Provenance | null,
  args: PageArgs,
): Promise<Page<Simplification>> {
  const page = pageRequest(args, { keys: BY_YEAR_KINDS })
  const db = await context.reader()
  const narrowed = () => {
    const query = db.selectFrom('simplification').where('provenance', '=', provenance ?? Provenance.OFFICIAL)
    return state === null ? query : query.where('state', '=', state)
  }
  const rows = await pageQuery(narrowed().selectAll(), BY_YEAR, page).execute()
  const key = (row: SimplificationRow) => [row.year, row.position, row.id]
  return pageOf(page, rows, key, toSimplification, async () => {
    const counted = narrowed().select((on) => on.fn.countAll<string>().as('count'))
    return Number((await counted.executeTakeFirstOrThrow()).count)
  })
}
