import type { Context } from '../context.ts'
import { batchLoader, grouped } from '../shared/batch.ts'
import { byKey } from '../shared/by-key.ts'
import { type ProcedureDelegation, toProcedure, toSimplification, type WrongPosting } from './procedure.type.ts'
import { postingFault } from './rules/posting.ts'

/** Procedures by key; null where there is none. */
export const procedureByKey = byKey('procedure', toProcedure)

/** Simplifications by key; null where there is none. */
export const simplificationByKey = byKey('simplification', toSimplification)

interface Decisions {
  readonly procedure: string
  readonly kind: 'ANNOUNCES' | 'PROCESS'
  readonly document: string
}

/** Keys of the documents that announced each procedure or approved its internal process, oldest first. */
export const decisionsOfProcedure = batchLoader<string, Decisions[]>(async (context, keys) => {
  const db = await context.reader()
  const rows = await db
    .selectFrom('procedure_decision as decision')
    .innerJoin('document', 'document.id', 'decision.document_id')
    .select(['decision.procedure_id as procedure', 'decision.kind', 'decision.document_id as document'])
    .where('decision.procedure_id', '=', (on) => on.fn.any(on.val([...keys])))
    .orderBy('document.issued_on')
    .orderBy('document.id')
    .execute()
  return grouped(keys, rows, ({ procedure }) => procedure)
})

/** What was delegated of each procedure, oldest first. */
export const delegationsOfProcedure = batchLoader<string, ProcedureDelegation[]>(async (context, keys) => {
  const db = await context.reader()
  const rows = await db
    .selectFrom('procedure_delegation')
    .select(['procedure_id as procedure', 'to_id as unitKey', 'document_id as documentKey', 'from_day as from'])
    .select(['days_before as daysBefore', 'days_after as daysAfter'])
    .where('procedure_id', '=', (on) => on.fn.any(on.val([...keys])))
    .orderBy('from_day')
    .execute()
  return grouped(keys, rows, ({ procedure }) => procedure)
})

/** What stood posted wrongly with each unit when it was last looked at, by title. */
export const wrongPostingsOfUnit = batchLoader<string, WrongPosting[]>(async (context, keys) =>
  grouped(keys, await wrongPostings(context, 'posting.unit_id', keys), ({ unitKey }) => unitKey),
)

/** Where each procedure stood posted wrongly when that was last looked at. */
export const wrongPostingsOfProcedure = batchLoader<string, WrongPosting[]>(async (context, keys) =>
  grouped(keys, await wrongPostings(context, 'posting.procedure_id', keys), ({ procedureKey }) => procedureKey),
)

async function wrongPostings(
  context: Context,
  owner: 'posting.unit_id' | 'posting.procedure_id',
  keys: readonly string[],
): Promise<WrongPosting[]> {
  const db = await context.reader()
  const rows = await db
    .selectFrom('procedure_posting as posting')
    .innerJoin('procedure', 'procedure.id', 'posting.procedure_id')
    .distinctOn(['posting.unit_id', 'procedure.title', 'procedure.id'])
    .select(['posting.unit_id as unitKey', 'posting.procedure_id as procedureKey', 'posting.seen_on as seenOn'])
    .select(['posting.posted', 'procedure.announced_on as announcedOn', 'procedure.expired_on as expiredOn'])
    .where(owner, '=', (on) => on.fn.any(on.val([...keys])))
    .orderBy('posting.unit_id')
    .orderBy('procedure.title')
    .orderBy('procedure.id')
    .orderBy('posting.seen_on', 'desc')
    .execute()
  return rows.flatMap(({ posted, announcedOn, expiredOn, ...row }) => {
    const fault = postingFault({ announcedOn, expiredOn }, { seenOn: row.seenOn, posted })
    return fault === null ? [] : [{ ...row, fault }]
  })
}

/** Keys of the procedures of each simplification, by title. */
export const proceduresOfSimplification = batchLoader<string, string[]>(async (context, keys) => {
  const db = await context.reader()
  const rows = await db
    .selectFrom('simplification_procedure as part')
    .innerJoin('procedure', 'procedure.id', 'part.procedure_id')
    .select(['part.simplification_id as owner', 'part.procedure_id as key'])
    .where('part.simplification_id', '=', (on) => on.fn.any(on.val([...keys])))
    .orderBy('procedure.title')
    .execute()
  return grouped(keys, rows, ({ owner }) => owner).map((own) => own.map(({ key }) => key))
})

/** Keys of the agencies of each simplification, by slug. */
export const agenciesOfSimplification = batchLoader<string, string[]>(async (context, keys) => {
  const db = await context.reader()
  const rows = await db
    .selectFrom('simplification_agency as part')
    .innerJoin('unit', 'unit.id', 'part.unit_id')
    .select(['part.simplification_id as owner', 'part.unit_id as key'])
    .where('part.simplification_id', '=', (on) => on.fn.any(on.val([...keys])))
    .orderBy('unit.slug')
    .execute()
  return grouped(keys, rows, ({ owner }) => owner).map((own) => own.map(({ key }) => key))
})
