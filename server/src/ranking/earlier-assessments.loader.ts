import { sql } from 'kysely'
import { batchLoader } from '../shared/batch.ts'
import { questionKey, type RankingQuestion } from './question.ts'

/** The assessment that stands before a unit's: its own of the latest year before, else one of a body that it came from. */
export interface Earlier {
  readonly unit: string
  readonly body: string
  readonly year: number
  readonly framework: string
  readonly block: string | null
  /** False where another body was assessed, or a merger or split stands between. */
  readonly sameBody: boolean
}

/** By unit, for the units of each question: assessments by the same index before its year. */
export const earlierAssessments = batchLoader<RankingQuestion, ReadonlyMap<string, Earlier>>(
  async (context, questions) => {
    const db = await context.reader()
    const asked = JSON.stringify(questions.map(({ framework, year, block }, n) => ({ n, framework, year, block })))
    const { rows } = await sql<Earlier & { n: number }>`
    with participant as (
      select asked.n, asked.year, framework.index_name, assessment.unit_id
      from jsonb_to_recordset(${asked}::jsonb) as asked (n integer, framework uuid, year integer, block uuid)
      join framework on framework.id = asked.framework
      join assessment on assessment.framework_id = asked.framework and assessment.year = asked.year
        and (asked.block is null or assessment.block_id = asked.block)
    ), lineage as (
      select n, year, index_name, unit_id, unit_id as body from participant
      union all
      select participant.n, participant.year, participant.index_name, participant.unit_id, came.unit_id
      from participant
      join unit_change_part part on part.unit_id = participant.unit_id and part.role = 'TO'
      join unit_change change on change.id = part.change_id
        and change.effective_on <= make_date(participant.year, 12, 31)
      join unit_change_part came on came.change_id = part.change_id and came.role = 'FROM'
        and came.unit_id <> participant.unit_id
    )
    select distinct on (lineage.n, lineage.unit_id) lineage.n, lineage.unit_id as unit, lineage.body, earlier.year,
      earlier.framework_id as framework, earlier.block_id as block,
      lineage.body = lineage.unit_id and not exists (
        select from unit_change_part part join unit_change change on change.id = part.change_id
        where part.unit_id = lineage.unit_id and part.role = 'TO' and change.kind in ('MERGE', 'SPLIT')
          and change.effective_on > make_date(earlier.year, 12, 31)
          and change.effective_on <= make_date(lineage.year, 12, 31)
      ) as "sameBody"
    from lineage
    join assessment earlier on earlier.unit_id = lineage.body and earlier.year < lineage.year
    join framework on framework.id = earlier.framework_id and framework.index_name = lineage.index_name
    order by lineage.n, lineage.unit_id, lineage.body = lineage.unit_id desc, earlier.year desc`.execute(db)
    const groups = Map.groupBy(rows, ({ n }) => n)
    return questions.map((_, n) => new Map((groups.get(n) ?? []).map((row) => [row.unit, row])))
  },
  questionKey,
)
