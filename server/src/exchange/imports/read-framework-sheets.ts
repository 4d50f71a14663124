import { type Band, checkBands, parseBandCondition } from '../../framework/rules/bands.ts'
import { CriterionLevel } from '../../framework/rules/criterion-level.ts'
import { EvidencePart } from '../../framework/rules/evidence-part.ts'
import { Decimal } from '../../shared/decimal.ts'
import { attempt } from '../../shared/problem.ts'
import { CRITERION_COLUMNS, type CriterionCells, treeFaults } from '../framework-tree.ts'
import { SECTIONS, type Section, sectionOf } from './framework-section.ts'
import { type ImportRun, importRows } from './import-run.ts'
import { openSheet } from './open-sheet.ts'
import { BAND_COLUMNS, PART_COLUMNS, TREE_COLUMNS } from './rules/framework-columns.ts'
import type { ColumnSpec } from './rules/headers.ts'
import { importProblem, NOWHERE } from './rules/import-problem.ts'
import type { ImportRow } from './rules/import-row.ts'
import type { SheetReader } from './sheet-reader.ts'
import { UnreadableFile } from './unreadable-file.ts'

export interface StatedPart {
  readonly part: EvidencePart
  readonly maxPoints: string
}

export interface StatedBand {
  readonly code: string
  readonly name: string
  readonly nameEn: string | null
  readonly fromPercent: string
  readonly floorPercent: string | null
  readonly condition: string | null
}

/** Rows of a table: of the workbook's sheet of any of its names, or of its section in a text; none where it need not be there. */
async function rowsOf(
  run: ImportRun,
  section: Exclude<Section, 'own'>,
  columns: readonly ColumnSpec[],
  needed: boolean,
): Promise<ImportRow[]> {
  const sheet = await tableOf(run, section)
  if (sheet === null) {
    const names = SECTIONS[section]
    const expected = { vi: `cần bảng “${names[0]}”`, en: `expected a table “${names[1]}”` }
    if (needed) run.report.error(importProblem(NOWHERE, { code: 'SHEET_UNKNOWN', expected }))
    return []
  }
  const rows: ImportRow[] = []
  try {
    for await (const row of importRows({ ...run, sheet }, columns)) rows.push(row)
  } finally {
    sheet.close()
  }
  return rows
}

async function tableOf(run: ImportRun, section: Section): Promise<SheetReader | null> {
  if (run.sheet.format === 'CSV') return sectionOf(run.sheet, section)
  for (const name of SECTIONS[section]) {
    const sheet = await openSheet(run.file, name).catch((error: unknown) => {
      if (error instanceof UnreadableFile && error.problem.code === 'SHEET_UNKNOWN') return null
      throw error
    })
    if (sheet !== null) return sheet
  }
  return null
}

/** Maxima by source of points. */
export async function readParts(run: ImportRun): Promise<readonly StatedPart[]> {
  const rows = await rowsOf(run, 'parts', PART_COLUMNS, true)
  return rows.flatMap((row) => {
    const part = oneOf(row, 'part', Object.values(EvidencePart))
    const maxPoints = points(row, 'max_points')
    return part === null || maxPoints === null ? [] : [{ part, maxPoints }]
  })
}

/** Classes, checked against each other. */
export async function readBands(run: ImportRun): Promise<readonly StatedBand[]> {
  const rows = await rowsOf(run, 'bands', BAND_COLUMNS, false)
  const bands: StatedBand[] = []
  const checked: Band[] = []
  for (const row of rows) {
    const [code, name] = [row.required('code'), row.required('name')]
    const fromPercent = row.required('from_percent') === null ? null : points(row, 'from_percent')
    const [floorPercent, condition] = [points(row, 'floor_percent'), row.optional('condition')]
    const read = attempt(() => parseBandCondition(condition ?? ''))
    if (!read.ok) row.fail('condition', { code: 'RULE', expected: ended(read.problems[0]?.message), got: condition })
    if (row.failures > 0 || code === null || name === null || fromPercent === null || !read.ok) continue
    bands.push({ code, name, nameEn: row.optional('name_en'), fromPercent, floorPercent, condition })
    const floor = floorPercent === null ? null : new Decimal(floorPercent)
    checked.push({ code, fromPercent: new Decimal(fromPercent), floorPercent: floor, condition: read.value })
  }
  for (const { path, message } of checkBands(checked)) {
    const at = rows.findLast((row) => row.optional('code') === path[1])
    at?.fail('from_percent', { code: 'RULE', expected: ended(message) })
  }
  return bands
}

/** The tree, every fault of it at its cell: shape, sums, parts and rules. */
export async function readTree(
  run: ImportRun,
  maxPoints: string,
  parts: readonly StatedPart[],
): Promise<readonly CriterionCells[]> {
  const rows = await rowsOf(run, 'tree', TREE_COLUMNS, true)
  const cells = rows.map(cellsOf)
  if (run.report.errorCount > 0) return cells
  const totals = {
    maxPoints: new Decimal(maxPoints),
    parts: parts.map((part) => ({ part: part.part, maxPoints: new Decimal(part.maxPoints) })),
  }
  for (const { at, column, message } of treeFaults(cells, totals)) {
    const row = at === null ? rows[0] : rows[at]
    const code = column === 'rule' || column === 'rule_text' ? 'RULE' : column === 'max_points' ? 'SUM' : 'TREE'
    row?.fail(at === null ? undefined : (column ?? 'rule_text'), { code, expected: ended(message) })
  }
  return cells
}

function cellsOf(row: ImportRow): CriterionCells {
  const code = row.cell('code')
  if (typeof code === 'object' && code.kind !== 'TEXT')
    row.fail('code', { code: 'CODE_AS_NUMBER', expected: AS_TEXT, got: code.text })
  oneOf(row, 'level', Object.values(CriterionLevel))
  if (row.optional('part') !== null) oneOf(row, 'part', Object.values(EvidencePart))
  const cells = CRITERION_COLUMNS.map((name) => {
    const number = name === 'max_points' || name === 'cap'
    return [name, number ? points(row, name) : row.optional(name)] as const
  })
  return Object.fromEntries(cells) as CriterionCells
}

/** Points as digits, not negative, null where the cell is empty or was refused. */
export function points(row: ImportRow, key: string): string | null {
  const value = row.number(key)
  if (value === null) return null
  return value.isNegative()
    ? row.fail(key, { code: 'NEGATIVE', expected: NOT_NEGATIVE, got: row.optional(key) })
    : value.toFixed()
}

/** One of the words that the graph knows. */
export function oneOf<V extends string>(row: ImportRow, key: string, words: readonly V[]): V | null {
  const text = row.required(key)
  if (text === null) return null
  const list = words.join(', ')
  const expected = { vi: `cần một trong các từ: ${list}`, en: `expected one of ${list}` }
  return words.find((word) => word === text.toUpperCase()) ?? row.fail(key, { code: 'WORD', expected, got: text })
}

const ended = (message = { vi: '', en: '' }) => ({
  vi: message.vi.replace(/\.$/, ''),
  en: message.en.replace(/\.$/, ''),
})

const NOT_NEGATIVE = { vi: 'cần một số không âm', en: 'expected a number that is not negative' }
const AS_TEXT = {
  vi: 'cần mã dạng chữ: ô chứa số nên không biết có số 0 ở cuối hay không; hãy định dạng cột là Văn bản',
  en: 'expected a code as text: the cell holds a number, so a zero at its end cannot be told; format the column as Text',
}
