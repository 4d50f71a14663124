import { sql } from 'kysely'
import type { Context } from '../context.ts'
import { pagedLists } from '../shared/paged-lists.ts'
import { type Page, type PageArgs, pageOf, pageQuery, pageRequest } from '../shared/paging.ts'
import { toUnit, UNIT_COLUMNS, type Unit, type UnitRow } from '../units/unit.type.ts'

type AboutUnit = UnitRow & { readonly owner: string; readonly position: number }
type Nothing = Readonly<Record<string, never>>

const unitsOfFinding = pagedLists<Nothing, AboutUnit>(
  async (context, owners, _, page) => {
    const db = await context.reader()
    return db
      .selectFrom(sql<{ owner: string }>`unnest(${[...owners]}::uuid[])`.as<'list'>(sql`list (owner)`))
      .innerJoinLateral(
        (on) => {
          const about = on
            .selectFrom('unit')
            .innerJoin('finding_unit as about', 'about.unit_id', 'unit.id')
            .where(sql<boolean>`about.finding_id = list.owner`)
            .select([...UNIT_COLUMNS, 'about.position'])
          return pageQuery(about, [{ by: sql.ref('about.position') }], page).as('found')
        },
        (join) => join.onTrue(),
      )
      .select('list.owner')
      .selectAll('found')
      .execute()
  },
  async (context, owners) => {
    const db = await context.reader()
    const rows = await db
      .selectFrom('finding_unit')
      .where('finding_id', '=', (on) => on.fn.any(on.val([...owners])))
      .groupBy('finding_id')
      .select((on) => ['finding_id as owner', on.fn.countAll<string>().as('count')])
      .execute()
    return rows.map(({ owner, count }) => ({ owner, count: Number(count) }))
  },
)

/** One page of the units that a finding is about, in their order; null where none is named. */
export async function findingUnitPage(context: Context, finding: string, args: PageArgs): Promise<Page<Unit> | null> {
  const page = pageRequest(args, { keys: ['integer'] })
  const list = { owner: finding, filter: {} }
  const [rows, count] = await Promise.all([
    context.load(unitsOfFinding.rows).load({ ...list, page }),
    context.load(unitsOfFinding.count).load(list),
  ])
  if (count === 0) return null
  return pageOf(
    page,
    rows,
    ({ position }) => [position],
    toUnit,
    () => Promise.resolve(count),
  )
}
