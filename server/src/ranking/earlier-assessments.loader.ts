import { sql } from 'kysely'
import { batchLoader } from '../shared/batch.ts'
import { packed, unpacked } from '../shared/packed.ts'
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
    const { rows } = await sql<PackedEarlier>`
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
    select n, ${packed(sql`unit`)} as unit, ${packed(sql`nullif(body, unit)`)} as body, ${packed(sql`year`)} as year,
      ${packed(sql`framework`)} as framework, ${packed(sql`block`)} as block,
      ${packed(sql`case when not "sameBody" then 1 end`)} as another
    from (select distinct on (lineage.n, lineage.unit_id) lineage.n, lineage.unit_id as unit, lineage.body, earlier.year,
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
    order by lineage.n, lineage.unit_id, lineage.body = lineage.unit_id desc, earlier.year desc
    ) found group by n`.execute(db)
    const found = new Map(rows.map((row) => [row.n, earlierIn(row)]))
    return questions.map((_, n) => found.get(n) ?? new Map())
  },
  questionKey,
)

/** What is found for one question, column by column; a body is named where it is not the unit itself. */
interface PackedEarlier {
  readonly n: number
  readonly unit: string
  readonly body: string
  readonly year: string
  readonly framework: string
  readonly block: string
  readonly another: string
}

function earlierIn({ unit, body, year, framework, block, another }: PackedEarlier): ReadonlyMap<string, Earlier> {
  const [bodies, years, frameworks, blocks] = [unpacked(body), unpacked(year), unpacked(framework), unpacked(block)]
  const others = unpacked(another)
  const found = new Map<string, Earlier>()
  for (const [at, key] of unpacked(unit).entries()) {
    found.set(key, {
      unit: key,
      body: bodies[at] || key,
      year: Number(years[at]),
      framework: frameworks[at] ?? '',
      block: blocks[at] || null,
      sameBody: others[at] === '',
    })
  }
  return found
}
