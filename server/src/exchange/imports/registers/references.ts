import { sql } from 'kysely'
import type { Store } from '../../../context.ts'
import type { Level, RegisterTable } from './register.ts'

export interface Reference {
  readonly from: string
  /** Their column and ours, in pairs. */
  readonly columns: readonly (readonly [theirs: string, ours: string])[]
}

/** Which tables refer to a table, by what the database itself enforces. */
export type References = ReadonlyMap<string, readonly Reference[]>

/** What refers to the tables of a register, asked of the database: a table that comes later is not forgotten. */
export async function referencesTo(db: Store, levels: readonly Level[]): Promise<References> {
  const tables: RegisterTable[] = levels.flatMap(({ table, parts }) => [table, ...parts.map((part) => part.table)])
  const { rows } = await sql<Reference & { to: string }>`
    select child.relname as "from", parent.relname as "to",
      (select jsonb_agg(jsonb_build_array(theirs.attname, ours.attname))
        from unnest(c.conkey, c.confkey) as pair (their, our)
        join pg_attribute theirs on theirs.attrelid = c.conrelid and theirs.attnum = pair.their
        join pg_attribute ours on ours.attrelid = c.confrelid and ours.attnum = pair.our) as columns
    from pg_constraint c
    join pg_class child on child.oid = c.conrelid
    join pg_class parent on parent.oid = c.confrelid
    where c.contype = 'f' and parent.relname = any(${tables}::text[])
      and parent.relnamespace = current_schema()::regnamespace`.execute(db)
  return Map.groupBy(rows, ({ to }) => to)
}
