import { sql } from 'kysely'
import { CountBasis } from '../plans/plan-vocabulary.ts'
import { batchLoader, grouped } from '../shared/batch.ts'
import type { Coverage, InspectionNote, InspectionPeriod, InspectionVisit } from './campaign.type.ts'

/** Periods of each campaign, in their order. */
export const periodsOfCampaign = batchLoader<string, InspectionPeriod[]>(async (context, keys) => {
  const db = await context.reader()
  const rows = await db
    .selectFrom('inspection_period')
    .select(['campaign_id as campaign', 'name', 'from_on as fromOn', 'to_on as toOn'])
    .where('campaign_id', '=', (on) => on.fn.any(on.val([...keys])))
    .orderBy('position')
    .execute()
  return grouped(keys, rows, ({ campaign }) => campaign)
})

/** Notes of each campaign, in their order. */
export const notesOfCampaign = batchLoader<string, InspectionNote[]>(async (context, keys) => {
  const db = await context.reader()
  const rows = await db
    .selectFrom('inspection_note')
    .select(['campaign_id as campaign', 'kind', 'text'])
    .where('campaign_id', '=', (on) => on.fn.any(on.val([...keys])))
    .orderBy('position')
    .execute()
  return grouped(keys, rows, ({ campaign }) => campaign)
})

/** Visits of each campaign, in order of their record. */
export const visitsOfCampaign = batchLoader<string, InspectionVisit[]>(async (context, keys) => {
  const db = await context.reader()
  const { rows } = await sql<InspectionVisit>`
    select visit.campaign_id as "campaignKey", visit.unit_id as "unitKey", "group".title as "group",
      visit.visited_on as "visitedOn", visit.place, visit.remote
    from inspection_visit visit
    left join inspection_group "group" on "group".campaign_id = visit.campaign_id and "group".position = visit.group_position
    where visit.campaign_id = any(${[...keys]}::uuid[])
    order by visit.campaign_id, visit.position`.execute(db)
  return grouped(keys, rows, ({ campaignKey }) => campaignKey)
})

/**
 * Coverage of each campaign by group, in order of its groups: units inspected are counted where the campaign has visits on
 * record, each unit once in its group, and as its source reports them where it has none.
 */
export const coverageOfCampaign = batchLoader<string, Coverage[]>(async (context, keys) => {
  const db = await context.reader()
  const { rows } = await sql<Coverage & { campaign: string }>`
    select "group".campaign_id as campaign, "group".title as "group", "group".planned,
      case when visited.counted then visited.units else "group".inspected end as inspected,
      case when visited.counted then ${CountBasis.COUNTED} else ${CountBasis.REPORTED} end as basis
    from inspection_group "group"
    cross join lateral (
      select count(*) > 0 as counted,
        (count(distinct visit.unit_id) filter (where visit.group_position = "group".position))::int as units
      from inspection_visit visit where visit.campaign_id = "group".campaign_id
    ) visited
    where "group".campaign_id = any(${[...keys]}::uuid[])
    order by "group".campaign_id, "group".position`.execute(db)
  return grouped(keys, rows, ({ campaign }) => campaign)
})
