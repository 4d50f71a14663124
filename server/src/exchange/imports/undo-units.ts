import { sql } from 'kysely'
import type { Store } from '../../context.ts'
import type { UndoRun } from './undo-run.ts'
import {
  deleteUnits,
  readSnapshots,
  referencesTo,
  sameSnapshot,
  type UnitSnapshot,
  writeSnapshots,
} from './unit-snapshot.ts'

interface Kept {
  readonly before: UnitSnapshot | null
  readonly after: UnitSnapshot
}

/** Puts units back as they were before an import; what was made is taken away where nothing refers to it. */
export async function undoUnits(run: UndoRun): Promise<void> {
  const units = run.subjects.filter(({ type }) => type === 'Unit')
  const now = await readSnapshots(
    run.db,
    units.map(({ key }) => key),
  )
  const made = units.filter((subject) => subject.made).map(({ key }) => key)
  for (const { unitKey, table } of await referencesTo(run.db, made)) {
    run.refuse(referred(nameOf(now.get(unitKey)), table))
  }
  const restored: UnitSnapshot[] = []
  for (const { key, before: kept } of units) {
    const { before, after } = kept as Kept
    const current = now.get(key)
    if (current === undefined || !sameSnapshot(current, after)) run.refuse(changed(nameOf(current ?? after)))
    const label = { vi: nameOf(after), en: nameOf(after) }
    const effect = before === null ? ('REMOVED' as const) : ('CHANGED' as const)
    run.report.change(effect, key, () => ({
      ...{ effect, subjectType: 'Unit', subjectKey: key, label, row: 0 },
      ...{ before: factsOf(after, before), after: before && factsOf(before, after) },
    }))
    if (before !== null) restored.push(before)
    run.writing.touched({ type: 'Unit', key, year: null, made: false, before: { before: after, after: before } })
    run.writing.record({ subjectType: 'Unit', subjectId: key, before: after, after: before })
  }
  if (run.refusals.length > 0) return
  const changes = run.subjects.filter(({ type }) => type === 'UnitChange').map(({ key }) => key)
  await deleteChanges(run.db, changes)
  for (const key of changes) run.writing.record({ subjectType: 'UnitChange', subjectId: key, after: null })
  await writeSnapshots(run.db, restored)
  await deleteUnits(run.db, made)
}

async function deleteChanges(db: Store, keys: readonly string[]): Promise<void> {
  await sql`delete from unit_change_part where change_id = any(${[...keys]}::uuid[])`.execute(db)
  await sql`delete from unit_change where id = any(${[...keys]}::uuid[])`.execute(db)
}

/** The facts of a unit in which it differs from how it looks otherwise; all of them where it is not there otherwise. */
function factsOf(own: UnitSnapshot, other: UnitSnapshot | null) {
  const said = (snapshot: UnitSnapshot | null) => {
    if (snapshot === null) return []
    const { unit, names, codes, aliases } = snapshot
    const dated = [...names.map(({ name }) => name), ...codes.map(({ code }) => code)]
    const plain = [unit.name_en, unit.region, unit.valid_from, unit.valid_to]
    return [...dated, ...aliases.map(({ alias }) => alias), ...plain].filter((fact) => fact != null)
  }
  const known = new Set(said(other))
  const words = said(own).filter((fact) => !known.has(fact))
  const text = words.length === 0 ? '–' : words.join('; ')
  return { vi: text, en: text }
}

const nameOf = (snapshot: UnitSnapshot | undefined): string => snapshot?.names.at(-1)?.name ?? ''

const referred = (name: string, table: string) => ({
  vi: `${name}: đã có dữ liệu khác dùng đơn vị này (${table}).`,
  en: `${name}: other data refer to this unit by now (${table}).`,
})
const changed = (name: string) => ({
  vi: `${name}: đã được sửa sau lần nhập này.`,
  en: `${name}: changed after this import.`,
})
