import { sql } from 'kysely'
import type { Context, Store } from '../context.ts'
import { batchLoader, grouped, inOrder } from '../shared/batch.ts'
import { decodeId } from '../shared/ids.ts'
import { type Page, type PageArgs, pageOf, pageQuery, pageRequest } from '../shared/paging.ts'
import { textIs } from '../shared/storable.ts'
import { listProvenance } from '../units/list-provenance.ts'
import type { Provenance } from '../units/unit-vocabulary.ts'
import { type Round, type RoundWindow, toRound } from './round.type.ts'
import { PASSED_ON, VALUE_STEP_OF } from './rules/closing.ts'

const VALUE_STEPS = Object.values(VALUE_STEP_OF)

/** Rounds by key; null where there is none. */
export const roundByKey = batchLoader<string, Round | null>(async (context, keys) => {
  const db = await context.reader()
  const rows = await db
    .selectFrom('round')
    .select(['id', 'framework_id', 'year'])
    .where('id', '=', (on) => on.fn.any(on.val([...keys])))
    .execute()
  return inOrder(keys, rows.map(toRound), ({ key }) => key, null)
})

/** The windows of rounds, in the order in which they open. */
export const windowsByRound = batchLoader<string, RoundWindow[]>(async (context, keys) => {
  const db = await context.reader()
  const rows = await db
    .selectFrom('round_window')
    .select(['round_id', 'step', 'opens_at as opensAt', 'closes_at as closesAt'])
    .where('round_id', '=', (on) => on.fn.any(on.val([...keys])))
    .orderBy('opens_at')
    .orderBy('step')
    .execute()
  return grouped(keys, rows, ({ round_id }) => round_id)
})

/** Whether rounds take scores now. A step without a window is open; so is a round without assessments. */
export const importsOpenByRound = batchLoader<string, boolean>(async (context, keys) => {
  const db = await context.reader()
  const { rows } = await sql<{ id: string; open: boolean }>`
    select r.id,
      exists (
        select from unnest(${VALUE_STEPS}::text[]) as each (step)
        where not exists (select from round_window w where w.round_id = r.id and w.step = each.step)
          or exists (
            select from round_window w where w.round_id = r.id and w.step = each.step and now() between w.opens_at and w.closes_at
          )
      ) and (
        not exists (select from assessment a where a.round_id = r.id)
        or exists (select from assessment a where a.round_id = r.id and a.state <> all(${PASSED_ON}::text[]))
      ) as open
    from round r where r.id = any(${[...keys]}::uuid[])`.execute(db)
  return inOrder(keys, rows, ({ id }) => id, null).map((row) => row?.open ?? false)
})

export interface RoundFilter {
  readonly framework: string | null
  readonly year: number | null
  readonly within: string | null
  readonly provenance: Provenance | null
}

/** One page of rounds, the latest year first, then by code of the framework. */
export async function roundPage(context: Context, filter: RoundFilter, args: PageArgs): Promise<Page<Round>> {
  const page = pageRequest(args, { keys: ['integer', 'text', 'uuid'] })
  const db = await context.reader()
  const within = filter.within === null ? null : decodeId(filter.within, 'Unit')
  const others = filter.framework === null ? [] : await provenancesOf(db, filter.framework)
  const provenance = await listProvenance(context, filter.provenance, { units: [within], others })
  const narrowed = () => narrow(db, { ...filter, within, provenance })
  const order = [
    { by: sql.ref('round.year'), descending: true },
    { by: sql.ref('framework.code') },
    { by: sql.ref('round.id') },
  ]
  const selected = narrowed().select(['round.id', 'round.framework_id', 'round.year', 'framework.code'])
  const rows = await pageQuery(selected, order, page).execute()
  return pageOf(
    page,
    rows,
    (row) => [row.year, row.code, row.id],
    toRound,
    async () => {
      const counted = narrowed().select((on) => on.fn.countAll<string>().as('count'))
      return Number((await counted.executeTakeFirstOrThrow()).count)
    },
  )
}

const provenancesOf = async (db: Store, code: string): Promise<readonly Provenance[]> => {
  const rows = await db.selectFrom('framework').select('provenance').where(textIs('code', code)).execute()
  return rows.map(({ provenance }) => provenance)
}

function narrow(db: Store, { framework, year, within, provenance }: RoundFilter) {
  let query = db.selectFrom('round').innerJoin('framework', 'framework.id', 'round.framework_id')
  if (provenance !== null) query = query.where('framework.provenance', '=', provenance)
  if (framework !== null) query = query.where(textIs('framework.code', framework))
  if (year !== null) query = query.where('round.year', '=', year)
  if (within !== null) {
    query = query.where(sql<boolean>`round.owner_id in (
      with recursive under (id) as (
        select ${within}::uuid union select p.unit_id from unit_parent p join under on p.parent_id = under.id
      )
      select id from under
    )`)
  }
  return query
}
