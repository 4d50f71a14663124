import { sql } from 'kysely'
import type { Store } from '../../context.ts'
import { insertMany } from '../../shared/insert-many.ts'

type Row = Readonly<Record<string, string | null>>

/** A unit with all its dated facts as they stand: what an undo compares, and puts back. */
export interface UnitSnapshot {
  readonly unit: Row
  readonly names: readonly Row[]
  readonly aliases: readonly Row[]
  readonly codes: readonly Row[]
  readonly parents: readonly Row[]
}

const FACTS = { names: 'unit_name', aliases: 'unit_alias', codes: 'unit_code', parents: 'unit_parent' } as const

/** Units with their facts by key, in one statement. */
export async function readSnapshots(db: Store, keys: readonly string[]): Promise<ReadonlyMap<string, UnitSnapshot>> {
  const facts = (table: string) =>
    sql`(select coalesce(jsonb_agg(to_jsonb(f) order by f.id), '[]') from ${sql.table(table)} f where f.unit_id = u.id)`
  const { rows } = await sql<UnitSnapshot & { readonly id: string }>`
    select u.id, to_jsonb(u) as unit, ${facts('unit_name')} as names, ${facts('unit_alias')} as aliases,
      ${facts('unit_code')} as codes, ${facts('unit_parent')} as parents
    from unit u where u.id = any(${[...keys]}::uuid[])`.execute(db)
  return new Map(rows.map(({ id, ...snapshot }) => [id, snapshot]))
}

/** Whether two snapshots say the same, in whatever order. */
export function sameSnapshot(a: UnitSnapshot, b: UnitSnapshot): boolean {
  const text = (snapshot: UnitSnapshot) =>
    JSON.stringify(
      [[snapshot.unit], snapshot.names, snapshot.aliases, snapshot.codes, snapshot.parents].map((rows) =>
        rows.map((row) => Object.entries(row).toSorted(([x], [y]) => (x < y ? -1 : 1))),
      ),
    )
  return text(a) === text(b)
}

/** Makes units stand as their snapshots say. */
export async function writeSnapshots(db: Store, snapshots: readonly UnitSnapshot[]): Promise<void> {
  const keys = snapshots.map(({ unit }) => unit.id ?? '')
  for (const table of Object.values(FACTS)) await deleteFacts(db, table, keys)
  for (const { unit } of snapshots) {
    const { id, kind: _, ...own } = unit
    await db
      .updateTable('unit')
      .set(own as never)
      .where('id', '=', id ?? '')
      .execute()
  }
  for (const [facts, table] of Object.entries(FACTS)) {
    await insertMany(db, table, snapshots.flatMap((snapshot) => snapshot[facts as keyof typeof FACTS]) as never)
  }
}

/** Takes units away that nothing refers to. */
export async function deleteUnits(db: Store, keys: readonly string[]): Promise<void> {
  for (const table of Object.values(FACTS)) await deleteFacts(db, table, keys)
  await sql`delete from unit where id = any(${[...keys]}::uuid[])`.execute(db)
}

const deleteFacts = (db: Store, table: string, keys: readonly string[]) =>
  sql`delete from ${sql.table(table)} where unit_id = any(${[...keys]}::uuid[])`.execute(db)

export interface UnitReference {
  readonly unitKey: string
  /** The table that refers to it. */
  readonly table: string
}

/** What refers to units from outside of them; each table at most once a unit. */
export async function referencesTo(db: Store, keys: readonly string[]): Promise<readonly UnitReference[]> {
  const { rows: columns } = await sql<{ table: string; column: string }>`
    select c.conrelid::regclass::text as table, a.attname as column
    from pg_constraint c
    join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
    where c.contype = 'f' and c.confrelid = 'unit'::regclass and c.conrelid::regclass::text not in ('unit_name', 'unit_alias', 'unit_code')
      and not (c.conrelid = 'unit_parent'::regclass and a.attname = 'unit_id')`.execute(db)
  const found: UnitReference[] = []
  for (const { table, column } of columns) {
    const own = table === 'unit_parent' ? sql`and not (unit_id = any(${[...keys]}::uuid[]))` : sql``
    const { rows } = await sql<{ key: string }>`
      select distinct ${sql.ref(column)} as key from ${sql.table(table)}
      where ${sql.ref(column)} = any(${[...keys]}::uuid[]) ${own}`.execute(db)
    found.push(...rows.map(({ key }) => ({ unitKey: key, table })))
  }
  return found
}
