import { type RawBuilder, sql } from 'kysely'
import type { Context, Store } from '../context.ts'
import { criterionByKey } from '../framework/framework.loader.ts'
import { batchLoader, loadAll } from '../shared/batch.ts'
import { unitsBelow } from '../units/units-below.ts'
import { questionKey, type RankingQuestion } from './question.ts'
import type { ScoredStanding } from './rules/scored-table.ts'

/** What is compared, as it is stored: totals of the whole, of a part or of a node with children, or the values of a leaf. */
type Measure = 'WHOLE' | 'PART' | 'NODE' | 'LEAF'

/** The stored totals that answer each question, one row a unit. Questions of one shape are answered by one statement. */
export const scoredStandings = batchLoader<RankingQuestion, ScoredStanding[]>(async (context, questions) => {
  const measures = await measuresOf(context, questions)
  const db = await context.reader()
  const shapes = Map.groupBy(
    questions,
    (question) => `${measures.get(question)} ${question.stage} ${question.within} ${question.block === null}`,
  )
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

type NumberedRow = ScoredStanding & { readonly n: number }

async function standingsOf(db: Store, questions: readonly RankingQuestion[], measure: Measure) {
  const [{ stage, within, block }] = questions as [RankingQuestion]
  const { rows } = await sql<NumberedRow>`
    select own.n, own.unit_id as unit, own.block_id as block, own.id as assessment, coalesce(own.version, 0) as version,
      own.ranked, measured.points, measured.max_points as "maxPoints",
      coalesce(measured.missing, 0) as missing, coalesce(measured.missing_leaves, 0) as "missingLeaves",
      ${measure === 'LEAF' ? sql`measured.state` : sql`null`} as state
    from ${block === null ? ofFramework(questions) : ofBlocks(questions)} own
    ${MEASURED[measure](sql`${stage}`)}
    where ${isWithin(within)}`.execute(db)
  return Map.groupBy(rows, ({ n }) => n)
}

/** Whoever was assessed by the framework, with whether its own block ranks it. */
const ofFramework = (questions: readonly RankingQuestion[]): RawBuilder<unknown> => sql`(
  select (asked.n - 1)::integer as n, asked.criterion, asked.part, own.year, own.unit_id, own.block_id, own.id, own.version,
    coalesce(member.ranked, true) as ranked
  from ${askedTable(questions)}
  join assessment own on own.framework_id = asked.framework and own.year = asked.year
  left join block_membership member on member.block_id = own.block_id and member.year = own.year
    and member.unit_id = own.unit_id
)`

/** Whoever was assessed in the block, and its members without an assessment: they belong to the ranking, too. */
const ofBlocks = (questions: readonly RankingQuestion[]): RawBuilder<unknown> => sql`(
  select (asked.n - 1)::integer as n, asked.criterion, asked.part, asked.year, asked.block as block_id,
    coalesce(assessed.unit_id, member.unit_id) as unit_id, assessed.id, assessed.version, coalesce(member.ranked, true) as ranked
  from (
    select asked.n, own.unit_id, own.id, own.version
    from ${askedTable(questions)}
    join assessment own on own.framework_id = asked.framework and own.year = asked.year and own.block_id = asked.block
  ) assessed
  full join (
    select asked.n, member.unit_id, member.ranked
    from ${askedTable(questions)}
    join block_membership member on member.block_id = asked.block and member.year = asked.year
  ) member on member.n = assessed.n and member.unit_id = assessed.unit_id
  join ${askedTable(questions)} on asked.n = coalesce(assessed.n, member.n)
  -- A member that was assessed in another block of the framework belongs there.
  where assessed.id is not null or not exists (
    select from assessment elsewhere
    where elsewhere.unit_id = member.unit_id and elsewhere.year = asked.year and elsewhere.framework_id = asked.framework
  )
)`

/** The questions as a table; of arrays the planner knows the length, so that it reads 15,000 units otherwise than one. */
function askedTable(questions: readonly RankingQuestion[]): RawBuilder<unknown> {
  const column = <V>(of: (question: RankingQuestion) => V): V[] => questions.map(of)
  return sql`unnest(
    ${column(({ framework }) => framework)}::uuid[], ${column(({ year }) => year)}::integer[],
    ${column(({ block }) => block)}::uuid[], ${column(({ criterion }) => criterion)}::uuid[],
    ${column(({ part }) => part)}::text[]
  ) with ordinality as asked (framework, year, block, criterion, part, n)`
}

const isWithin = (within: string | null): RawBuilder<unknown> =>
  within === null
    ? sql`true`
    : sql`own.unit_id in ${unitsBelow(sql`${within}::uuid`, sql`make_date(own.year, 12, 31)`)}`

const total = (measure: RawBuilder<unknown>) => (stage: RawBuilder<unknown>) =>
  sql`
  left join stage_total measured on measured.year = own.year and measured.assessment_id = own.id
    and measured.stage = ${stage} and measured.superseded_at is null and ${measure}`

const MEASURED: Record<Measure, (stage: RawBuilder<unknown>) => RawBuilder<unknown>> = {
  WHOLE: total(sql`measured.criterion_id is null and measured.part is null`),
  PART: total(sql`measured.criterion_id is null and measured.part = own.part`),
  NODE: total(sql`measured.criterion_id = own.criterion and measured.part is null`),
  // A leaf that does not apply bears points only by a rule that gives them; without, it is left out of points and maximum.
  // An adjustment without a score brings nothing and keeps nothing open.
  LEAF: (stage) => sql`
    left join lateral (
      select value.points,
        case when value.state = 'NOT_APPLICABLE' and value.points is null then 0 else criterion.max_points end as max_points,
        case when open.yes then criterion.max_points else 0 end as missing, open.yes::integer as missing_leaves, open.state
      from criterion
      left join score on score.year = own.year and score.assessment_id = own.id
        and score.criterion_id = criterion.id
      left join stage_value value on value.year = score.year and value.score_id = score.id
        and value.stage = ${stage} and value.superseded_at is null
      cross join lateral (
        select coalesce(value.state, 'NOT_ASSESSED') as state,
          criterion.level <> 'ADJUSTMENT' and coalesce(value.state, 'NOT_ASSESSED') in ('NOT_DUE', 'NOT_ASSESSED') as yes
      ) open
      where criterion.id = own.criterion
    ) measured on true`,
}
