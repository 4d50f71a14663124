import { sql } from 'kysely'
import { batchLoader } from '../shared/batch.ts'
import { Decimal } from '../shared/decimal.ts'
import { type SeriesTotal, seriesOf } from './rules/series.ts'

/** The index whose totals make the series of a unit. */
const INDEX = 'PAR INDEX'

/**
 * The series of each unit, oldest year first: its published totals of PAR INDEX in years for which a framework of the nation
 * of the unit's own provenance is on record for its kind. Units inside provinces have none.
 */
export const seriesByUnit = batchLoader<string, SeriesTotal[]>(async (context, keys) => {
  const db = await context.reader()
  const rows = await db
    .selectFrom('published_figure as figure')
    .innerJoin('unit', 'unit.id', 'figure.unit_id')
    .innerJoin('framework', 'framework.index_name', 'figure.index_name')
    .leftJoin('edition_figure as printed', 'printed.figure_id', 'figure.id')
    .leftJoin('edition', 'edition.id', 'printed.edition_id')
    .select(['figure.unit_id', 'figure.year', 'figure.value', 'figure.printed', 'figure.rank', 'figure.rank_base'])
    .select((on) => on.fn.coalesce('figure.scale_max', 'framework.max_points').as('scale_max'))
    .select(['framework.id as framework', 'edition.block_id as block'])
    .where('figure.unit_id', '=', (on) => on.fn.any(on.val([...keys])))
    .where('figure.index_name', '=', INDEX)
    .where('figure.superseded_at', 'is', null)
    .where(IS_YEARLY_TOTAL)
    .where(SCORES_UNIT_AND_YEAR)
    .orderBy(sql`figure.published_on nulls first`)
    .orderBy('figure.position')
    .execute()
  const byUnit = Map.groupBy(rows, (row) => row.unit_id)
  return keys.map((key) => {
    const totals = (byUnit.get(key) ?? []).map(({ value, scale_max, rank_base, ...row }) => ({
      ...row,
      value: new Decimal(value),
      scaleMax: new Decimal(scale_max),
      rankBase: rank_base,
    }))
    return seriesOf(key, totals)
  })
})

const IS_YEARLY_TOTAL = sql<boolean>`figure.measure = 'total' and figure.part is null and figure.criterion_id is null
  and figure.year_from is null and figure.as_of is null`

const SCORES_UNIT_AND_YEAR = sql<boolean>`unit.kind = any(framework.unit_kinds) and framework.owner_id is null
  and framework.provenance = unit.provenance
  and figure.year between framework.first_year and coalesce(framework.last_year, figure.year)`
