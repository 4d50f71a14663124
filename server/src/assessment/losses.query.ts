import { type RawBuilder, sql } from 'kysely'
import type { Context, Store } from '../context.ts'
import type { EvidencePart } from '../framework/rules/evidence-part.ts'
import { batchLoader, inOrder } from '../shared/batch.ts'
import { decodeId } from '../shared/ids.ts'
import { keptLoader } from '../shared/kept-loader.ts'
import { pagedLists } from '../shared/paged-lists.ts'
import {
  type CursorKey,
  type KeyKind,
  type OrderKey,
  type Page,
  type PageArgs,
  type PageRequest,
  pageOf,
  pageQuery,
  pageRequest,
} from '../shared/paging.ts'
import { storable } from '../shared/storable.ts'
import { listProvenance } from '../units/list-provenance.ts'
import { isShownOn } from '../units/unit-order.ts'
import type { Provenance } from '../units/unit-vocabulary.ts'
import { DeductionOrder } from './assessment-vocabulary.ts'
import { lineage } from './criterion-lineage.ts'
import { type Deduction, type DeductionFilter, type LossRow, toDeduction } from './deduction.type.ts'

/** A loss with what lists are narrowed and ordered by. */
type ListedLoss = LossRow & {
  readonly assessment_id: string | null
  readonly framework_id: string | null
  readonly framework_code: string | null
  readonly position: number | null
  readonly block_id: string | null
  readonly scope_path: string
  /** The part that it is listed under. */
  readonly listed_part: EvidencePart
  readonly provenance: Provenance
}

/** A score `s` of an assessment `a` as a loss, with what stands beside it. */
const LOST_AT_SCORE = sql`
  s.id as key, s.year, a.unit_id, s.criterion_id, s.id as score_id, s.part, s.part as listed_part, s.lost as points, d.text,
  d.source, c.lead, d.owner_id, d.cause_code, d.cause, coalesce(d.state, 'OPEN') as state, d.recoverable_by, d.verified_at,
  d.recovered_in, d.recovered_points, a.id as assessment_id, a.framework_id, f.code as framework_code, c.position,
  a.block_id, s.scope_path, a.provenance`

const BESIDE_SCORE = sql`
  join criterion c on c.id = s.criterion_id
  join framework f on f.id = a.framework_id
  left join deduction d on d.year = s.year and d.score_id = s.id`

/**
 * Every loss: of scores below their maximum, with what somebody noted about them, and of sources that name one without its
 * criterion, whose words "bị trừ" make it an appraised one where no part is stated.
 */
export const LOSSES = sql<ListedLoss>`(
  select ${LOST_AT_SCORE}
  from score s
  join assessment a on a.year = s.year and a.id = s.assessment_id
  ${BESIDE_SCORE}
  where s.lost > 0
  union all
  select d.id, d.year, d.unit_id, d.criterion_id, null, d.part, coalesce(d.part, 'APPRAISED'), d.points, d.text, d.source, c.lead, d.owner_id,
    d.cause_code, d.cause, d.state, d.recoverable_by, d.verified_at, d.recovered_in,
    d.recovered_points, null, c.framework_id, f.code, c.position, null,
    d.scope_path, u.provenance
  from deduction d
  join unit u on u.id = d.unit_id
  left join criterion c on c.id = d.criterion_id
  left join framework f on f.id = c.framework_id
  where d.score_id is null
)`

const losses = (db: Store) => db.selectFrom(LOSSES.as('loss'))

/** Losses by key: that of the score, or the row's own; null where nothing is lost there. */
export const lossByKey = batchLoader<string, Deduction | null>(async (context, keys) => {
  const db = await context.reader()
  const rows = await losses(db)
    .selectAll('loss')
    .where('loss.key', '=', (on) => on.fn.any(on.val([...keys])))
    .execute()
  return inOrder(keys, rows.map(toDeduction), ({ key }) => key, null)
})

interface ListOrder {
  readonly keys: readonly OrderKey[]
  readonly kinds: readonly KeyKind[]
  readonly keyOf: (row: ListedLoss & { readonly short_name: string }) => CursorKey
}

/** Those without points stand behind every other: no loss has fewer than 0. */
const POINTS: OrderKey = { by: sql`coalesce(loss.points, -1)`, descending: true }
const pointsOf = ({ points }: LossRow): string => points ?? '-1'
const LAST: OrderKey = { by: sql.ref('loss.key') }

