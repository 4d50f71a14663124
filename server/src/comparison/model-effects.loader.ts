import { sql } from 'kysely'
import { lineage } from '../assessment/criterion-lineage.ts'
import { batchLoader, grouped } from '../shared/batch.ts'
import type { EffectSide } from './model-effects.type.ts'

/** One leaf that a model serves, with the medians of those that took the model up in its year and of their peers. */
export interface EffectRow {
  readonly model: string
  readonly criterion: string
  readonly year: number
  readonly adopters: EffectSide
  readonly peers: EffectSide
}

interface StoredRow {
  readonly model: string
  readonly criterion: string
  readonly year: number
  readonly own: boolean | null
  readonly units: number | null
  readonly before: string | null
  readonly after: string | null
  readonly change: string | null
}

const NOBODY: EffectSide = { units: 0, medianBefore: null, medianAfter: null, medianChange: null }

/** The exact median of a column of decimals: the middle one, or the mean of the middle two, to 6 places. */
const median = (column: string) => {
  const all = sql`array_agg(${sql.ref(column)} order by ${sql.ref(column)})`
  return sql`round(((${all})[(count(*) + 1) / 2] + (${all})[(count(*) + 2) / 2]) / 2, 6)`
}

/**
 * For each leaf that each model serves: the percent of the leaf's maximum one year before the model's year and one year after, of
 * units that took it up in that year, and of those of the same blocks that never did. Who took it up in another year is on neither
 * side. A leaf of another version of the framework counts where it answers whole to the one served.
 */
export const effectsOfModel = batchLoader<string, EffectRow[]>(async (context, keys) => {
  const { rows } = await sql<StoredRow>`
    with served (model, criterion, year) as (
      select model.id, criterion.id, model.year
      from model join model_criterion of_model on of_model.model_id = model.id
      join criterion on criterion.id = of_model.criterion_id and criterion.leaf and criterion.max_points > 0
      where model.id = any(${[...keys]}::uuid[])
    ), line as (select * from ${lineage('line')}),
    leaf (model, criterion, year, id) as (
      select served.model, served.criterion, served.year, line.earlier_id from served join line on line.id = served.criterion
      union
      select served.model, served.criterion, served.year, line.id from served join line on line.earlier_id = served.criterion
    ), told as (
      select leaf.model, leaf.criterion, leaf.year, a.unit_id, a.block_id, a.year - leaf.year as away,
        100 * (scored.max_points - s.lost) / scored.max_points as percent
      from leaf
      join criterion scored on scored.id = leaf.id and scored.max_points > 0
      join score s on s.criterion_id = leaf.id and s.year in (leaf.year - 1, leaf.year + 1) and s.state = 'SCORED' and s.lost is not null
      join assessment a on a.year = s.year and a.id = s.assessment_id
      join model on model.id = leaf.model and model.provenance = a.provenance
    ), changed as (
      select before.model, before.criterion, before.year, before.percent as before, after.percent as after,
        after.percent - before.percent as change, after.block_id,
        taken.unit_id is not null as own, coalesce(extract(year from taken.since), before.year) = before.year as in_year
      from told before
      join told after using (model, criterion, unit_id)
      left join model_unit taken on taken.model_id = before.model and taken.unit_id = before.unit_id
      where before.away = -1 and after.away = 1
    ), counted as (
      select * from changed
      where case when own then in_year else block_id in (
        select alike.block_id from changed alike where alike.model = changed.model and alike.own and alike.in_year
      ) end
    ), side as (
      select model, criterion, own, count(*)::integer as units, ${median('before')}::text as before, ${median('after')}::text as after,
        ${median('change')}::text as change
      from counted group by model, criterion, own
    )
    select served.model, served.criterion, served.year, side.own, side.units, side.before, side.after, side.change
    from served left join side on side.model = served.model and side.criterion = served.criterion
    order by served.criterion`.execute(await context.reader())
  const effects = [...Map.groupBy(rows, ({ model, criterion }) => `${model} ${criterion}`).values()].map(toEffect)
  return grouped(keys, effects, ({ model }) => model)
})

function toEffect(rows: readonly StoredRow[]): EffectRow {
  const [first] = rows
  if (first === undefined) throw new Error('Expected a group of rows')
  const side = (own: boolean): EffectSide => {
    const found = rows.find((row) => row.own === own)
    return found === undefined
      ? NOBODY
      : {
          units: found.units ?? 0,
          medianBefore: found.before,
          medianAfter: found.after,
          medianChange: found.change,
        }
  }
  const { model, criterion, year } = first
  return { model, criterion, year, adopters: side(true), peers: side(false) }
}
