import type { Day } from '../../../shared/day.ts'
import type { Provenance, UnitKind } from '../../../units/rules/vocabulary.ts'
import { readDayCell } from './day-cell.ts'
import type { ImportRow } from './import-row.ts'
import { A_KIND, kindOfWord } from './unit-columns.ts'

/** A unit as a row states it; null is "not stated". */
export interface UnitRow {
  readonly row: number
  readonly name: string
  readonly nameEn: string | null
  readonly kind: UnitKind
  readonly code: string | null
  readonly region: string | null
  readonly parent: string | null
  readonly aliases: readonly string[]
  readonly validFrom: Day | null
  readonly validTo: Day | null
}

/** Reads a unit; null where anything of it was refused. */
export function readUnitRow(row: ImportRow, provenance: Provenance): UnitRow | null {
  const name = row.required('name')
  if (name !== null && provenance === 'ILLUSTRATIVE' && !/minh họa/i.test(name)) {
    row.fail('name', { code: 'PROVENANCE', expected: SAYS_SO, got: name })
  }
  const kind = readKind(row)
  const [validFrom, validTo] = [readDayCell(row, 'valid_from'), readDayCell(row, 'valid_to')]
  if (validFrom !== null && validTo !== null && validTo < validFrom) {
    row.fail('valid_to', { code: 'DAY', expected: NOT_BEFORE, got: validTo })
  }
  const aliases = (row.optional('aliases') ?? '').split(';').map((alias) => alias.trim())
  const stated = {
    ...{ nameEn: row.optional('name_en'), code: readCode(row), region: row.optional('region') },
    ...{ parent: row.optional('parent'), aliases: [...new Set(aliases.filter((alias) => alias !== ''))] },
  }
  if (row.failures > 0 || name === null || kind === null) return null
  return { row: row.row.number, name: name.replace(/\s+/g, ' '), kind, validFrom, validTo, ...stated }
}

export function readKind(row: ImportRow): UnitKind | null {
  const text = row.required('kind')
  if (text === null) return null
  return kindOfWord(text) ?? row.fail('kind', { code: 'WORD', expected: A_KIND, got: text })
}

/** Codes have leading zeros, which a number has not. */
function readCode(row: ImportRow): string | null {
  const text = row.optional('code')
  const cell = row.cell('code')
  const kind = typeof cell === 'object' ? cell.kind : 'TEXT'
  if (text !== null && kind === 'NUMBER')
    return row.fail('code', { code: 'CODE_AS_NUMBER', expected: AS_TEXT, got: text })
  if (text !== null && kind === 'DAY') return row.fail('code', { code: 'CODE_AS_DATE', expected: AS_TEXT, got: text })
  return text
}

const SAYS_SO = {
  vi: 'tên đơn vị minh họa phải có chữ “Minh họa”',
  en: 'the name of an illustrative unit has to say “Minh họa”',
}
const NOT_BEFORE = { vi: 'cần ngày không trước ngày bắt đầu', en: 'expected a day that is not before the first' }
const AS_TEXT = {
  vi: 'cần mã dạng chữ: ô chứa số nên số 0 ở đầu đã mất; hãy định dạng cột là Văn bản',
  en: 'expected a code as text: the cell holds a number, which has lost its leading zeros; format the column as Text',
}