const ORDERS: Readonly<Record<DeductionOrder, ListOrder>> = {
  [DeductionOrder.POINTS_DESC]: {
    keys: [POINTS, LAST],
    kinds: ['decimal', 'uuid'],
    keyOf: (row) => [pointsOf(row), row.key],
  },
  [DeductionOrder.CRITERION]: {
    keys: [
      { by: sql`(loss.position is null)::integer` },
      { by: sql`coalesce(loss.framework_code, '')` },
      { by: sql`coalesce(loss.position, 0)` },
      POINTS,
      LAST,
    ],
    kinds: ['integer', 'text', 'integer', 'decimal', 'uuid'],
    keyOf: (row) => [
      ...[row.position === null ? 1 : 0, row.framework_code ?? '', row.position ?? 0],
      ...[pointsOf(row), row.key],
    ],
  },
  [DeductionOrder.UNIT]: {
    keys: [{ by: sql`shown.short_name collate "vi-x-icu"` }, { by: sql.ref('loss.unit_id') }, POINTS, LAST],
    kinds: ['text', 'uuid', 'decimal', 'uuid'],
    keyOf: (row) => [row.short_name, row.unit_id, pointsOf(row), row.key],
  },
}

/** One page of the losses that a filter leaves, in one provenance and of one source of points. */
export async function lossPage(
  context: Context,
  filter: DeductionFilter,
  orderBy: DeductionOrder,
  args: PageArgs,
): Promise<Page<Deduction>> {
  const order = ORDERS[orderBy]
  const page = pageRequest(args, { keys: order.kinds })
  const question = await askedOf(context, filter)
  const db = await context.reader()
  const query = conditions(question)
    .reduce((narrow, condition) => narrow.where(condition), losses(db))
    .innerJoin('unit_name as shown', 'shown.unit_id', 'loss.unit_id')
    .where(isShownOn(sql`make_date(loss.year, 12, 31)`))
    .selectAll('loss')
    .select('shown.short_name')
  const rows = await pageQuery(query, order.keys, page).execute()
  return pageOf(page, rows, order.keyOf, toDeduction, async () => {
    const counted = conditions(question)
      .reduce((narrow, condition) => narrow.where(condition), losses(db))
      .select((on) => on.fn.countAll<string>().as('count'))
    return Number((await counted.executeTakeFirstOrThrow()).count)
  })
}

interface LossQuestion extends Omit<DeductionFilter, 'framework' | 'provenance'> {
  readonly part: EvidencePart
  readonly frameworks: readonly string[] | null
  readonly provenance: Provenance
}

async function askedOf(context: Context, filter: DeductionFilter): Promise<LossQuestion> {
  const { framework, part, provenance, ...rest } = filter
  const key = (id: string | null | undefined, type: string) => (id == null ? null : decodeId(id, type))
  const [unit, within] = [key(filter.unit, 'Unit'), key(filter.within, 'Unit')]
  const [block, criterion] = [key(filter.block, 'Block'), key(filter.criterion, 'Criterion')]
  const frameworks = await namedFrameworks(context, framework ?? null, criterion)
  const others = frameworks.map((each) => each.provenance)
  const one = await listProvenance(context, provenance, { units: [unit, within], blocks: [block], others })
  const codes = framework == null ? null : frameworks.filter(({ code }) => code === framework).map(({ id }) => id)
  return { ...rest, unit, within, block, criterion, part: part ?? 'APPRAISED', frameworks: codes, provenance: one }
}

/** Frameworks that the filter names by code or by criterion. */
async function namedFrameworks(context: Context, code: string | null, criterion: string | null) {
  if (code === null && criterion === null) return []
  const db = await context.reader()
  const byCode = code !== null && storable(code) ? sql<boolean>`code = ${code}` : sql<boolean>`false`
  const byCriterion = sql<boolean>`id = (select framework_id from criterion where criterion.id = ${criterion}::uuid)`
  return db
    .selectFrom('framework')
    .select(['id', 'code', 'provenance'])
    .where((on) => on.or([byCode, byCriterion]))
    .execute()
}

type Condition = RawBuilder<boolean>

function conditions(question: LossQuestion): readonly Condition[] {
  const { year, unit, within, block, criterion, state, minPoints, frameworks, lead, repeatedOnly } = question
  return [
    sql<boolean>`loss.provenance = ${question.provenance} and loss.listed_part = ${question.part}`,
    ...when(year, (value) => sql<boolean>`loss.year = ${value}`),
    ...when(unit, (key) => sql<boolean>`loss.unit_id = ${key}::uuid`),
    ...when(within, (key) => sql<boolean>`loss.unit_id <> ${key}::uuid and strpos(loss.scope_path, ${`/${key}/`}) > 0`),
    ...when(block, (key) => sql<boolean>`loss.block_id = ${key}::uuid`),
    ...when(frameworks, (keys) => sql<boolean>`loss.framework_id = any(${[...keys]}::uuid[])`),
    ...when(criterion, below),
    ...when(state, (value) => sql<boolean>`loss.state = ${value}`),
    ...when(minPoints, (value) => sql<boolean>`loss.points >= ${value.toFixed()}::numeric`),
    ...when(lead, (text) => (storable(text) ? sql<boolean>`loss.lead = ${text}` : sql<boolean>`false`)),
    ...(repeatedOnly === true ? [REPEATED] : []),
  ]
}

