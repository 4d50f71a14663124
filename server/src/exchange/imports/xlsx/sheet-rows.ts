import { columnIndex } from '../rules/cell-address.ts'
import { dayOfSerial, shownDigits } from '../rules/excel-number.ts'
import type { SheetCell, SheetRow } from '../rules/sheet.ts'
import { unreadable } from '../unreadable-file.ts'
import { readXml, type XmlElement } from './read-xml.ts'
import type { WorkbookParts } from './workbook-parts.ts'

const MOST_COLUMNS = 16_384
const LONGEST_CELL = 100_000

interface OpenCell {
  readonly column: number
  readonly type: string
  readonly style: number
  value: string
  formula: string | null
}

/** The rows of a sheet as they stream by; blank ones that the file leaves out are left out here, too. */
export async function* sheetRows(pieces: AsyncIterable<Uint8Array>, parts: WorkbookParts): AsyncIterable<SheetRow> {
  const reader = new RowReader(parts)
  for await (const _ of readXml(pieces, reader)) yield* reader.taken()
}

/** Puts rows together from the elements of a sheet. */
class RowReader {
  readonly #parts: WorkbookParts
  #done: SheetRow[] = []
  #number = 0
  #hidden = false
  #cells: SheetCell[] = []
  #cell: OpenCell | null = null
  #into: 'value' | 'formula' | null = null

  constructor(parts: WorkbookParts) {
    this.#parts = parts
  }

  taken(): readonly SheetRow[] {
    const rows = this.#done
    this.#done = []
    return rows
  }

  open = (element: XmlElement): void => {
    switch (element.name) {
      case 'row':
        this.#number = Number(element.attribute('r') ?? this.#number + 1)
        this.#hidden = ['1', 'true'].includes(element.attribute('hidden') ?? '')
        this.#cells = []
        return
      case 'c':
        this.#cell = this.#begin(element)
        return
      case 'v':
      case 't':
        if (this.#cell !== null) this.#into = 'value'
        return
      case 'f':
        if (this.#cell === null) return
        this.#cell.formula = ''
        this.#into = 'formula'
        return
    }
  }

  text = (text: string): void => {
    const cell = this.#cell
    if (cell === null || this.#into === null) return
    if (this.#into === 'value') cell.value += text
    else cell.formula += text
    if (cell.value.length > LONGEST_CELL) throw unreadable('FILE_UNREADABLE', TOO_LONG)
  }

  close = (name: string): void => {
    if (name === 'v' || name === 't' || name === 'f') this.#into = null
    if (name === 'c' && this.#cell !== null) {
      const { column } = this.#cell
      while (this.#cells.length < column) this.#cells.push('')
      this.#cells[column] = this.#read(this.#cell)
      this.#cell = null
    }
    if (name === 'row') this.#done.push({ number: this.#number, hidden: this.#hidden, cells: this.#cells })
  }

  #begin(element: XmlElement): OpenCell {
    const letters = /^[A-Z]+/.exec(element.attribute('r') ?? '')?.[0]
    const column = letters === undefined ? this.#cells.length : columnIndex(letters)
    if (column < 0 || column >= MOST_COLUMNS) throw unreadable('SHEET_TOO_LARGE', TOO_WIDE)
    const [type, style] = [element.attribute('t') ?? 'n', Number(element.attribute('s') ?? 0)]
    return { column, type, style, value: '', formula: null }
  }

  #read({ type, style, value, formula }: OpenCell): SheetCell {
    const kept = { percent: false, formula: formula === null ? null : formula || '…' }
    const text = (words: string): SheetCell => (formula === null ? words : { ...kept, text: words, kind: 'TEXT' })
    if (value === '' && formula === null) return ''
    switch (type) {
      case 's':
        return text(this.#parts.strings[Number(value)] ?? '')
      case 'str':
      case 'inlineStr':
        return text(value)
      case 'b':
        return { ...kept, text: value === '1' ? 'TRUE' : 'FALSE', kind: 'BOOLEAN' }
      case 'e':
        return { ...kept, text: value, kind: 'ERROR' }
      case 'd':
        return { ...kept, text: value.slice(0, 10), kind: 'DAY' }
      default:
        return this.#number15(value, style, kept)
    }
  }

  #number15(
    value: string,
    style: number,
    kept: { readonly percent: boolean; readonly formula: string | null },
  ): SheetCell {
    const shape = this.#parts.shapes[style] ?? 'PLAIN'
    const day = shape === 'DAY' ? dayOfSerial(value, this.#parts.from1904) : null
    if (day !== null) return { ...kept, text: day, kind: 'DAY' }
    const digits = shownDigits(value)
    if (digits === null) return { ...kept, text: value, kind: 'TEXT' }
    return { ...kept, text: digits, kind: 'NUMBER', percent: shape === 'PERCENT' }
  }
}

const TOO_LONG = {
  vi: `cần mỗi ô không quá ${LONGEST_CELL} ký tự`,
  en: `expected cells of at most ${LONGEST_CELL} characters`,
}
const TOO_WIDE = { vi: 'cần không quá 16.384 cột', en: 'expected at most 16,384 columns' }
