import { sql } from 'kysely'
import { Stage } from '../assessment/rules/stages.ts'
import type { Context } from '../context.ts'
import { criterionByKey } from '../framework/framework.loader.ts'
import type { EvidencePart } from '../framework/rules/evidence-part.ts'
import { batchLoader, grouped } from '../shared/batch.ts'
import { nodeIn } from './counterparts.loader.ts'
import { questionKey, type RankingQuestion } from './question.ts'
import { scoredTableOf } from './ranking-table.loader.ts'
import type { UnitYear } from './rules/joined-years.ts'
import type { ScoredEntry } from './rules/scored-table.ts'

/** Whose years are asked for, and by what: the total where neither criterion nor part is named. */
export interface YearsQuestion {
  readonly unit: string
  readonly criterion: string | null
  readonly part: EvidencePart | null
}

/** A year that is computed from stored totals, with the unit's line among those it was ranked with. */
export interface ComputedYear extends UnitYear {
  readonly basis: 'COMPUTED'
  readonly line: ScoredEntry
}

/**
 * The final years of each unit. A criterion is followed through the versions of its framework as long as it is wholly the same;
 * years in which there is none are left out. Tables are read in as many statements for many units as for one.
 */
export const computedYears = batchLoader<YearsQuestion, ComputedYear[]>(
  async (context, questions) => {
    const years = await context.load(assessedYears).loadMany(questions.map(({ unit }) => unit))
    return Promise.all(
      questions.map(async (question, index) => {
        const own = years[index]
        if (own === undefined || own instanceof Error) throw own ?? new Error('a unit without an answer')
        return (await Promise.all(own.map((year) => yearOf(context, question, year)))).flat()
      }),
    )
  },
  ({ unit, criterion, part }) => `${unit} ${criterion} ${part}`,
)

async function yearOf(
  context: Context,
  { unit, criterion, part }: YearsQuestion,
  { framework, year, block, reshaped }: AssessedYear,
): Promise<ComputedYear[]> {
  const own = criterion === null ? null : await criterionByKey.at(context, criterion)
  const node = own && (await nodeIn(context, own.key, own.frameworkKey, framework))
  if (criterion !== null && node === null) return []
  const measure = { criterion: node, part, stage: Stage.FINAL }
  const question: RankingQuestion = { framework, year, block, within: null, ...measure }
  const line = (await scoredTableOf(context, question)).byUnit.get(unit)
  if (line === undefined) throw new Error(`Unit ${unit} is not in ${questionKey(question)}`)
  return [{ unit, framework, year, block, reshaped, basis: 'COMPUTED', restated: false, line }]
}

interface AssessedYear {
  readonly framework: string
  readonly year: number
  readonly block: string | null
  readonly reshaped: boolean
}

/** The years in which each unit was assessed, oldest first, and whether a merger or a split stands before each. */
const assessedYears = batchLoader<string, AssessedYear[]>(async (context, units) => {
  const db = await context.reader()
  const { rows } = await sql<AssessedYear & { unit: string }>`
    select own.unit_id as unit, own.framework_id as framework, own.year, own.block_id as block, exists (
      select from unit_change_part part join unit_change change on change.id = part.change_id
      where part.unit_id = own.unit_id and part.role = 'TO' and change.kind in ('MERGE', 'SPLIT')
        and change.effective_on <= make_date(own.year, 12, 31)
        and case when own.earlier is null then exists (
            select from unit_change_part came join assessment before on before.unit_id = came.unit_id
            where came.change_id = part.change_id and came.role = 'FROM' and before.year < own.year
          ) else change.effective_on > make_date(own.earlier, 12, 31) end
    ) as reshaped
    from (
      select distinct on (unit_id, year) unit_id, framework_id, year, block_id,
        lag(year) over (partition by unit_id order by year) as earlier
      from assessment where unit_id = any(${[...units]}::uuid[]) order by unit_id, year, id
    ) own
    order by own.year`.execute(db)
  return grouped(units, rows, ({ unit }) => unit)
})
