import { type RawBuilder, sql } from 'kysely'

/** A select of the keys of a criterion and of everything below it. */
export const underCriterion = (criterion: RawBuilder<unknown>) => sql<{ id: string }>`
  with recursive under (id) as (
    select ${criterion} union select below.id from criterion below join under on below.parent_id = under.id
  )
  select id from under`

/** The provenance of the framework of a criterion: what is listed at it is of the same. */
export const provenanceOfCriterion = (criterion: RawBuilder<unknown>) => sql<string>`(
  select framework.provenance from framework join criterion on criterion.framework_id = framework.id
  where criterion.id = ${criterion})`
