import { fold } from '@par-atlas/schema/fold'
import { sql } from 'kysely'
import type { Store } from '../../context.ts'
import { newId } from '../../shared/ids.ts'
import { insertMany } from '../../shared/insert-many.ts'
import type { Loader } from '../loading.ts'
import { chanceOf } from './rules/chance.ts'
import {
  type PlannedProcedure,
  planDecisions,
  planDelegations,
  planProcedures,
  planSimplifications,
} from './rules/plan-procedures.ts'

const PROVINCE = 'tinh-minh-hoa-07'
const SEEN_ON = '2026-06-15'

/** The catalogue of procedures of the demonstration province, its simplifications, a delegation, and what its departments posted. */
export const demonstrationProcedures: Loader = {
  name: 'procedures of a demonstration province',
  async load({ db, record }) {
    const leads = await departmentsByWords(db)
    const planned = planProcedures().map((each) => ({ ...each, id: newId(), authority: leads.get(each.lead) ?? null }))
    await insertMany(db, 'procedure', planned.map(procedureRow))
    await storeDecisions(db, planned)
    await insertMany(db, 'procedure_posting', planned.flatMap(postingRows))
    await storeDelegations(db, planned)
    await storeSimplifications(db, planned)
    record({ subjectType: 'Procedure', subjectId: null, after: { procedures: planned.length } })
  },
}

type Planned = PlannedProcedure & { readonly id: string; readonly authority: string | null }

async function departmentsByWords(db: Store): Promise<ReadonlyMap<string, string>> {
  const { rows } = await sql<{ words: string; key: string }>`
    select alias.alias as words, alias.unit_id as key
    from unit_alias alias
    join unit_parent p on p.unit_id = alias.unit_id
    join unit above on above.id = p.parent_id and above.slug = ${PROVINCE}`.execute(db)
  return new Map(rows.map(({ words, key }) => [words, key]))
}

const procedureRow = ({ lead: _, authority, ...planned }: Planned, index: number) => ({
  ...{ id: planned.id, position: index + 1, code: planned.code, title: planned.title, search_key: fold(planned.title) },
  ...{ field: planned.field, authority_id: authority, interlinked: planned.interlinked, days: planned.days },
  ...{ announced_on: planned.announcedOn, expired_on: planned.expiredOn },
  provenance: 'ILLUSTRATIVE' as const,
  scope_path: authority === null ? '/' : `/${authority}/`,
})

/** Its own department posted it, but for some that it forgot, and some that it should have taken away. */
function postingRows({ id, code, authority, expiredOn }: Planned) {
  if (authority === null) return []
  const chance = chanceOf('posting', code)
  const posted = expiredOn === null ? !chance.happens(0.1) : chance.happens(0.4)
  return [{ procedure_id: id, unit_id: authority, seen_on: SEEN_ON, posted }]
}

async function storeDecisions(db: Store, planned: readonly Planned[]): Promise<void> {
  const decisions = planDecisions(planned).map((each) => ({ ...each, id: newId() }))
  await insertMany(
    db,
    'document',
    decisions.map(({ id, number, title, issuedOn }) => ({
      id,
      number,
      title,
      issuer: 'Minh họa',
      issued_on: issuedOn,
    })),
  )
  const idOf = idsByCode(planned)
  await insertMany(
    db,
    'procedure_decision',
    decisions.flatMap(({ id, kind, codes }) =>
      codes.map((code) => ({ procedure_id: idOf(code), document_id: id, kind })),
    ),
  )
}

const idsByCode = (planned: readonly Planned[]) => {
  const ids = new Map(planned.map(({ code, id }) => [code, id]))
  return (code: string): string => ids.get(code) ?? ''
}

async function storeDelegations(db: Store, planned: readonly Planned[]): Promise<void> {
  const communes = await communesOf(db)
  const idOf = idsByCode(planned)
  await insertMany(
    db,
    'procedure_delegation',
    planDelegations(planned).flatMap(({ code, daysBefore, daysAfter }) => {
      const commune = communes[chanceOf('delegated to', code).whole(0, communes.length - 1)]
      const to = commune === undefined ? [] : [commune]
      return to.map((to_id) => ({
        ...{ id: newId(), procedure_id: idOf(code), to_id, from_day: '2025-07-01' },
        ...{ days_before: daysBefore, days_after: daysAfter },
      }))
    }),
  )
}

async function communesOf(db: Store): Promise<readonly string[]> {
  const { rows } = await sql<{ key: string }>`
    select u.id as key from unit u
    join unit_parent p on p.unit_id = u.id
    join unit above on above.id = p.parent_id and above.slug = ${PROVINCE}
    where u.kind = 'COMMUNE' order by u.slug collate "C"`.execute(db)
  return rows.map(({ key }) => key)
}

async function storeSimplifications(db: Store, planned: readonly Planned[]): Promise<void> {
  const drafts = planSimplifications(planned).map((each, index) => ({ ...each, id: newId(), position: index + 1 }))
  await insertMany(
    db,
    'simplification',
    drafts.map(({ id, position, title, year, state, codes, fee, times, subjects }) => ({
      ...{ id, position, title, year, state, procedure_count: codes.length },
      ...{ fee_before: String(fee[0]), fee_after: String(fee[1]), times_before: times[0], times_after: times[1] },
      ...{ subjects_before: subjects, subjects_after: subjects, provenance: 'ILLUSTRATIVE' as const, scope_path: '/' },
    })),
  )
  const parts = drafts.flatMap(({ id, codes }) => {
    const own = planned.filter(({ code }) => codes.includes(code))
    return own.map((procedure) => ({ simplification: id, procedure }))
  })
  await insertMany(
    db,
    'simplification_procedure',
    parts.map(({ simplification, procedure }) => ({ simplification_id: simplification, procedure_id: procedure.id })),
  )
  const agencies = new Map(
    parts.flatMap(({ simplification, procedure: { authority } }) =>
      authority === null ? [] : [[`${simplification} ${authority}`, [simplification, authority] as const]],
    ),
  )
  await insertMany(
    db,
    'simplification_agency',
    [...agencies.values()].map(([simplification_id, unit_id]) => ({ simplification_id, unit_id })),
  )
}
