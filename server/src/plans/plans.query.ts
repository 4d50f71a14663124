import { sql } from 'kysely'
import type { Context, Store } from '../context.ts'
import { decodeId } from '../shared/ids.ts'
import {
  type KeyKind,
  type OrderKey,
  type Page,
  type PageArgs,
  pageOf,
  pageQuery,
  pageRequest,
} from '../shared/paging.ts'
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

/** The latest year first. */
const ORDER: readonly OrderKey[] = [{ by: sql.ref('year'), descending: true }, { by: sql.ref('id') }]
const ORDER_KINDS: readonly KeyKind[] = ['integer', 'uuid']

/** One page of the plans that a filter leaves, in one provenance. */
export async function planPage(context: Context, filter: PlanFilter, args: PageArgs): Promise<Page<Plan>> {
  const page = pageRequest(args, { keys: ORDER_KINDS })
  const unit = filter.unit === null ? null : decodeId(filter.unit, 'Unit')
  const provenance = await listProvenance(context, filter.provenance, { units: [unit] })
  const db = await context.reader()
  const narrowed = () => filtered(db, { unit, year: filter.year, provenance })
  const rows = await pageQuery(narrowed().selectAll(), ORDER, page).execute()
  return pageOf(
    page,
    rows,
    (row) => [row.year, row.id],
    toPlan,
    async () => {
      const counted = narrowed().select((on) => on.fn.countAll<string>().as('count'))
      return Number((await counted.executeTakeFirstOrThrow()).count)
    },
  )
}

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
