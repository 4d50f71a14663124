import { type RawBuilder, sql } from 'kysely'
import type { Context } from '../context.ts'
import { loadAll } from '../shared/batch.ts'
import {
  type KeyKind,
  type OrderKey,
  type Page,
  type PageArgs,
  pageOf,
  pageQuery,
  pageRequest,
} from '../shared/paging.ts'
import { storable } from '../shared/storable.ts'
import type { Provenance, UnitKind } from '../units/unit-vocabulary.ts'
import { unitsBelow } from '../units/units-below.ts'
import { editionByKey } from './editions.query.ts'
import { computedFrameOf, editionFrame, type RankingFrame } from './ranking-frame.ts'
import { Stage } from './ranking-vocabulary.ts'

export interface RankingFilter {
  /** Code of a framework. */
  readonly framework: string | null
  readonly year: number | null
  readonly unitKind: UnitKind | null
  /** Only rankings of units below this one. */
  readonly within: string | null
  readonly provenance: Provenance
}

/** A ranking in the list: `edition` null where it is computed. */
interface ListedRanking {
  readonly key: string
  readonly code: string
  readonly year: number
  readonly edition: string | null
  readonly framework: string
  readonly block: string | null
  readonly states: string[] | null
}

/** The latest year first, then by code of the framework. */
const ORDER: readonly OrderKey[] = [
  { by: sql.ref('listed.year'), descending: true },
  { by: sql.ref('listed.code') },
  { by: sql.ref('listed.key') },
]
const ORDER_KINDS: readonly KeyKind[] = ['integer', 'text', 'text']

/** One page of the rankings of totals: the newest edition of each framework, block and year, and computed ones where none is. */
export async function rankingPage(
  context: Context,
  filter: RankingFilter,
  args: PageArgs,
): Promise<Page<RankingFrame>> {
  const page = pageRequest(args, { keys: ORDER_KINDS })
  const db = await context.reader()
  const listed = db.selectFrom(listedRankings(filter).as<'listed'>(sql.ref('listed')))
  const rows = await pageQuery(listed.selectAll(), ORDER, page).execute()
  const editions = await loadAll(
    context,
    editionByKey,
    rows.flatMap(({ edition }) => edition ?? []),
  )
  const byKey = new Map(editions.flatMap((edition) => (edition === null ? [] : [[edition.key, editionFrame(edition)]])))
  return pageOf(
    page,
    rows,
    ({ year, code, key }) => [year, code, key],
    (row) => byKey.get(row.edition ?? '') ?? computedIn(row, filter),
    async () => {
      const counted = listed.select((on) => on.fn.countAll<string>().as('count'))
      return Number((await counted.executeTakeFirstOrThrow()).count)
    },
  )
}

function computedIn({ framework, year, block, states }: ListedRanking, { within, provenance }: RankingFilter) {
  const question = { framework, year, block, within, criterion: null, part: null, stage: Stage.FINAL }
  return computedFrameOf(question, provenance, states ?? [])
}

/** Editions print whole blocks, so that among the units below one every ranking is computed. */
function listedRankings({ framework, year, unitKind, within, provenance }: RankingFilter): RawBuilder<ListedRanking> {
  const code = framework === null ? ANY : storable(framework) ? sql`framework.code = ${framework}` : sql`false`
  const kind = unitKind === null ? ANY : sql`${unitKind} = any(framework.unit_kinds)`
  const wanted = (table: string) => sql`framework.provenance = ${provenance} and ${code} and ${kind}
    and ${year === null ? ANY : sql`${sql.ref(`${table}.year`)} = ${year}`}`
  const below = within && unitsBelow(sql`${within}::uuid`, sql`make_date(assessment.year, 12, 31)`)
  return sql<ListedRanking>`(
    select edition.id::text as key, framework.code, edition.year, edition.id as edition, framework.id as framework,
      edition.block_id as block, null::text[] as states
    from edition join framework on framework.id = edition.framework_id
    where ${wanted('edition')} and ${within === null ? IS_NEWEST : sql`false`}
    union all
    select concat(framework.id, ':', assessment.block_id), framework.code, assessment.year, null, framework.id,
      assessment.block_id, array_agg(distinct assessment.state)
    from assessment join framework on framework.id = assessment.framework_id
    where ${wanted('assessment')} and ${below ? sql`assessment.unit_id in ${below}` : HAS_NO_EDITION}
    group by framework.id, framework.code, assessment.year, assessment.block_id
  )`
}

const ANY = sql`true`

const IS_NEWEST = sql`not exists (
  select from edition newer
  where newer.framework_id = edition.framework_id and newer.year = edition.year
    and newer.block_id is not distinct from edition.block_id
    and (newer.published_at, newer.id) > (edition.published_at, edition.id)
)`

const HAS_NO_EDITION = sql`not exists (
  select from edition
  where edition.framework_id = assessment.framework_id and edition.year = assessment.year
    and edition.block_id is not distinct from assessment.block_id
)`
