import { useCallback, useMemo, useState } from 'react'
import type { SheetMark, SheetPlace } from '../kit/Sheet/Sheet.tsx'
import { markKey } from '../kit/Sheet/Sheet.tsx'
import type { Problem } from './ask-imports.ts'
import { draftOfText } from './import-draft.ts'
import { readDelimited, withCell, writeDelimited } from './rules/delimited.ts'
import { problemPlace, problemPlaces, stepFrom } from './rules/problem-place.ts'
import type { Checked, ImportCourse } from './use-import.ts'

/** The table under repair: its cells, which of them are wrong or mended, and the one in hand. */
export function useErrorDesk(course: ImportCourse, checked: Checked, mendedWords: string) {
  const { draft } = course
  const { errors } = checked.report
  const rows = useMemo(() => readDelimited(draft?.text ?? ''), [draft])
  const before = useMemo(() => readDelimited(checked.draft.text ?? ''), [checked])
  const places = useMemo(() => problemPlaces(errors), [errors])
  const byCell = useMemo(() => byPlace(errors), [errors])
  const marks = useMemo(() => {
    const found = new Map<string, SheetMark>()
    for (const [key, problems] of byCell) {
      found.set(key, { kind: 'wrong', words: problems.map(({ expected }) => expected).join('; ') })
    }
    for (const key of mendedCells(before, rows)) found.set(key, { kind: 'mended', words: mendedWords })
    return found
  }, [byCell, before, rows, mendedWords])
  const [active, setActive] = useState<SheetPlace>(places[0] ?? { row: 0, column: 0 })
  const goTo = useCallback((place: SheetPlace) => {
    setActive((known) => (known.row === place.row && known.column === place.column ? known : place))
  }, [])
  const open = places.filter((place) => marks.get(markKey(place))?.kind === 'wrong')
  /** @param mended cells that were mended just now, which the marks of this drawing do not know yet. */
  const step = (by: 1 | -1, mended: readonly SheetPlace[] = []): void => {
    const done = new Set(mended.map(markKey))
    const next = stepFrom(
      open.filter((place) => !done.has(markKey(place))),
      active,
      by,
    )
    if (next !== null) setActive(next)
  }
  const text = rows[active.row]?.[active.column] ?? ''
  const write = (cells: readonly SheetPlace[], value: string): void => {
    if (draft === null) return
    const mended = cells.reduce((table, place) => withCell(table, place, value), rows)
    course.setDraft(draftOfText(draft.fileName, writeDelimited(mended)))
  }
  /** Cells of the column in hand that say the very same. */
  const twins = useMemo(
    () =>
      rows.flatMap((cells, row) =>
        row > 0 && (cells[active.column] ?? '') === text ? [{ row, column: active.column }] : [],
      ),
    [rows, active.column, text],
  )
  return {
    rows,
    marks,
    places,
    open,
    active,
    goTo,
    step,
    text,
    write,
    twins,
    problemsHere: byCell.get(markKey(active)) ?? [],
  }
}

export type ErrorDeskState = ReturnType<typeof useErrorDesk>

function byPlace(errors: readonly Problem[]): ReadonlyMap<string, readonly Problem[]> {
  return Map.groupBy(
    errors.filter((problem) => problemPlace(problem) !== null),
    (problem) => markKey(problemPlace(problem) ?? { row: 0, column: 0 }),
  )
}

function mendedCells(
  before: ReturnType<typeof readDelimited>,
  now: ReturnType<typeof readDelimited>,
): readonly string[] {
  return now.flatMap((cells, row) =>
    cells.flatMap((cell, column) => (cell === (before[row]?.[column] ?? '') ? [] : [markKey({ row, column })])),
  )
}
