import { type RawBuilder, sql } from 'kysely'
import { batchLoader, grouped, type LoaderKind } from '../shared/batch.ts'
import { lineage } from './criterion-lineage.ts'

/** A node of the criteria tree at one unit in one year, to which things are tied. */
export interface TiedNode {
  readonly unit: string
  readonly criterion: string
  readonly year: number
}

/**
 * The nodes asked for as `loss (place, unit_id, criterion_id, year)`, and as `bearing (place, id)` every criterion on which
 * something bears on them: the node, all below it, their counterparts in later frameworks, and all above each.
 */
function asked(nodes: readonly TiedNode[]): RawBuilder<unknown> {
  return sql`with recursive loss (place, unit_id, criterion_id, year) as (
    select place - 1, unit_id, criterion_id, year
    from unnest(${nodes.map(({ unit }) => unit)}::uuid[], ${nodes.map(({ criterion }) => criterion)}::uuid[],
      ${nodes.map(({ year }) => year)}::bigint[]) with ordinality as node (unit_id, criterion_id, year, place)
  ), below (place, id) as (
    select place, criterion_id from loss
    union
    select below.place, criterion.id from criterion join below on criterion.parent_id = below.id
  ), bearing (place, id) as (
    select place, id from (
      select place, id from below
      union
      select below.place, line.id from below join ${lineage('line')} on line.earlier_id = below.id
    ) own
    union
    select bearing.place, criterion.parent_id
    from bearing join criterion on criterion.id = bearing.id and criterion.parent_id is not null
  )`
}

/** A row of what is tied: the place of its node among those asked for, and its key. */
interface TiedRow {
  readonly place: string
  readonly id: string
}

/** Keys of what is tied to each node; `rows` selects from `loss` and `bearing`, in the order in which they are told. */
const tied = (rows: RawBuilder<unknown>): LoaderKind<TiedNode, string[]> =>
  batchLoader<TiedNode, string[]>(async (context, nodes) => {
    const found = await sql<TiedRow>`${asked(nodes)} ${rows}`.execute(await context.reader())
    const places = nodes.map((_, place) => place)
    return grouped(places, found.rows, ({ place }) => Number(place)).map((own) => own.map(({ id }) => id))
  })

/** The year of the node or the one after it: what was to prevent a loss, and what is to mend it. */
const inTime = (year: RawBuilder<unknown>) => sql`${year} between loss.year and loss.year + 1`

/** Nothing real is tied to a unit of the demonstration, nor the other way round. */
const alike = (provenance: RawBuilder<unknown>) =>
  sql`join unit on unit.id = loss.unit_id and unit.provenance = ${provenance}`

/** Tasks of the unit's own plans, or that it leads, by plan in their order, the earlier year first. */
export const tasksTied = tied(sql`
  select distinct loss.place, task.id, plan.year, plan.id as plan_id, task.position
  from loss
  join bearing on bearing.place = loss.place
  join task_criterion served on served.criterion_id = bearing.id
  join task on task.id = served.task_id
  join plan on plan.id = task.plan_id and ${inTime(sql`plan.year`)}
  ${alike(sql`plan.provenance`)}
  where plan.unit_id = loss.unit_id or task.lead_id = loss.unit_id
  order by plan.year, plan.id, task.position`)

/** Findings about the unit, by campaign in their order, the earlier year first. */
export const findingsTied = tied(sql`
  select distinct loss.place, finding.id, campaign.year, campaign.id as campaign_id, finding.position
  from loss
  join finding_unit about on about.unit_id = loss.unit_id
  join finding on finding.id = about.finding_id
  join inspection_campaign campaign on campaign.id = finding.campaign_id and ${inTime(sql`campaign.year`)}
  join bearing on bearing.place = loss.place and bearing.id = finding.criterion_id
  ${alike(sql`campaign.provenance`)}
  order by campaign.year, campaign.id, finding.position`)

