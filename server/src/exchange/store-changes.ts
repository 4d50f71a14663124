import type { Day } from '../shared/day.ts'
import { newId } from '../shared/ids.ts'
import type { UnitChangeKind } from '../units/unit-vocabulary.ts'
import { insertRows, type Loading } from './loading.ts'

/** A change as a loader makes it. `legalBasis` is the number of a document already loaded. */
export interface UnitChangeDraft {
  readonly kind: UnitChangeKind
  readonly effectiveOn: Day
  readonly legalBasis: string
  readonly from: readonly string[]
  readonly to: readonly string[]
  readonly note: string | null
}

/** Stores changes with their parts, each on the record. Throws where a legal basis is not loaded. */
export async function storeChanges({ db, record }: Loading, changes: readonly UnitChangeDraft[]): Promise<void> {
  const documents = await db.selectFrom('document').select(['id', 'number']).execute()
  const basisOf = (number: string) => {
    const document = documents.find((candidate) => candidate.number === number)
    if (!document) throw new Error(`Legal basis ${number} is not among the documents loaded`)
    return document.id
  }
  const drafts = changes.map((change) => ({ id: newId(), change }))
  await insertRows(
    db,
    'unit_change',
    drafts.map(({ id, change }) => ({
      id,
      kind: change.kind,
      effective_on: change.effectiveOn,
      legal_basis_id: basisOf(change.legalBasis),
      note: change.note,
    })),
  )
  await insertRows(
    db,
    'unit_change_part',
    drafts.flatMap(({ id, change }) => [
      ...change.from.map((unit) => ({ change_id: id, role: 'FROM' as const, unit_id: unit })),
      ...change.to.map((unit) => ({ change_id: id, role: 'TO' as const, unit_id: unit })),
    ]),
  )
  for (const { id, change } of drafts) record({ subjectType: 'UnitChange', subjectId: id, after: change })
}
