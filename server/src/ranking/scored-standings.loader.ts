import { type RawBuilder, sql } from 'kysely'
import type { Context, Store } from '../context.ts'
import { criterionByKey } from '../framework/framework.loader.ts'
import { batchLoader, loadAll } from '../shared/batch.ts'
import { isShownOn } from '../units/unit-order.ts'
import { unitsBelow } from '../units/units-below.ts'
import { questionKey, type RankingQuestion } from './question.ts'
import type { ScoredStanding } from './rules/scored-table.ts'

/** What is compared, as it is stored: totals of the whole, of a part or of a node with children, or the values of a leaf. */
type Measure = 'WHOLE' | 'PART' | 'NODE' | 'LEAF'

/** The stored totals that answer each question, one row a unit. Questions of one shape are answered by one statement. */
export const scoredStandings = batchLoader<RankingQuestion, ScoredStanding[]>(async (context, questions) => {
  const measures = await measuresOf(context, questions)
  const db = await context.reader()
  const shapes = Map.groupBy(questions, (question) => `${measures.get(question)} ${question.stage} ${question.within}`)
  const answers = new Map<RankingQuestion, ScoredStanding[]>()
  for (const alike of shapes.values()) {
    const rows = await standingsOf(db, alike, measures.get(alike[0] as RankingQuestion) ?? 'WHOLE')
    for (const [n, question] of alike.entries()) answers.set(question, rows.get(n) ?? [])
  }
  return questions.map((question) => answers.get(question) ?? [])
}, questionKey)

async function measuresOf(context: Context, questions: readonly RankingQuestion[]) {
  const keys = questions.flatMap(({ criterion }) => criterion ?? [])
  const nodes = await loadAll(context, criterionByKey, keys)
  const leaves = new Set(nodes.flatMap((node) => (node?.leaf ? [node.key] : [])))
  return new Map(
    questions.map((question): [RankingQuestion, Measure] => {
      if (question.part !== null) return [question, 'PART']
      if (question.criterion === null) return [question, 'WHOLE']
      return [question, leaves.has(question.criterion) ? 'LEAF' : 'NODE']
    }),
  )
}

async function standingsOf(db: Store, questions: readonly RankingQuestion[], measure: Measure) {
  const [{ stage, within }] = questions as [RankingQuestion]
  const asked = JSON.stringify(questions.map((question, n) => ({ n, ...question })))
  const { rows } = await sql<ScoredStanding & { n: number }>`
    with asked as materialized (
      select * from jsonb_to_recordset(${asked}::jsonb)
        as asked (n integer, framework uuid, year integer, block uuid, criterion uuid, part text)
    ), participant as (
      select asked.n, asked.criterion, asked.part, assessment.year, assessment.unit_id, assessment.block_id,
        assessment.id as assessment, assessment.version
      from asked join assessment on assessment.framework_id = asked.framework and assessment.year = asked.year
        and (asked.block is null or assessment.block_id = asked.block)
      union all
      select asked.n, null, null, asked.year, member.unit_id, asked.block, null, 0
      from asked join block_membership member on member.block_id = asked.block and member.year = asked.year
      where not exists (
        select from assessment
        where assessment.unit_id = member.unit_id and assessment.year = asked.year
          and assessment.framework_id = asked.framework
      )
    )
    select participant.n, participant.unit_id as unit, unit.region, participant.block_id as block, participant.assessment, participant.version,
      coalesce(member.ranked, true) as ranked, measured.points, measured.max_points as "maxPoints",
      coalesce(measured.missing, 0) as missing, coalesce(measured.missing_leaves, 0) as "missingLeaves",
      ${measure === 'LEAF' ? sql`measured.state` : sql`null`} as state,
      (row_number() over (
        partition by participant.n order by shown.short_name collate "vi-x-icu", unit.slug
      ))::integer as "nameOrder"
    from participant
    join unit on unit.id = participant.unit_id
    join unit_name shown on shown.unit_id = unit.id and ${isShownOn(sql`make_date(participant.year, 12, 31)`)}
    left join block_membership member on member.block_id = participant.block_id
      and member.year = participant.year and member.unit_id = participant.unit_id
    ${MEASURED[measure](sql`${stage}`)}
    where ${within === null ? sql`true` : sql`participant.unit_id in ${unitsBelow(sql`${within}::uuid`, sql`make_date(participant.year, 12, 31)`)}`}`.execute(
    db,
  )
  return Map.groupBy(rows, ({ n }) => n)
}

const total = (measure: RawBuilder<unknown>) => (stage: RawBuilder<unknown>) =>
  sql`
  left join stage_total measured on measured.year = participant.year and measured.assessment_id = participant.assessment
    and measured.stage = ${stage} and measured.superseded_at is null and ${measure}`

const MEASURED: Record<Measure, (stage: RawBuilder<unknown>) => RawBuilder<unknown>> = {
  WHOLE: total(sql`measured.criterion_id is null and measured.part is null`),
  PART: total(sql`measured.criterion_id is null and measured.part = participant.part`),
  NODE: total(sql`measured.criterion_id = participant.criterion and measured.part is null`),
  // A leaf that does not apply bears points only by a rule that gives them; without, it is left out of points and maximum.
  // An adjustment without a score brings nothing and keeps nothing open.
  LEAF: (stage) => sql`
    left join lateral (
      select value.points,
        case when value.state = 'NOT_APPLICABLE' and value.points is null then 0 else criterion.max_points end as max_points,
        case when open.yes then criterion.max_points else 0 end as missing, open.yes::integer as missing_leaves, open.state
      from criterion
      left join score on score.year = participant.year and score.assessment_id = participant.assessment
        and score.criterion_id = criterion.id
      left join stage_value value on value.year = score.year and value.score_id = score.id
        and value.stage = ${stage} and value.superseded_at is null
      cross join lateral (
        select coalesce(value.state, 'NOT_ASSESSED') as state,
          criterion.level <> 'ADJUSTMENT' and coalesce(value.state, 'NOT_ASSESSED') in ('NOT_DUE', 'NOT_ASSESSED') as yes
      ) open
      where criterion.id = participant.criterion
    ) measured on true`,
}
