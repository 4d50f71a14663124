import { type RawBuilder, sql } from 'kysely'
import type { Context } from '../context.ts'
import { type PagedLists, pagedLists } from '../shared/paged-lists.ts'
import { type Page, type PageArgs, pageOf, pageQuery, pageRequest } from '../shared/paging.ts'
import { type Finding, toFinding } from './finding.type.ts'
import {
  aboutUnit,
  boundUnder,
  FINDING_KINDS,
  FINDING_ORDER,
  FINDINGS,
  findingKey,
  type ListedFinding,
} from './listed-finding.sql.ts'
import type { FindingState } from './rules/vocabulary.ts'

interface Narrowing {
  readonly state: FindingState | null
}
type OwnedFinding = ListedFinding & { readonly owner: string }
type FindingLists = PagedLists<Narrowing, OwnedFinding>

const OWNER = sql`list.owner`

/** Lists of the findings that belong to each of several things, by what makes one belong. */
function findingLists(belongs: RawBuilder<boolean>): FindingLists {
  const owners = (keys: readonly string[]) =>
    sql<{ owner: string }>`unnest(${[...keys]}::uuid[])`.as<'list'>(sql`list (owner)`)
  const conditions = ({ state }: Narrowing) =>
    state === null ? [belongs] : [belongs, sql<boolean>`finding.state = ${state}`]
  return pagedLists<Narrowing, OwnedFinding>(
    async (context, keys, narrowing, page) => {
      const db = await context.reader()
      return db
        .selectFrom(owners(keys))
        .innerJoinLateral(
          (on) => {
            const own = on.selectFrom(FINDINGS).selectAll('finding')
            const narrowed = conditions(narrowing).reduce((query, condition) => query.where(condition), own)
            return pageQuery(narrowed, FINDING_ORDER, page).as('found')
          },
          (join) => join.onTrue(),
        )
        .select('list.owner')
        .selectAll('found')
        .execute()
    },
    async (context, keys, narrowing) => {
      const db = await context.reader()
      const rows = await db
        .selectFrom(owners(keys))
        .innerJoinLateral(
          (on) =>
            conditions(narrowing)
              .reduce((query, condition) => query.where(condition), on.selectFrom(FINDINGS))
              .select((each) => each.fn.countAll<string>().as('count'))
              .as('found'),
          (join) => join.onTrue(),
        )
        .select(['list.owner', 'found.count'])
        .execute()
      return rows.map(({ owner, count }) => ({ owner, count: Number(count) }))
    },
  )
}

const ofUnit = findingLists(aboutUnit(OWNER))
const ofCriterion = findingLists(boundUnder(OWNER))
const ofCampaign = findingLists(sql<boolean>`finding.campaign_id = ${OWNER}`)

const pageFrom =
  (lists: FindingLists) =>
  async (context: Context, owner: string, state: FindingState | null, args: PageArgs): Promise<Page<Finding>> => {
    const page = pageRequest(args, { keys: FINDING_KINDS })
    const list = { owner, filter: { state } }
    const rows = await context.load(lists.rows).load({ ...list, page })
    return pageOf(page, rows, findingKey, toFinding, () => context.load(lists.count).load(list))
  }

/** One page of the findings that are about a unit. */
export const unitFindingPage = pageFrom(ofUnit)
/** One page of the findings that are bound to a criterion, or to one below it. */
export const criterionFindingPage = pageFrom(ofCriterion)
/** One page of the findings of a campaign. */
export const campaignFindingPage = pageFrom(ofCampaign)
