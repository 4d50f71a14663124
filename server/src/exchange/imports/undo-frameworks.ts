import {
  deleteFramework,
  type FrameworkSnapshot,
  frameworkContent,
  frameworkReferences,
  frameworkWords,
  readFramework,
  writeFramework,
} from './framework-snapshot.ts'
import type { UndoRun } from './undo-run.ts'

interface Kept {
  readonly before: FrameworkSnapshot | null
  readonly after: FrameworkSnapshot
}

/** Puts a draft back as it was before an import, or takes it away; refused once it is frozen, changed or in use. */
export async function undoFrameworks(run: UndoRun): Promise<void> {
  const { db, writing } = run
  for (const { key, before: kept } of run.subjects.filter(({ type }) => type === 'Framework')) {
    const { before, after } = kept as Kept
    const name = String(after.framework.code)
    const now = await readFramework(db, key)
    const same = now !== null && frameworkContent(now) === frameworkContent(after) && now.framework.state === 'DRAFT'
    if (!same) run.refuse(changed(name))
    for (const table of await frameworkReferences(db, key)) run.refuse(used(name, table))
    if (run.refusals.length > 0) return
    const effect = before === null ? ('REMOVED' as const) : ('CHANGED' as const)
    run.report.change(effect, key, () => ({
      ...{ effect, subjectType: 'Framework', subjectKey: key, label: { vi: name, en: name }, row: 0 },
      ...{ before: frameworkWords(after), after: before && frameworkWords(before) },
    }))
    await (before === null ? deleteFramework(db, key) : writeFramework(db, before))
    writing.touched({ type: 'Framework', key, year: null, made: false, before: { before: after, after: before } })
    writing.record({ subjectType: 'Framework', subjectId: key, before: after, after: before })
  }
}

const changed = (name: string) => ({
  vi: `${name}: đã được sửa hoặc chốt sau lần nhập này.`,
  en: `${name}: changed or frozen after this import.`,
})
const used = (name: string, table: string) => ({
  vi: `${name}: đã được dùng (${table}).`,
  en: `${name}: in use by now (${table}).`,
})
