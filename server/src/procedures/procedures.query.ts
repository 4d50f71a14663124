import { type RawBuilder, sql } from 'kysely'
import type { Context } from '../context.ts'
import type { Day } from '../shared/day.ts'
import type { Page, PageArgs } from '../shared/paging.ts'
import { textIs } from '../shared/storable.ts'
import { type StoredList, storedPage } from '../shared/stored-list.ts'
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

/** By field, in the order of recording. */
const PROCEDURES: StoredList<ProcedureRow, Procedure> = {
  order: [{ by: sql.ref('field') }, { by: sql.ref('position') }, { by: sql.ref('id') }],
  kinds: ['text', 'integer', 'uuid'],
  keyOf: (row) => [row.field, row.position, row.id],
  nodeOf: toProcedure,
}

/** One page of the procedures that a filter leaves, by field, in one provenance. */
export async function procedurePage(
  context: Context,
  filter: ProcedureFilter,
  args: PageArgs,
): Promise<Page<Procedure>> {
  const db = await context.reader()
  return storedPage(PROCEDURES, args, () =>
    conditions(filter).reduce((query, condition) => query.where(condition), db.selectFrom('procedure').selectAll()),
  )
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

/** The latest year first, in the order of recording. */
const SIMPLIFICATIONS: StoredList<SimplificationRow, Simplification> = {
  order: [{ by: sql.ref('year'), descending: true }, { by: sql.ref('position') }, { by: sql.ref('id') }],
  kinds: ['integer', 'integer', 'uuid'],
  keyOf: (row) => [row.year, row.position, row.id],
  nodeOf: toSimplification,
}

/** One page of the simplifications in a state, or of all, the latest year first, in one provenance. */
export async function simplificationPage(
  context: Context,
  state: SimplificationState | null,
  provenance: Provenance | null,
  args: PageArgs,
): Promise<Page<Simplification>> {
  const db = await context.reader()
  return storedPage(SIMPLIFICATIONS, args, () => {
    const query = db
      .selectFrom('simplification')
      .selectAll()
      .where('provenance', '=', provenance ?? Provenance.OFFICIAL)
    return state === null ? query : query.where('state', '=', state)
  })
}
