import { sql } from 'kysely'
import type { Store } from '../../../context.ts'
import type { Level } from './register.ts'

/**
 * A mark of each subject as it stands now, by its key: it changes with any column and any part, so that an undo finds out whether
 * anybody has touched what an import left. Of a subject to which others may add, its parts are not in the mark; nor is the scope,
 * which follows the tree of units.
 */
export async function marksOf(db: Store, level: Level, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map()
  const parts = level.making === 'GATHERED' ? [] : level.parts
  const texts = parts.map(
    ({ table, owner }) => sql`(select jsonb_agg(to_jsonb(part) order by to_jsonb(part)) from ${sql.table(table)} part
      where ${sql.ref(`part.${owner}`)} = own.id)`,
  )
  const own = sql`to_jsonb(own) - 'scope_path' - 'superseded_at'`
  const { rows } = await sql<{ id: string; mark: string }>`
    select own.id, md5(jsonb_build_array(${sql.join([own, ...texts])})::text) as mark
    from ${sql.table(level.table)} own where own.id = any(${[...ids]}::uuid[])`.execute(db)
  return new Map(rows.map(({ id, mark }) => [id, mark]))
}