const when = <V>(value: V | null | undefined, write: (value: V) => Condition): readonly Condition[] =>
  value == null ? [] : [write(value)]

const below = (criterion: string): Condition => sql<boolean>`loss.criterion_id in (
  with recursive under (id) as (
    select ${criterion}::uuid union select c.id from criterion c join under on c.parent_id = under.id
  )
  select id from under
)`

/** The same unit lost points at the leaf or its counterpart in an earlier year. */
const REPEATED: Condition = sql<boolean>`(loss.unit_id, loss.criterion_id, loss.year) in (
  select now.unit_id, line.id, now.year
  from assessment before
  join score earlier on earlier.year = before.year and earlier.assessment_id = before.id and earlier.lost > 0
  join ${lineage('line')} on line.earlier_id = earlier.criterion_id
  join assessment now on now.unit_id = before.unit_id and now.year > before.year
)`

/** Losses of each of several assessments, the most points first. */
const assessmentLosses = pagedLists<EvidencePart, ListedLoss & { owner: string }>(
  fetchOfAssessments,
  countOfAssessments,
)

/** One page of the losses of one assessment. */
export async function assessmentLossPage(context: Context, assessmentKey: string, part: EvidencePart, args: PageArgs) {
  const { kinds } = ORDERS[DeductionOrder.POINTS_DESC]
  const page = pageRequest(args, { keys: kinds })
  const list = { owner: assessmentKey, filter: part }
  const rows = await context.load(assessmentLosses.rows).load({ ...list, page })
  const count = () => context.load(assessmentLosses.count).load(list)
  return pageOf(page, rows, (row) => [pointsOf(row), row.key], toDeduction, count)
}

/** The greatest losses of an assessment, the most points first; 0 to 100 of them. */
export async function greatestLosses(
  context: Context,
  assessmentKey: string,
  part: EvidencePart,
  first: number,
): Promise<readonly Deduction[]> {
  const { size } = pageRequest({ first }, { keys: ORDERS[DeductionOrder.POINTS_DESC].kinds })
  return greatestOf.at(context, `${assessmentKey} ${part} ${size}`)
}

const greatestOf = keptLoader<readonly Deduction[]>(
  'greatest losses of',
  async (context, keys) => {
    const lists = keys.map((key) => {
      const [owner = '', part = '', first = ''] = key.split(' ')
      const page = pageRequest({ first: Number(first) }, { keys: ORDERS[DeductionOrder.POINTS_DESC].kinds })
      return { owner, filter: part as EvidencePart, page }
    })
    const rows = await Promise.all(lists.map((list) => context.load(assessmentLosses.rows).load(list)))
    return rows.map((own, index) => own.slice(0, lists[index]?.page.size).map(toDeduction))
  },
  (losses) => losses.length * LOSS_KILOBYTES,
)

/** What a loss weighs while it is kept, in kB. */
const LOSS_KILOBYTES = 1

/**
 * The rows of a page are chosen among the scores of each assessment before anything is joined to them: joined first, the
 * register of deductions would be read through once an assessment.
 */
async function fetchOfAssessments(context: Context, owners: readonly string[], part: EvidencePart, page: PageRequest) {
  const db = await context.reader()
  const lost = db
    .selectFrom('score')
    .selectAll()
    .where(sql<boolean>`score.year = a.year and score.assessment_id = a.id and score.part = ${part} and score.lost > 0`)
  const chosen = pageQuery(lost, [{ by: sql.ref('score.lost'), descending: true }, { by: sql.ref('score.id') }], page)
  const { rows } = await sql<ListedLoss & { owner: string }>`
    select list.owner, ${LOST_AT_SCORE}
    from unnest(${[...owners]}::uuid[]) as list (owner)
    join assessment a on a.id = list.owner
    cross join lateral (select chosen.*, row_number() over () as place from (${chosen}) as chosen) s
    ${BESIDE_SCORE}
    order by s.place`.execute(db)
  return rows
}

async function countOfAssessments(context: Context, owners: readonly string[], part: EvidencePart) {
  const db = await context.reader()
  const rows = await db
    .selectFrom('assessment')
    .innerJoin('score', (join) =>
      join.onRef('score.year', '=', 'assessment.year').onRef('score.assessment_id', '=', 'assessment.id'),
    )
    .where('assessment.id', '=', (on) => on.fn.any(on.val([...owners])))
    .where('score.part', '=', part)
    .where('score.lost', '>', '0')
    .groupBy('assessment.id')
    .select((on) => ['assessment.id as owner', on.fn.countAll<string>().as('count')])
    .execute()
  return rows.map(({ owner, count }) => ({ owner, count: Number(count) }))
}
