import { sql } from 'kysely'

interface LineageRow {
  readonly id: string
  readonly earlier_id: string
}

/**
 * Every leaf with itself and with each leaf of an earlier framework that it answers to whole: by FULL links that are the only
 * link of both their ends, as `framework/rules/crosswalk.ts` has it. A leaf that was split, joined or partly covered has no
 * single one to compare with, and its line ends there.
 */
export const lineage = <A extends string>(alias: A) =>
  sql<LineageRow>`(
    with recursive whole as (
      select from_id, to_id from criterion_link l where coverage = 'FULL'
        and not exists (select from criterion_link o where o.to_id = l.to_id and o.from_id <> l.from_id)
        and not exists (select from criterion_link o where o.from_id = l.from_id and o.to_id <> l.to_id)
    ), line (id, earlier_id) as (
      select id, id from criterion where leaf
      union
      select line.id, whole.from_id from line join whole on whole.to_id = line.earlier_id
    )
    select id, earlier_id from line
  )`.as(alias)
