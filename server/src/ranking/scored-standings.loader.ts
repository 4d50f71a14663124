import { type RawBuilder, sql } from 'kysely'
import type { ScoreState } from '../assessment/rules/score-state.ts'
import type { Context, Store } from '../context.ts'
import { criterionByKey } from '../framework/framework.loader.ts'
import { batchLoader, loadAll } from '../shared/batch.ts'
import { packed, packedDigest, unpacked } from '../shared/packed.ts'
import { unitsBelow } from '../units/units-below.ts'
import { questionKey, type RankingQuestion } from './question.ts'
import type { ScoredStanding } from './rules/scored-table.ts'

/** What is compared, as it is stored: totals of the whole, of a part or of a node with children, or the values of a leaf. */
type Measure = 'WHOLE' | 'PART' | 'NODE' | 'LEAF'

/** What is stored about the units of a question, in the order of their keys. */
export interface Standings {
  readonly lines: readonly ScoredStanding[]
  /** Differs as soon as any line does. */
  readonly digest: string
}

const NONE: Standings = { lines: [], digest: '' }

/** The stored totals that answer each question, one line a unit. Questions of one shape are answered by one statement. */
export const scoredStandings = batchLoader<RankingQuestion, Standings>(async (context, questions) => {
  const measures = await measuresOf(context, questions)
  const db = await context.reader()
  const shapes = Map.groupBy(
    questions,
    (question) => `${measures.get(question)} ${question.stage} ${question.within} ${question.block === null}`,
  )
  const answers = new Map<RankingQuestion, Standings>()
  for (const alike of shapes.values()) {
    const rows = await standingsOf(db, alike, measures.get(alike[0] as RankingQuestion) ?? 'WHOLE')
    for (const [n, question] of alike.entries()) answers.set(question, rows.get(n) ?? NONE)
  }
  return questions.map((question) => answers.get(question) ?? NONE)
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

/** Rows of one question, column by column. */
interface PackedStandings {
  readonly n: number
  readonly unit: string
  readonly block: string | null
  readonly assessment: string
  readonly version: string
  readonly outside: string
  readonly points: string
  readonly maxPoints: string
  readonly missing: string
  readonly missingLeaves: string
  readonly state: string | null
}

async function standingsOf(db: Store, questions: readonly RankingQuestion[], measure: Measure) {
  const [{ stage, within, block }] = questions as [RankingQuestion]
  const years = [...new Set(questions.map(({ year }) => year))]
  const { rows } = await sql<PackedStandings>`
    select n, ${packed(sql`unit_id`)} as unit, ${block === null ? packed(sql`block_id`) : sql`null`} as block,
      ${packed(sql`id`)} as assessment, ${packed(sql`version`)} as version,
      ${packed(sql`case when not ranked then 1 end`)} as outside, ${packed(sql`points`)} as points,
      ${packed(sql`max_points`)} as "maxPoints", ${packed(sql`nullif(missing, 0)`)} as missing,
      ${packed(sql`nullif(missing_leaves, 0)`)} as "missingLeaves",
      ${measure === 'LEAF' ? packed(sql`state`) : sql`null`} as state
    from (
      select own.n, own.unit_id, own.block_id, own.id, own.version, own.ranked, ${shown(measure)}
      from ${block === null ? ofFramework(questions, years) : ofBlocks(questions, years)} own
      ${MEASURED[measure](sql`${stage}`, years)}
      where ${isWithin(within)}
      order by own.n, own.unit_id
    ) standing
    group by n`.execute(db)
  return new Map(rows.map((row) => [row.n, standingsIn(row, questions[row.n] as RankingQuestion)]))
}

function standingsIn({ n, ...columns }: PackedStandings, { block }: RankingQuestion): Standings {
  const digest = packedDigest(Object.values(columns))
  const { unit, assessment, version, outside, points, maxPoints, missing, missingLeaves } = columns
  const of = { blocks: unpacked(columns.block), assessments: unpacked(assessment), versions: unpacked(version) }
  const sums = { points: unpacked(points), most: unpacked(maxPoints), missing: unpacked(missing) }
  const [notRanked, open, states] = [unpacked(outside), unpacked(missingLeaves), unpacked(columns.state)]
  const lines = unpacked(unit).map((key, at) => ({
    unit: key,
    block: of.blocks[at] || block,
    ranked: notRanked[at] === '',
    assessment: of.assessments[at] || null,
    version: Number(of.versions[at]),
    points: sums.points[at] || null,
    maxPoints: sums.most[at] || null,
    missing: sums.missing[at] || '0',
    missingLeaves: Number(open[at]),
    state: (states[at] || null) as ScoreState | null,
  }))
  return { lines, digest }
}

/** Said of every table that is read: the planner cannot know that years come from the questions, and would read all of them. */
const inYears = (table: string, years: readonly number[]): RawBuilder<unknown> =>
  sql`${sql.ref(`${table}.year`)} = any(${[...years]}::integer[])`

/** Whoever was assessed by the framework, with whether its own block ranks it. */
const ofFramework = (questions: readonly RankingQuestion[], years: readonly number[]): RawBuilder<unknown> => sql`(
  select (asked.n - 1)::integer as n, asked.criterion, asked.part, own.year, own.unit_id, own.block_id, own.id, own.version,
    coalesce(member.ranked, true) as ranked
  from ${askedTable(questions)}
  join assessment own on own.framework_id = asked.framework and own.year = asked.year
  left join block_membership member on member.block_id = own.block_id and member.year = own.year
    and member.unit_id = own.unit_id and ${inYears('member', years)}
)`

/** Whoever was assessed in the block, and its members without an assessment: they belong to the ranking, too. */
const ofBlocks = (questions: readonly RankingQuestion[], years: readonly number[]): RawBuilder<unknown> => sql`(
  select (coalesce(assessed.n, member.n) - 1)::integer as n, coalesce(assessed.criterion, member.criterion) as criterion,
    coalesce(assessed.part, member.part) as part, coalesce(assessed.year, member.year) as year,
    coalesce(assessed.block, member.block) as block_id, coalesce(assessed.unit_id, member.unit_id) as unit_id,
    assessed.id, assessed.version, coalesce(member.ranked, true) as ranked
  from (
    select asked.*, own.unit_id, own.id, own.version
    from ${askedTable(questions)}
    join assessment own on own.framework_id = asked.framework and own.year = asked.year and own.block_id = asked.block
  ) assessed
  full join (
    select asked.*, member.unit_id, member.ranked
    from ${askedTable(questions)}
    join block_membership member on member.block_id = asked.block and member.year = asked.year and ${inYears('member', years)}
  ) member on member.n = assessed.n and member.unit_id = assessed.unit_id
  -- A member that was assessed in another block of the framework belongs there.
  where assessed.id is not null or not exists (
    select from assessment elsewhere
    where elsewhere.unit_id = member.unit_id and elsewhere.year = member.year and elsewhere.framework_id = member.framework
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

/** Of a measure, what is read: an index holds the columns of a total, so no other may be asked for. */
const shown = (measure: Measure): RawBuilder<unknown> =>
  sql`measured.points, measured.max_points, measured.missing, measured.missing_leaves, ${measure === 'LEAF' ? sql`measured.state` : sql`null`} as state`

type Measured = (stage: RawBuilder<unknown>, years: readonly number[]) => RawBuilder<unknown>

const total =
  (measure: RawBuilder<unknown>): Measured =>
  (stage, years) =>
    sql`
  left join stage_total measured on measured.year = own.year and measured.assessment_id = own.id
    and measured.stage = ${stage} and measured.superseded_at is null and ${measure} and ${inYears('measured', years)}`

const MEASURED: Record<Measure, Measured> = {
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
