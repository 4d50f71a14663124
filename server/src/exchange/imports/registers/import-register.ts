import { type ImportRun, importRows } from '../import-run.ts'
import { provenanceOf } from '../import-units.ts'
import { placeLevel } from './place-level.ts'
import type { Register } from './register.ts'
import { storeLevel } from './store-level.ts'
import type { PlacedRow } from './subject.ts'

/** Rows lie in memory until they are compared; a file of more is no register of one authority. */
const MOST_ROWS = 100_000

/**
 * Takes over a register: what is new is added, what stands the same stays, what would say otherwise is refused, or, where the table
 * keeps its versions, becomes a new one. As many statements for a thousand rows as for one.
 */
export async function importRegister(run: ImportRun, register: Register): Promise<void> {
  const provenance = provenanceOf(run.options)
  run.report.provenance = provenance
  const rows = await readRows(run, register)
  for (const [index, level] of register.levels.entries()) await placeLevel(run, level, index, rows)
  for (const row of rows) tell(run, register, row)
  if (run.writing === null || run.report.errorCount > 0) return
  for (const [index, level] of register.levels.entries()) {
    const subjects = new Set(rows.flatMap(({ subjects: own }) => own[index] ?? []))
    await storeLevel(run.writing, level, [...subjects], provenance)
  }
}

async function readRows(run: ImportRun, register: Register): Promise<readonly PlacedRow[]> {
  const read = await register.reader(run.db, provenanceOf(run.options))
  const rows: PlacedRow[] = []
  const keys = new Set(register.columns.map(({ key }) => key))
  for await (const row of importRows(run, register.columns)) {
    const draft = read(row)
    if (draft !== null) rows.push({ ...draft, row, keys, subjects: [], effect: null })
    if (rows.length > MOST_ROWS) {
      row.fail(undefined, { code: 'SHEET_TOO_LARGE', expected: TOO_MANY })
      break
    }
  }
  return rows
}

function tell({ report }: ImportRun, { levels }: Register, row: PlacedRow): void {
  const subject = row.subjects.at(-1) ?? null
  const level = levels.at(-1)
  if (row.row.failures > 0 || row.effect === null || subject === null || level === undefined) return
  const { effect, label, shown } = row
  if (effect === 'UNCHANGED') {
    report.unchanged()
    return
  }
  // Keys of what is not there yet differ from run to run: what the row says, and what stands, do not.
  const stands = row.subjects.map((each) => each?.held ?? null)
  report.change(effect, JSON.stringify([level.type, row.drafts, stands]), () => ({
    ...{ effect, subjectType: level.type, subjectKey: subject.held?.id ?? null, row: row.row.row.number },
    ...{ label: { vi: label, en: label }, before: before(subject.held?.values ?? null, subject.said) },
    after: { vi: shown, en: shown },
  }))
}

/** The columns of a version that a new one says otherwise, as they stood. */
function before(held: Readonly<Record<string, unknown>> | null, said: Readonly<Record<string, unknown>>) {
  if (held === null) return null
  const differing = Object.keys(said).filter((column) => String(said[column] ?? '') !== String(held[column] ?? ''))
  if (differing.length === 0) return null
  const words = differing.map((column) => `${column}: ${String(held[column] ?? '—')}`).join('; ')
  return { vi: words, en: words }
}

const TOO_MANY = {
  vi: `cần không quá ${MOST_ROWS} dòng trong một tệp`,
  en: `expected at most ${MOST_ROWS} rows in a file`,
}
