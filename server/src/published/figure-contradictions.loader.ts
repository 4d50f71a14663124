import { type RawBuilder, sql } from 'kysely'
import type { Context, Store } from '../context.ts'
import { batchLoader } from '../shared/batch.ts'
import { Decimal } from '../shared/decimal.ts'
import { type FigureRow, type PublishedFigure, toFigure } from './published-figure.type.ts'
import { contradictions } from './rules/contradictions.ts'

/** What makes two figures speak of the same thing. */
const SUBJECT = [
  'index_name',
  'year',
  'year_from',
  'as_of',
  'subject_level',
  'unit_id',
  'group_name',
  'criterion_id',
  'part',
  'measure',
] as const

/** The figures that contradict each figure, in order of recording; both stay on record. */
export const contradictionsOf = batchLoader<string, PublishedFigure[]>(async (context, keys) => {
  const db = await context.reader()
  const rows = await db
    .selectFrom('published_figure as figure')
    .selectAll('figure')
    .where(sharesSubject(sql`asked.id = any(${[...keys]}::uuid[])`))
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
    .where(sharesSubject(sql`asked.value <> figure.value`))
    .execute()
  return [...contradicted(rows).keys()]
}

/** Figures that share their subject with one of the figures `asked`; a figure shares it with itself. */
function sharesSubject(asked: RawBuilder<unknown>) {
  const same = SUBJECT.map((column) => sql`asked.${sql.ref(column)} is not distinct from figure.${sql.ref(column)}`)
  return sql<boolean>`exists (select from published_figure asked where ${sql.join([...same, asked], sql` and `)})`
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
