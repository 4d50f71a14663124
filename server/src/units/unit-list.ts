import { type Expression, type SqlBool, sql } from 'kysely'
import type { Context, Store } from '../context.ts'
import type { Day } from '../shared/day.ts'
import { type Page, type PageRequest, pageOf, pageQuery } from '../shared/paging.ts'
import { textIs } from '../shared/storable.ts'
import { listProvenance } from './list-provenance.ts'
import { toUnit, UNIT_COLUMNS, type Unit } from './unit.type.ts'
import type { UnitQuestion } from './unit-filter.ts'
import { isShownOn, UNIT_ORDER } from './unit-order.ts'
import type { Provenance } from './unit-vocabulary.ts'

/**
 * A page of the units that a filter asks for: one statement, one more where the total is selected, and one for the units or
 * the block that the filter names.
 */
export async function listUnits(context: Context, question: UnitQuestion, page: PageRequest): Promise<Page<Unit>> {
  const { parent, within, block } = question
  const provenance = await listProvenance(context, question.provenance, { units: [parent, within], blocks: [block] })
  const db = await context.reader()
  const query = narrowed(db, question, provenance)
    .innerJoin('unit_name as shown', 'shown.unit_id', 'unit.id')
    .where(isShownOn(question.day ?? context.today))
    .select([...UNIT_COLUMNS, 'shown.short_name'])
  const rows = await pageQuery(query, UNIT_ORDER, page).execute()
  const { words } = question
  return pageOf(
    page,
    rows,
    (row) => [row.short_name, row.id],
    (row) => (words ? { ...toUnit(row), searchWords: words } : toUnit(row)),
    () => countUnits(context, question, provenance),
  )
}

async function countUnits(context: Context, question: UnitQuestion, provenance: Provenance): Promise<number> {
  const units = narrowed(await context.reader(), question, provenance)
  const counted = units.select((eb) => eb.fn.countAll<string>().as('count'))
  return Number((await counted.executeTakeFirstOrThrow()).count)
}

function narrowed(db: Store, question: UnitQuestion, provenance: Provenance) {
  const query = db.selectFrom('unit').where('unit.provenance', '=', provenance)
  return conditions(question).reduce((narrow, condition) => narrow.where(condition), query)
}

/** Every given part of the filter as a condition on `unit`. */
function conditions(question: UnitQuestion): Expression<SqlBool>[] {
  const { kind, region, day, words } = question
  return [
    kind === null ? null : sql<SqlBool>`unit.kind = ${kind}`,
    region === null ? null : textIs('unit.region', region),
    day === null ? null : inForceOn('unit', day),
    words === null ? null : found(words),
    ofType(question),
    below(question),
    inBlock(question),
  ].filter((condition) => condition !== null)
}

function inForceOn(table: string, day: Day | null): Expression<SqlBool> {
  if (day === null) return sql<SqlBool>`true`
  const from = sql.ref(`${table}.valid_from`)
  const to = sql.ref(`${table}.valid_to`)
  return sql<SqlBool>`(${from} is null or ${from} <= ${day}::date) and (${to} is null or ${to} >= ${day}::date)`
}

/** Folding leaves letters and digits alone in a word, so none of them means anything to `like`. */
function found(words: readonly string[]): Expression<SqlBool> {
  if (words.length === 0) return sql<SqlBool>`false`
  const each = words.map((word) => sql`' ' || search_key like ${`% ${word}%`}`)
  const all = sql.join(each, sql` and `)
  return sql<SqlBool>`unit.id in (
    select unit_id from unit_name where ${all} union all select unit_id from unit_alias where ${all}
  )`
}

function ofType({ type, day }: UnitQuestion): Expression<SqlBool> | null {
  if (type === null) return null
  return sql<SqlBool>`exists (
    select from unit_name t where t.unit_id = unit.id and t.type = ${type} and ${inForceOn('t', day)}
  )`
}

function below({ parent, within, day }: UnitQuestion): Expression<SqlBool> | null {
  const direct = (above: string) =>
    sql<SqlBool>`unit.id in (select p.unit_id from unit_parent p where p.parent_id = ${above} and ${inForceOn('p', day)})`
  const deep = (above: string) => sql<SqlBool>`unit.id in (
    with recursive under (id) as (
      select p.unit_id from unit_parent p where p.parent_id = ${above} and ${inForceOn('p', day)}
      union
      select p.unit_id from unit_parent p join under on p.parent_id = under.id where ${inForceOn('p', day)}
    )
    select id from under
  )`
  if (parent !== null && within !== null) return sql<SqlBool>`${direct(parent)} and ${deep(within)}`
  if (parent !== null) return direct(parent)
  return within === null ? null : deep(within)
}

function inBlock({ block, blockYear }: UnitQuestion): Expression<SqlBool> | null {
  if (block === null) return null
  const year = blockYear === null ? sql`true` : sql`m.year = ${blockYear}`
  return sql<SqlBool>`unit.id in (select m.unit_id from block_membership m where m.block_id = ${block} and ${year})`
}
