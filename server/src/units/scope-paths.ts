import { sql } from 'kysely'
import type { Store } from '../context.ts'

/** Where a unit stands in today's tree. */
export interface ScopePath {
  readonly id: string
  readonly slug: string
  /** `/province/department/`: keys from the top down to the unit itself. */
  readonly path: string
}

/** Paths of units on today's tree by key; a unit that is closed stands under the parent that it had last. */
export async function readScopePaths(db: Store, keys: readonly string[]): Promise<Map<string, ScopePath>> {
  const { rows } = await sql<ScopePath>`
    with recursive latest as (
      select distinct on (unit_id) unit_id, parent_id from unit_parent
      order by unit_id, valid_to desc nulls first, valid_from desc nulls last
    ), up as (
      select id as unit_id, id as at, '/' || id || '/' as path from unit where id = any(${[...new Set(keys)]}::uuid[])
      union all
      select up.unit_id, latest.parent_id, '/' || latest.parent_id || up.path from up join latest on latest.unit_id = up.at
    )
    select distinct on (up.unit_id) up.unit_id as id, unit.slug, up.path
    from up join unit on unit.id = up.unit_id order by up.unit_id, length(up.path) desc`.execute(db)
  return new Map(rows.map((row) => [row.id, row]))
}
