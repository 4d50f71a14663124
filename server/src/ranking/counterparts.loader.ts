import { sql } from 'kysely'
import type { Context } from '../context.ts'
import { batchLoader } from '../shared/batch.ts'

/** A node of another framework that is the same as one of this. */
export interface Counterpart {
  readonly framework: string
  readonly criterion: string
}

/**
 * The nodes of other frameworks, near or far in the line of versions, that each node is the same as: wholly, and one to one on
 * every link between. What only partly agrees, was split or was merged is not the same.
 */
export const counterpartsOf = batchLoader<string, Counterpart[]>(async (context, keys) => {
  const db = await context.reader()
  const { rows } = await sql<Counterpart & { origin: string }>`
    with recursive single as (
      select from_id, to_id
      from (
        select link.*, count(*) over (partition by from_id, later.framework_id) as ends,
          count(*) over (partition by to_id, earlier.framework_id) as origins
        from criterion_link link
        join criterion earlier on earlier.id = link.from_id
        join criterion later on later.id = link.to_id
      ) counted
      where ends = 1 and origins = 1 and coverage = 'FULL'
    ), step as (
      select from_id as a, to_id as b from single union all select to_id, from_id from single
    ), same as (
      select id as origin, id as at from unnest(${[...keys]}::uuid[]) as asked (id)
      union
      select same.origin, step.b from same join step on step.a = same.at
    )
    select same.origin, criterion.framework_id as framework, same.at as criterion
    from same join criterion on criterion.id = same.at where same.at <> same.origin`.execute(db)
  const groups = Map.groupBy(rows, ({ origin }) => origin)
  return keys.map((key) => groups.get(key) ?? [])
})

/** A node as it stands in another framework; itself in its own, null where that has none that is the same. */
export async function nodeIn(context: Context, criterion: string, own: string, other: string): Promise<string | null> {
  if (own === other) return criterion
  const counterparts = await context.load(counterpartsOf).load(criterion)
  return counterparts.find(({ framework }) => framework === other)?.criterion ?? null
}
