import { fold } from '@par-atlas/schema/fold'
import type { Store } from '../../context.ts'
import { newId } from '../../shared/ids.ts'
import { insertMany } from '../../shared/insert-many.ts'
import type { UnitChangeKind } from '../../units/unit-vocabulary.ts'
import { applyChange, type StatedChange } from './apply-unit-change.ts'
import { type ImportRun, type ImportWriting, importRows } from './import-run.ts'
import { provenanceOf } from './import-units.ts'
import { readKnownUnits } from './known-units.ts'
import { readChangeRow } from './read-change-row.ts'
import type { ImportRow } from './rules/import-row.ts'
import { nearestNames } from './rules/nearest.ts'
import { CHANGE_COLUMNS } from './rules/unit-columns.ts'
import { readSnapshots, type UnitSnapshot, writeSnapshots } from './unit-snapshot.ts'

/**
 * Takes over changes of units in the order of the file: names, codes and parents end the day before and begin anew on the day,
 * units that went in end, those that came out have to be on record (import them first).
 */
export async function importUnitChanges(run: ImportRun): Promise<void> {
  const provenance = provenanceOf(run.options)
  run.report.provenance = provenance
  const known = await readKnownUnits(run.db, provenance)
  const held = await heldChanges(run.db)
  const documents = await documentsByNumber(run.db)
  const working = new Map<string, UnitSnapshot>()
  const before = new Map<string, UnitSnapshot>()
  const fresh: StatedChange[] = []
  for await (const row of importRows(run, CHANGE_COLUMNS)) {
    const change = readChangeRow(row, known)
    if (change === null || !findBasis(row, change, documents)) continue
    if (held.has(nameOf(change))) {
      run.report.unchanged()
      continue
    }
    held.add(nameOf(change))
    const units = [...new Set([...change.from, ...change.to])]
    await load(run.db, units, working, before)
    applyChange(row, change, working)
    fresh.push(change)
    const label = { vi: change.label, en: change.label }
    run.report.change('ADDED', nameOf(change), () => ({
      ...{ effect: 'ADDED', subjectType: 'UnitChange', subjectKey: null, label, row: row.row.number },
      ...{ before: null, after: { vi: change.words, en: change.words } },
    }))
  }
  if (run.writing === null || run.report.errorCount > 0) return
  await store(run.writing, fresh, documents, { before, after: working })
}

async function load(
  db: Store,
  keys: readonly string[],
  working: Map<string, UnitSnapshot>,
  before: Map<string, UnitSnapshot>,
): Promise<void> {
  const missing = keys.filter((key) => !working.has(key))
  for (const [key, snapshot] of await readSnapshots(db, missing)) {
    working.set(key, snapshot)
    before.set(key, snapshot)
  }
}

const nameOf = (change: Pick<StatedChange, 'kind' | 'effectiveOn' | 'from' | 'to'>): string =>
  JSON.stringify([change.kind, change.effectiveOn, change.from.toSorted(), change.to.toSorted()])

async function heldChanges(db: Store): Promise<Set<string>> {
  const rows = await db
    .selectFrom('unit_change as change')
    .innerJoin('unit_change_part as part', 'part.change_id', 'change.id')
    .select(['change.id', 'change.kind', 'change.effective_on', 'part.role', 'part.unit_id'])
    .execute()
  const names = [...Map.groupBy(rows, ({ id }) => id).values()].map((own) => {
    const of = (role: 'FROM' | 'TO') => own.filter((part) => part.role === role).map(({ unit_id }) => unit_id)
    const [first] = own
    return nameOf({
      ...{ kind: first?.kind as UnitChangeKind, effectiveOn: first?.effective_on ?? '' },
      ...{ from: of('FROM'), to: of('TO') },
    })
  })
  return new Set(names)
}

async function documentsByNumber(db: Store): Promise<ReadonlyMap<string, string>> {
  const rows = await db.selectFrom('document').select(['id', 'number', 'title']).execute()
  return new Map(
    rows.flatMap(({ id, number, title }) =>
      [number, title].flatMap((name) => (name ? [[fold(name), id] as const] : [])),
    ),
  )
}

function findBasis(row: ImportRow, { legalBasis }: StatedChange, documents: ReadonlyMap<string, string>): boolean {
  if (legalBasis === null || documents.has(fold(legalBasis))) return true
  const known = [...documents.keys()].map((key) => ({ name: key, keys: [key] }))
  row.fail('legal_basis', {
    ...{ code: 'WORD', expected: A_DOCUMENT, got: legalBasis },
    suggestions: nearestNames(legalBasis, known),
  })
  return false
}

interface Snapshots {
  readonly before: ReadonlyMap<string, UnitSnapshot>
  readonly after: ReadonlyMap<string, UnitSnapshot>
}

async function store(
  writing: ImportWriting,
  fresh: readonly StatedChange[],
  documents: ReadonlyMap<string, string>,
  { before, after }: Snapshots,
): Promise<void> {
  const { db, record, touched } = writing
  await writeSnapshots(db, [...after.values()])
  const drafts = fresh.map((change) => ({ id: newId(), change }))
  await insertMany(
    db,
    'unit_change',
    drafts.map(({ id, change }) => ({
      ...{ id, kind: change.kind, effective_on: change.effectiveOn, note: change.note },
      legal_basis_id: change.legalBasis === null ? null : (documents.get(fold(change.legalBasis)) ?? null),
    })),
  )
  await insertMany(
    db,
    'unit_change_part',
    drafts.flatMap(({ id, change }) => [
      ...change.from.map((unit_id) => ({ change_id: id, role: 'FROM' as const, unit_id })),
      ...change.to.map((unit_id) => ({ change_id: id, role: 'TO' as const, unit_id })),
    ]),
  )
  for (const { id, change } of drafts) {
    touched({ type: 'UnitChange', key: id, year: null, made: true })
    record({ subjectType: 'UnitChange', subjectId: id, after: change })
  }
  const stored = await readSnapshots(db, [...after.keys()])
  for (const [key, snapshot] of stored) {
    const own = { before: before.get(key) ?? null, after: snapshot }
    touched({ type: 'Unit', key, year: null, made: false, before: own })
    record({ subjectType: 'Unit', subjectId: key, ...own })
  }
}

const A_DOCUMENT = {
  vi: 'cần số hiệu hoặc tên một văn bản có trong hệ thống',
  en: 'expected the number or title of a document on record',
}
