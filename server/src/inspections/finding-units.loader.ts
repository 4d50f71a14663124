import { sql } from 'kysely'
import type { Context } from '../context.ts'
import type { Page, PageArgs } from '../shared/paging.ts'
import { type Owned, ownedPages, type StoredList } from '../shared/stored-list.ts'
import { toUnit, type Unit, type UnitRow } from '../units/unit.type.ts'

type AboutUnit = UnitRow & { readonly position: number }

const UNITS: StoredList<AboutUnit, Unit> = {
  order: [{ by: sql.ref('position') }],
  kinds: ['integer'],
  keyOf: ({ position }) => [position],
  nodeOf: toUnit,
}

const unitsOfFinding = ownedPages(
  UNITS,
  sql<AboutUnit & Owned>`(
    select unit.*, about.position, about.finding_id as owner_key from finding_unit about join unit on unit.id = about.unit_id
  )`,
)

/** One page of the units that a finding is about, in their order; null where none is named. */
export async function findingUnitPage(context: Context, finding: string, args: PageArgs): Promise<Page<Unit> | null> {
  const page = await unitsOfFinding(context, finding, args)
  return (await page.totalCount()) === 0 ? null : page
}