/** Items that bind the unit or that it gave itself, by the day of their directive, the earlier first. */
export const itemsTied = tied(sql`
  select distinct loss.place, item.id, coalesce(directive.meeting_on, document.issued_on) as told_on, directive.id as directive_id,
    item.position
  from loss
  join bearing on bearing.place = loss.place
  join directive_item_criterion served on served.criterion_id = bearing.id
  join directive_item item on item.id = served.item_id
  join directive on directive.id = item.directive_id
  join document on document.id = directive.document_id
    and ${inTime(sql`extract(year from coalesce(directive.meeting_on, document.issued_on))`)}
  ${alike(sql`directive.provenance`)}
  where directive.owner_id = loss.unit_id
    or exists (select from directive_item_unit bound where bound.item_id = item.id and bound.unit_id = loss.unit_id)
  order by told_on, directive.id, item.position`)

/** Models that the unit began or took up no later than the year after, and that had not ended before the year. */
export const modelsTied = tied(sql`
  select distinct loss.place, model.id, model.year, model.position
  from loss
  join model_unit taken on taken.unit_id = loss.unit_id
  join model on model.id = taken.model_id and model.year <= loss.year + 1
    and (model.ended_on is null or extract(year from model.ended_on) >= loss.year)
  join model_criterion served on served.model_id = model.id
  join bearing on bearing.place = loss.place and bearing.id = served.criterion_id
  ${alike(sql`model.provenance`)}
  order by model.year, model.position, model.id`)

/**
 * Models in use elsewhere that serve the node: not ended, more than a proposal, and none that the unit has itself; those that the
 * most units have come first.
 */
export const modelsFitting = tied(sql`
  select distinct loss.place, model.id, model.year, model.position,
    (select count(*) from model_unit taken where taken.model_id = model.id) as units
  from loss
  join bearing on bearing.place = loss.place
  join model_criterion served on served.criterion_id = bearing.id
  join model on model.id = served.model_id and model.ended_on is null and model.state not in ('PROPOSED', 'ENDED')
    and not exists (select from model_unit own where own.model_id = model.id and own.unit_id = loss.unit_id)
  ${alike(sql`model.provenance`)}
  order by units desc, model.year desc, model.position, model.id`)

/**
 * Keys of what units lost in points that were appraised (điểm bị trừ), tied to each finding by the same rule read from its end: at
 * the units that it is about, at its criterion or one below it or a counterpart of these in an earlier framework, in the year of its
 * campaign or the year before. The later year first, then by unit in the finding's order and by place in the framework.
 *
 * Scores are looked up one by one (`offset 0`): the planner knows nothing of how few leaves there are, and would read them all.
 */
export const lossesOfFinding = batchLoader<string, string[]>(async (context, keys) => {
  const { rows } = await sql<{ finding: string; key: string }>`
    with recursive below (finding, id) as (
      select id, criterion_id from finding where id = any(${[...keys]}::uuid[]) and criterion_id is not null
      union
      select below.finding, criterion.id from criterion join below on criterion.parent_id = below.id
    ), leaf (finding, id) as (
      select finding, id from below
      union
      select below.finding, line.earlier_id from below join ${lineage('line')} on line.id = below.id
    ), about as (
      select about.finding_id, about.unit_id, about.position, campaign.year, campaign.provenance
      from finding_unit about
      join finding on finding.id = about.finding_id
      join inspection_campaign campaign on campaign.id = finding.campaign_id
      where about.finding_id = any(${[...keys]}::uuid[])
    )
    select leaf.finding, lost.key
    from leaf
    join about on about.finding_id = leaf.finding
    cross join lateral (
      select s.id as key, s.year from assessment a
      cross join lateral (
        select score.id, score.year from score
        where score.year = a.year and score.assessment_id = a.id and score.criterion_id = leaf.id
          and score.lost > 0 and score.part = 'APPRAISED' offset 0
      ) s
      where a.unit_id = about.unit_id and a.year between about.year - 1 and about.year and a.provenance = about.provenance
      union all
      select d.id, d.year from deduction d
      where d.unit_id = about.unit_id and d.criterion_id = leaf.id and d.score_id is null
        and d.year between about.year - 1 and about.year and coalesce(d.part, 'APPRAISED') = 'APPRAISED'
    ) lost
    join criterion on criterion.id = leaf.id
    order by lost.year desc, about.position, criterion.position, lost.key`.execute(await context.reader())
  return grouped(keys, rows, ({ finding }) => finding).map((own) => own.map(({ key }) => key))
})
