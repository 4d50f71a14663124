import { newId } from '../../../shared/ids.ts'
import type { ImportRun } from '../import-run.ts'
import { provenanceOf } from '../import-units.ts'
import { type HeldRow, heldRows } from './held-rows.ts'
import { ABOVE, type Draft, keyText, type Level, type Said, type Values } from './register.ts'
import { sayAgain } from './say-again.ts'
import type { PlacedRow, Subject } from './subject.ts'

/** Finds or drafts the subject of every row on one level, and tells each row what it says twice or otherwise. */
export async function placeLevel(
  run: ImportRun,
  level: Level,
  index: number,
  rows: readonly PlacedRow[],
): Promise<void> {
  const placed = rows.map((row) => placedDraft(row, index))
  const names = new Map<string, Values>()
  for (const draft of placed) if (draft !== null) names.set(keyText(level.key, draft.said), draft.said)
  const held = await heldRows(run.db, level, [...names.values()], provenanceOf(run.options))
  const onRecord = new Map([...names.keys()].map((name, at) => [name, held[at] ?? []]))
  const subjects = new Map<string, Subject>()
  for (const [at, row] of rows.entries()) {
    const draft = placed[at] ?? null
    row.subjects.push(draft === null ? null : subjectOf(level, row, draft, { onRecord, subjects }))
  }
}

/** A draft whose references to the level above are keys. */
interface PlacedDraft extends Draft {
  readonly said: Values
  readonly placedParts: Readonly<Record<string, readonly Values[]>>
}

function placedDraft(row: PlacedRow, index: number): PlacedDraft | null {
  const draft = row.drafts[index] ?? null
  if (draft === null) return null
  const above = row.subjects.at(-1)?.id ?? null
  const keyed = (said: Said): Values =>
    Object.fromEntries(Object.entries(said).map(([column, value]) => [column, value === ABOVE ? above : value]))
  const parts = Object.entries(draft.parts ?? {}).map(([table, own]) => [table, (own ?? []).map(keyed)])
  return { ...draft, said: keyed(draft.said), placedParts: Object.fromEntries(parts) }
}

interface Known {
  readonly onRecord: ReadonlyMap<string, readonly HeldRow[]>
  readonly subjects: Map<string, Subject>
}

function subjectOf(level: Level, row: PlacedRow, draft: PlacedDraft, { onRecord, subjects }: Known): Subject {
  const name = keyText(level.key, draft.said)
  const known = subjects.get(name)
  const [held = null, another] = onRecord.get(name) ?? []
  if (another !== undefined && known === undefined) row.row.fail(level.at, { code: 'CONFLICT', expected: ONE })
  const subject: Subject = known ?? {
    ...{ level, id: held?.id ?? newId(), held, draft, first: row, rows: new Map(), changed: false },
    said: { ...draft.said },
    added: new Map(level.parts.map(({ table }) => [table, new Map()])),
  }
  subjects.set(name, subject)
  sayAgain(subject, row, draft.said, draft.placedParts, row.subjects.length === row.drafts.length - 1)
  return subject
}

const ONE = {
  vi: 'cần một mục, nhưng trên hồ sơ có nhiều mục như vậy',
  en: 'expected one, but several such are on record',
}
