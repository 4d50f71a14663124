import { fold } from '@par-atlas/schema/fold'
import type { Day } from '../../../shared/day.ts'
import { Decimal } from '../../../shared/decimal.ts'
import { dayIn } from './day-cell.ts'
import type { ImportRow } from './import-row.ts'
import type { CellReader } from './register-sheet.ts'

export const text: CellReader<string> = (_row, _key, said) => said

/** Text of so many letters at most: of what tells one from another. */
export const short =
  (most: number): CellReader<string> =>
  (row, key, said) =>
    said.length <= most ? said : row.fail(key, { code: 'WORD', expected: shorter(most), got: said })

export const day: CellReader<Day> = dayIn

/** A year of this century, so that 26 and 20226 are told. */
export const year: CellReader<number> = (row, key, said) =>
  /^20\d{2}$/.test(said) ? Number(said) : row.fail(key, { code: 'WORD', expected: A_YEAR, got: said })

/** Largest whole number that fits a column: an integer of PostgreSQL, or what counts exactly in JSON (both inclusive). */
const MOST = { INTEGER: 2_147_483_647, COUNT: 999_999_999_999_999 } as const

const whole =
  (most: number): CellReader<number> =>
  (row, key, said) => {
    const read = row.numberIn(key, said)
    if (read === null) return null
    if (read.isNegative() && !read.isZero()) return row.fail(key, { code: 'NEGATIVE', expected: NOT_BELOW, got: said })
    if (!read.isInteger() || read.greaterThan(most)) {
      return row.fail(key, { code: 'NUMBER', expected: A_WHOLE, got: said })
    }
    return read.toNumber()
  }

/** A whole number from 0 on: of units, times, days. */
export const integer = whole(MOST.INTEGER)
/** A whole number from 0 on of up to 15 digits: of dossiers, of đồng. */
export const count = whole(MOST.COUNT)

/** Most that a column of points takes; inclusive. */
const MOST_POINTS = new Decimal('999999.999999')

/** A decimal from 0 on, as its digits: points travel as text. */
export const decimal: CellReader<string> = (row, key, said) => {
  const read = row.numberIn(key, said)
  if (read === null) return null
  if (read.isNegative() && !read.isZero()) return row.fail(key, { code: 'NEGATIVE', expected: NOT_BELOW, got: said })
  if (read.greaterThan(MOST_POINTS)) return row.fail(key, { code: 'TOO_MANY_DIGITS', expected: SMALLER, got: said })
  return read.toFixed()
}

/** A code that stands in addresses: small letters, digits and hyphens between them. */
export const slug: CellReader<string> = (row, key, said) =>
  /^[a-z0-9]+(-[a-z0-9]+)*$/.test(said) && said.length <= 120
    ? said
    : row.fail(key, { code: 'WORD', expected: A_SLUG, got: said })

/** One of a vocabulary: as the graph spells it, or by its Vietnamese words, in capitals or not, with marks or not. */
export function word<V extends string>(words: Readonly<Record<V, readonly string[]>>): CellReader<V> {
  const values = Object.keys(words) as V[]
  const known = new Map(values.flatMap((value) => [value, ...words[value]].map((form) => [fold(form), value] as const)))
  const shown = { vi: values.map((value) => words[value][0] ?? value).join(', '), en: values.join(', ') }
  const expected = { vi: `cần một trong: ${shown.vi}`, en: `expected one of ${shown.en}` }
  return (row: ImportRow, key, said) => known.get(fold(said)) ?? row.fail(key, { code: 'WORD', expected, got: said })
}

const YES_NO = word({ YES: ['có', 'x', 'đúng', 'true', '1'], NO: ['không', 'sai', 'false', '0'] })

/** Yes or no. */
export const flag: CellReader<boolean> = (row, key, said) => {
  const read = YES_NO(row, key, said)
  return read === null ? null : read === 'YES'
}

const A_YEAR = { vi: 'cần năm, như 2026', en: 'expected a year, such as 2026' }
const NOT_BELOW = { vi: 'cần một số không âm', en: 'expected a number that is not below 0' }
const A_WHOLE = {
  vi: 'cần một số nguyên, không quá lớn, như 1250',
  en: 'expected a whole number that is not too large, such as 1250',
}
const A_SLUG = {
  vi: 'cần mã gồm chữ thường không dấu, chữ số và gạch nối, như kiem-tra-2026-dot-1',
  en: 'expected a code of small letters, digits and hyphens, such as kiem-tra-2026-dot-1',
}
const SMALLER = { vi: 'cần một số dưới một triệu', en: 'expected a number below a million' }
const shorter = (most: number) => ({
  vi: `cần không quá ${most} ký tự`,
  en: `expected at most ${most} characters`,
})
