/** The assessments of a block by the framework that is measured. */
const assessedIn = (block: string) => `
  from assessment a
  join framework f on f.id = a.framework_id and f.code = 'MH-TINH-2'
  join block on block.id = a.block_id and block.code = '${block}'
  join unit u on u.id = a.unit_id`
const ASSESSED = assessedIn('MH-TINH')

/** The statements that the views are held against: the figures alone. */
export const bare = {
  /** The total of the whole of whoever is ranked in a block, with its rank. */
  ranking: (block: string) => `
    select a.unit_id, total.points, total.max_points, rank() over (order by total.points / total.max_points desc) as rank
    ${assessedIn(block)}
    join block_membership m on m.block_id = a.block_id and m.year = a.year and m.unit_id = a.unit_id and m.ranked
    join stage_total total on total.year = a.year and total.assessment_id = a.id and total.stage = 'FINAL'
      and total.criterion_id is null and total.part is null and total.superseded_at is null and total.missing_leaves = 0
    where a.year = 2024
    order by rank`,

  /** Each leaf of a unit by stage, what it lost, the average, best and count of its block there, and what it had the year before. */
  drillDown: `
    select c.code, s.state, s.lost, v.stage, v.points, v.figures, peers.average, peers.best, peers.counted, before.points as before
    ${ASSESSED}
    join score s on s.year = a.year and s.assessment_id = a.id
    join criterion c on c.id = s.criterion_id
    left join stage_value v on v.year = s.year and v.score_id = s.id and v.superseded_at is null
    left join lateral (
      select avg(value.points) as average, max(value.points) as best, count(*) as counted
      from assessment peer
      join score other on other.year = peer.year and other.assessment_id = peer.id and other.criterion_id = s.criterion_id
      join stage_value value on value.year = other.year and value.score_id = other.id and value.stage = 'FINAL'
        and value.superseded_at is null
      where peer.year = a.year and peer.block_id = a.block_id and peer.framework_id = a.framework_id
    ) peers on v.stage = 'FINAL'
    left join lateral (
      select value.points
      from assessment earlier
      join score own on own.year = earlier.year and own.assessment_id = earlier.id and own.criterion_id = s.criterion_id
      join stage_value value on value.year = own.year and value.score_id = own.id and value.stage = 'FINAL'
        and value.superseded_at is null
      where earlier.unit_id = a.unit_id and earlier.year = a.year - 1
    ) before on v.stage = 'FINAL'
    where a.year = 2024 and u.slug = $1
    order by c.position`,

  /** The sum of each node for each unit, with average, best and median of the block. */
  comparison: `
    with sums as (
      select u.slug, total.criterion_id, total.points, total.max_points,
        rank() over (partition by total.criterion_id order by total.points / nullif(total.max_points, 0) desc) as rank
      ${ASSESSED}
      join stage_total total on total.year = a.year and total.assessment_id = a.id and total.stage = 'FINAL'
        and total.superseded_at is null and total.part is null
      where a.year = 2024
      union all
      select u.slug, s.criterion_id, v.points, c.max_points,
        rank() over (partition by s.criterion_id order by v.points / nullif(c.max_points, 0) desc)
      ${ASSESSED}
      join score s on s.year = a.year and s.assessment_id = a.id
      join criterion c on c.id = s.criterion_id
      join stage_value v on v.year = s.year and v.score_id = s.id and v.stage = 'FINAL' and v.superseded_at is null
      where a.year = 2024
    ), peers as (
      select criterion_id, avg(points) as average, max(points) as best,
        percentile_cont(0.5) within group (order by points) as median, count(*) as counted
      from sums group by criterion_id
    )
    select sums.*, average, best, median, counted
    from sums join peers on peers.criterion_id is not distinct from sums.criterion_id
    where slug = any($1::text[])`,

  /** One unit's total replaced, as one statement and so in one transaction. */
  change: `
    with old as (
      select total.*
      ${ASSESSED}
      join stage_total total on total.year = a.year and total.assessment_id = a.id and total.stage = 'FINAL'
        and total.superseded_at is null and total.criterion_id is null and total.part is null
      where a.year = 2024 and u.slug = $1
    ), superseded as (
      update stage_total set superseded_at = now() from old
      where stage_total.year = old.year and stage_total.id = old.id returning stage_total.id
    ), raised as (
      update data_version set version = version + 1, changed_at = now()
    )
    insert into stage_total (year, id, assessment_id, stage, points, max_points, missing, complete, leaves, missing_leaves,
      scope_path, published_at)
    select year, gen_random_uuid(), assessment_id, stage, $2::numeric, max_points, missing, complete, leaves, missing_leaves,
      scope_path, published_at
    from old, superseded`,
} as const
