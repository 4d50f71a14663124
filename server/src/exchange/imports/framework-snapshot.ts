import { sql } from 'kysely'
import type { Store } from '../../context.ts'
import { insertMany } from '../../shared/insert-many.ts'

type Row = Readonly<Record<string, unknown>>

/** A framework with everything that hangs on it. */
export interface FrameworkSnapshot {
  readonly framework: Row
  readonly parts: readonly Row[]
  readonly bands: readonly Row[]
  readonly criteria: readonly Row[]
}

/** A framework as it stands; null where there is none. */
export async function readFramework(db: Store, key: string): Promise<FrameworkSnapshot | null> {
  const { rows } = await sql<FrameworkSnapshot>`
    select to_jsonb(f) as framework,
      (select coalesce(jsonb_agg(to_jsonb(p) order by p.position), '[]') from framework_part p where p.framework_id = f.id) as parts,
      (select coalesce(jsonb_agg(to_jsonb(b) order by b.from_percent desc), '[]') from band b where b.framework_id = f.id) as bands,
      (select coalesce(jsonb_agg(to_jsonb(c) order by c.position), '[]') from criterion c where c.framework_id = f.id) as criteria
    from framework f where f.id = ${key}::uuid`.execute(db)
  return rows[0] ?? null
}

/** Puts a framework in the place of what stands there under its key; only a draft can be replaced. */
export async function writeFramework(db: Store, snapshot: FrameworkSnapshot): Promise<void> {
  const { id, ...own } = snapshot.framework
  await clear(db, String(id))
  await db
    .updateTable('framework')
    .set(own as never)
    .where('id', '=', String(id))
    .execute()
  await insertBelow(db, snapshot)
}

export async function insertFramework(db: Store, snapshot: FrameworkSnapshot): Promise<void> {
  await insertMany(db, 'framework', [snapshot.framework] as never)
  await insertBelow(db, snapshot)
}

export async function deleteFramework(db: Store, key: string): Promise<void> {
  await clear(db, key)
  await sql`delete from framework where id = ${key}::uuid`.execute(db)
}

async function insertBelow(db: Store, { parts, bands, criteria }: FrameworkSnapshot): Promise<void> {
  await insertMany(db, 'framework_part', parts as never)
  await insertMany(db, 'band', bands as never)
  await insertMany(db, 'criterion', criteria as never)
}

async function clear(db: Store, key: string): Promise<void> {
  for (const table of ['criterion', 'band', 'framework_part']) {
    await sql`delete from ${sql.table(table)} where framework_id = ${key}::uuid`.execute(db)
  }
}

/** What a framework says, without the keys that its rows happen to have: to compare by content. */
export function frameworkContent({ framework, parts, bands, criteria }: FrameworkSnapshot): string {
  const codes = new Map(criteria.map(({ id, code }) => [id, code]))
  const plain = (row: Row, left: readonly string[]) =>
    Object.entries(row)
      .filter(([name, value]) => !left.includes(name) && value !== null && value !== undefined)
      .map(([name, value]) => [name, NUMBERS.has(name) ? String(Number(value)) : value])
      .toSorted(([a], [b]) => (String(a) < String(b) ? -1 : 1))
  const tree = criteria.map((row) => [
    codes.get(row.parent_id) ?? null,
    plain(row, ['id', 'parent_id', 'framework_id']),
  ])
  return JSON.stringify([
    plain(framework, ['id', 'state']),
    parts.map((row) => plain(row, ['framework_id'])),
    bands.map((row) => plain(row, ['id', 'framework_id'])),
    tree,
  ])
}

/** A framework in few words: how many nodes, how many points. */
export const frameworkWords = ({ framework, criteria }: FrameworkSnapshot) => ({
  vi: `${criteria.length} mục, ${Number(framework.max_points)} điểm`,
  en: `${criteria.length} nodes, ${Number(framework.max_points)} points`,
})

/** Columns of decimals, which the store writes with six places; a shown number is enough to tell a change of them. */
const NUMBERS = new Set(['max_points', 'cap', 'from_percent', 'floor_percent'])

/** What refers to a framework from outside of it. */
export async function frameworkReferences(db: Store, key: string): Promise<readonly string[]> {
  const { rows } = await sql<{ table: string }>`
    select 'round' as table where exists (select from round where framework_id = ${key}::uuid)
    union all select 'edition' where exists (select from edition where framework_id = ${key}::uuid)
    union all select 'criterion_link' where exists (
      select from criterion_link l join criterion c on c.id in (l.from_id, l.to_id) where c.framework_id = ${key}::uuid)
    union all select 'published_figure' where exists (
      select from published_figure f join criterion c on c.id = f.criterion_id where c.framework_id = ${key}::uuid)`.execute(
    db,
  )
  return rows.map(({ table }) => table)
}
