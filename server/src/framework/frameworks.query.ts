import { sql } from 'kysely'
import type { Context, Store } from '../context.ts'
import { type Page, type PageArgs, pageOf, pageQuery, pageRequest } from '../shared/paging.ts'
import { textIs } from '../shared/storable.ts'
import type { Provenance, UnitKind } from '../units/unit-vocabulary.ts'
import { type Framework, toFramework } from './framework.type.ts'

export interface FrameworkFilter {
  readonly unitKind: UnitKind | null | undefined
  readonly year: number | null | undefined
  readonly provenance: Provenance
}

/** The framework of a code: the nation's before one that a unit owns. */
export async function frameworkByCode(context: Context, code: string): Promise<Framework | null> {
  const db = await context.reader()
  const row = await db
    .selectFrom('framework')
    .selectAll()
    .where(textIs('code', code))
    .orderBy(sql`owner_id nulls first`)
    .limit(1)
    .executeTakeFirst()
  return row ? toFramework(row) : null
}

/** One page of frameworks, the newest first. */
export async function frameworkPage(
  context: Context,
  filter: FrameworkFilter,
  args: PageArgs,
): Promise<Page<Framework>> {
  const page = pageRequest(args, { keys: ['integer', 'text', 'uuid'] })
  const db = await context.reader()
  const keys = [{ by: sql.ref('first_year'), descending: true }, { by: sql.ref('code') }, { by: sql.ref('id') }]
  const rows = await pageQuery(filtered(db, filter).selectAll(), keys, page).execute()
  return pageOf(
    page,
    rows,
    (row) => [row.first_year, row.code, row.id],
    toFramework,
    async () => {
      const { count } = await filtered(db, filter)
        .select((on) => on.fn.countAll<string>().as('count'))
        .executeTakeFirstOrThrow()
      return Number(count)
    },
  )
}

function filtered(db: Store, { unitKind, year, provenance }: FrameworkFilter) {
  let query = db.selectFrom('framework').where('provenance', '=', provenance)
  if (unitKind != null) query = query.where(sql<boolean>`${unitKind} = any(unit_kinds)`)
  if (year != null) {
    query = query
      .where('first_year', '<=', year)
      .where((on) => on.or([on('last_year', 'is', null), on('last_year', '>=', year)]))
  }
  return query
}
