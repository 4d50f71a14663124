import { sql } from 'kysely'
import type { EvidencePart } from '../framework/rules/evidence-part.ts'
import { batchLoader } from '../shared/batch.ts'
import { Decimal } from '../shared/decimal.ts'
import { partsFor } from './rules/parts-on-record.ts'
import { type FigureMisfit, partsSumMisfit } from './rules/parts-sum.ts'

/** What each figure is held against: the parts on record for the same index, year and unit. Figures other than totals have none. */
export const misfitsOf = batchLoader<string, FigureMisfit[]>(async (context, keys) => {
  const db = await context.reader()
  const rows = await db
    .selectFrom('published_figure as total')
    .innerJoin('published_figure as part', (join) =>
      join
        .onRef('part.unit_id', '=', 'total.unit_id')
        .onRef('part.index_name', '=', 'total.index_name')
        .onRef('part.year', '=', 'total.year')
        .on('part.part', 'is not', null)
        .on('part.criterion_id', 'is', null)
        .on('part.superseded_at', 'is', null),
    )
    .select(['total.id as totalId', 'total.value as totalValue', 'total.source as totalSource'])
    .select(['part.part', 'part.value', 'part.source'])
    .where('total.id', '=', (on) => on.fn.any(on.val([...keys])))
    .where('total.measure', '=', 'total')
    .orderBy(sql`part.published_on nulls first`)
    .orderBy('part.position')
    .execute()
  const byTotal = Map.groupBy(rows, ({ totalId }) => totalId)
  return keys.map((key) => misfitsIn(byTotal.get(key) ?? []))
})

interface PartRow {
  readonly totalValue: string
  readonly totalSource: string
  readonly part: EvidencePart | null
  readonly value: string
  readonly source: string
}

function misfitsIn(rows: readonly PartRow[]): FigureMisfit[] {
  const [first] = rows
  if (first === undefined) return []
  const printed = rows.flatMap(({ part, value, source }) =>
    part === null ? [] : [{ part, value: new Decimal(value), source }],
  )
  const misfit = partsSumMisfit(new Decimal(first.totalValue), partsFor(first.totalSource, printed))
  return misfit === null ? [] : [misfit]
}
