import { sql } from 'kysely'
import type { Context, Store } from '../context.ts'
import { decodeId } from '../shared/ids.ts'
import type { Page, PageArgs } from '../shared/paging.ts'
import { type Owned, ownedPages, type StoredList, storedPage } from '../shared/stored-list.ts'
import { listProvenance } from '../units/list-provenance.ts'
import type { Provenance } from '../units/unit-vocabulary.ts'
import { type Plan, toPlan } from './plan.type.ts'

/** Which plans; what is null narrows nothing, but provenance. */
export interface PlanFilter {
  /** Id of a unit. */
  readonly unit: string | null
  readonly year: number | null
  readonly provenance: Provenance | null
}

type PlanRow = Parameters<typeof toPlan>[0]

/** The latest year first. */
const PLANS: StoredList<PlanRow, Plan> = {
  order: [{ by: sql.ref('year'), descending: true }, { by: sql.ref('id') }],
  kinds: ['integer', 'uuid'],
  keyOf: (row) => [row.year, row.id],
  nodeOf: toPlan,
}

/** One page of the plans that a filter leaves, in one provenance. */
export async function planPage(context: Context, filter: PlanFilter, args: PageArgs): Promise<Page<Plan>> {
  const unit = filter.unit === null ? null : decodeId(filter.unit, 'Unit')
  const provenance = await listProvenance(context, filter.provenance, { units: [unit] })
  const db = await context.reader()
  return storedPage(PLANS, args, () => filtered(db, { unit, year: filter.year, provenance }).selectAll())
}

/** One page of the plans of a unit. */
export const unitPlanPage = ownedPages(
  PLANS,
  sql<PlanRow & Owned>`(select plan.*, plan.unit_id as owner_key from plan)`,
)

interface PlanQuestion {
  readonly unit: string | null
  readonly year: number | null
  readonly provenance: Provenance
}

function filtered(db: Store, { unit, year, provenance }: PlanQuestion) {
  let query = db.selectFrom('plan').where('provenance', '=', provenance)
  if (unit !== null) query = query.where('unit_id', '=', unit)
  if (year !== null) query = query.where('year', '=', year)
  return query
}
