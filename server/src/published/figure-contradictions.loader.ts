import { type RawBuilder, sql } from 'kysely'
import type { Context, Store } from '../context.ts'
import { batchLoader } from '../shared/batch.ts'
import { Decimal } from '../shared/decimal.ts'
import { type FigureRow, type PublishedFigure, toFigure } from './published-figure.type.ts'
import { contradictions } from './rules/contradictions.ts'

/** What makes two figures speak of the same thing. A figure names a unit or else a group, never both. */
const NEVER_NULL = ['index_name', 'year', 'subject_level', 'measure'] as const
const MAYBE_NULL = ['unit_id', 'group_name', 'year_from', 'as_of', 'criterion_id', 'part'] as const
const SUBJECT = [...NEVER_NULL, ...MAYBE_NULL]

/** The figures that contradict each figure, in order of recording; both stay on record. */
export const contradictionsOf = batchLoader<string, PublishedFigure[]>(async (context, keys) => {
  const db = await context.reader()
  const rows = await db
    .selectFrom('published_figure as figure')
    .selectAll('figure')
    .where(sharesSubject(sql`asked.id = any(${[...keys]}::uuid[])`))
    .where('figure.superseded_at', 'is', null)
    .orderBy('figure.position')
    .execute()
  const found = contradicted(rows)
  const figures = new Map(rows.map((row) => [row.id, toFigure(row)]))
  return keys.map((key) => (found.get(key) ?? []).flatMap((other) => figures.get(other) ?? []))
})

/** Keys of every figure that another one contradicts. */
export async function contradictedKeys(context: Context): Promise<string[]> {
  const db: Store = await context.reader()
  const rows = await db
    .selectFrom('published_figure as figure')
    .selectAll('figure')
    .where(sharesSubject(sql`asked.value <> figure.value and asked.superseded_at is null`))
    .where('figure.superseded_at', 'is', null)
    .execute()
  return [...contradicted(rows).keys()]
}

/**
 * Figures that share their subject with one of the figures `asked`; a figure shares it with itself.
 *
 * Columns that are never null are compared by equality, so that the store can join by hash instead of by every pair.
 */
function sharesSubject(asked: RawBuilder<unknown>) {
  const equal = NEVER_NULL.map((column) => sql`asked.${sql.ref(column)} = figure.${sql.ref(column)}`)
  const same = MAYBE_NULL.map((column) => sql`asked.${sql.ref(column)} is not distinct from figure.${sql.ref(column)}`)
  const named = sql`coalesce(asked.unit_id::text, asked.group_name) = coalesce(figure.unit_id::text, figure.group_name)`
  const all = [...equal, named, ...same, asked]
  return sql<boolean>`exists (select from published_figure asked where ${sql.join(all, sql` and `)})`
}

const contradicted = (rows: readonly FigureRow[]): Map<string, string[]> =>
  contradictions(
    rows.map((row) => ({
      id: row.id,
      subject: JSON.stringify(SUBJECT.map((column) => row[column])),
      value: new Decimal(row.value),
      printed: row.printed,
    })),
  )
