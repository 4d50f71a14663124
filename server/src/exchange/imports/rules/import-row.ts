import type { Decimal } from '../../../shared/decimal.ts'
import type { Bilingual } from '../../../shared/tongue.ts'
import type { HeaderMap } from './headers.ts'
import { type ImportPlace, type ImportProblem, importProblem, type ProblemFacts } from './import-problem.ts'
import { DecimalMark, readNumber } from './number-text.ts'
import { cellText, type RichCell, type SheetCell, type SheetRow } from './sheet.ts'

/** Who hears of what is wrong in a row, and of what was read otherwise than it stands. */
export interface ProblemSink {
  readonly error: (problem: ImportProblem) => void
  readonly notice: (problem: ImportProblem) => void
}

/** A row read by the names of its columns. A reader that cannot read tells the sink where and why, and gives null. */
export class ImportRow {
  readonly row: SheetRow
  readonly #header: HeaderMap
  readonly #mark: DecimalMark
  readonly #sink: ProblemSink
  #failures = 0

  constructor(row: SheetRow, header: HeaderMap, sink: ProblemSink, mark: DecimalMark = DecimalMark.UNKNOWN) {
    this.row = row
    this.#header = header
    this.#sink = sink
    this.#mark = mark
  }

  /** How much of the row was refused so far. */
  get failures(): number {
    return this.#failures
  }

  has(key: string): boolean {
    return this.#header.places.has(key)
  }

  place(key?: string): ImportPlace {
    const column = key === undefined ? undefined : this.#header.places.get(key)
    const header = column === undefined ? null : (this.#header.words[column] ?? null)
    return { sheet: this.#header.sheet, row: this.row.number, column: column ?? null, header }
  }

  fail(key: string | undefined, facts: ProblemFacts): null {
    this.#failures += 1
    this.#sink.error(importProblem(this.place(key), facts))
    return null
  }

  /** As `fail` and `notice`, of a column that bears no header. */
  failAt(column: number, facts: ProblemFacts): null {
    this.#failures += 1
    this.#sink.error(importProblem({ ...this.place(), column }, facts))
    return null
  }

  noticeAt(column: number, facts: ProblemFacts): void {
    this.#sink.notice(importProblem({ ...this.place(), column }, facts))
  }

  notice(key: string | undefined, facts: ProblemFacts): void {
    this.#sink.notice(importProblem(this.place(key), facts))
  }

  /** What the cell holds in NFC, without blanks at either end; null where it is empty. A cell that cannot be read is refused. */
  optional(key: string): string | null {
    const cell = this.cell(key)
    if (cell === undefined) return null
    if (typeof cell !== 'string' && !this.#readable(key, cell)) return null
    const text = cellText(cell).normalize('NFC')
    if (text.includes('\0')) return this.fail(key, { code: 'TEXT_UNSTORABLE', expected: UNSTORABLE })
    return text === '' ? null : text
  }

  required(key: string): string | null {
    const before = this.#failures
    const text = this.optional(key)
    if (text === null && this.#failures === before) this.fail(key, { code: 'REQUIRED', expected: FILLED })
    return text
  }

  /** `percent`: the number is counted in hundredths already, so that 85% is 85; elsewhere a percent sign is refused. */
  number(key: string, percent = false): Decimal | null {
    const text = this.optional(key)
    return text === null ? null : this.numberIn(key, text, percent)
  }

  /** A number in part of a cell's text. */
  numberIn(key: string, text: string, percent = false): Decimal | null {
    const cell = this.cell(key)
    const rich = typeof cell === 'object' && cell.kind === 'NUMBER' ? cell : null
    const read = readNumber(text, rich === null ? this.#mark : DecimalMark.POINT)
    if (!read.ok) return this.fail(key, { code: read.code, expected: read.expected, got: text })
    if (!read.percent && !rich?.percent) return read.value
    if (!percent) return this.fail(key, { code: 'PERCENT_SIGN', expected: WITHOUT_PERCENT, got: shown(rich, text) })
    if (read.percent) return read.value
    this.notice(key, { code: 'PERCENT_SIGN', expected: AS_PERCENT, got: shown(rich, text) })
    return read.value.times(100)
  }

  cell(key: string): SheetCell | undefined {
    const column = this.#header.places.get(key)
    return column === undefined ? undefined : this.row.cells[column]
  }

  #readable(key: string, cell: RichCell): boolean {
    if (cell.kind === 'ERROR') {
      this.fail(key, { code: 'CELL_ERROR', expected: NO_ERROR, got: cell.text })
    } else if (cell.formula !== null && cell.text === '') {
      this.fail(key, { code: 'FORMULA_WITHOUT_VALUE', expected: KEPT_VALUE, got: `=${cell.formula}` })
    } else {
      if (cell.formula !== null) this.notice(key, { code: 'FORMULA', expected: FROM_FORMULA, got: `=${cell.formula}` })
      return true
    }
    return false
  }
}

const shown = (cell: RichCell | null, text: string): string => (cell?.percent ? `${text} (%)` : text)

const FILLED: Bilingual = { vi: 'cần một giá trị, nhưng ô trống', en: 'expected a value, but the cell is empty' }
const UNSTORABLE: Bilingual = {
  vi: 'cần chữ lưu được, nhưng có ký tự NUL',
  en: 'expected text, but there is a NUL in it',
}
const WITHOUT_PERCENT: Bilingual = {
  vi: 'cần một số không có dấu phần trăm: 85% có thể là 85 hoặc 0,85',
  en: 'expected a number without a percent sign: 85% may be 85 or 0.85',
}
const AS_PERCENT: Bilingual = {
  vi: 'ô định dạng phần trăm: đã nhân với 100',
  en: 'the cell is formatted as a percentage: multiplied by 100',
}
const NO_ERROR: Bilingual = {
  vi: 'cần một giá trị, nhưng ô báo lỗi của Excel',
  en: 'expected a value, but the cell shows an error',
}
const KEPT_VALUE: Bilingual = {
  vi: 'công thức chưa có kết quả trong tệp: hãy mở bằng Excel, lưu lại, hoặc dán giá trị',
  en: 'the formula has no result in the file: open it in Excel and save it, or paste values',
}
const FROM_FORMULA: Bilingual = {
  vi: 'lấy kết quả mà tệp lưu của công thức',
  en: 'the result that the file keeps of a formula was taken',
}
