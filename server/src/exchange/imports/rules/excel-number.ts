import { Decimal } from '../../../shared/decimal.ts'

/** Excel shows and computes 15 significant digits, but writes 17: 1.1 stands in the file as 1.1000000000000001. */
const DIGITS = 15

/** The digits that a person sees of a number as a workbook writes it; null where it is none. */
export function shownDigits(text: string): string | null {
  if (!/^[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?$/.test(text)) return null
  return new Decimal(text).toSignificantDigits(DIGITS).toFixed()
}

/** Days between 30/12/1899 and 1/1/1904, where workbooks of old Macs begin to count. */
const MAC_DAYS = 1462
const FIRST_OF_MARCH_1900 = 61

/**
 * The day (YYYY-MM-DD) that a workbook writes as a number of days; the time of day is dropped. Null for what is no day.
 *
 * Excel believes in 29/2/1900, so that days before 1/3/1900 count from 31/12/1899.
 */
export function dayOfSerial(text: string, from1904: boolean): string | null {
  const serial = Math.floor(Number(text)) + (from1904 ? MAC_DAYS : 0)
  if (!Number.isFinite(serial) || serial < 1 || serial > 2_958_465) return null
  const shift = serial < FIRST_OF_MARCH_1900 ? 1 : 0
  return new Date(Date.UTC(1899, 11, 30 + serial + shift)).toISOString().slice(0, 10)
}

/** What a number format shows: a day, a share of a hundred, or a plain number. */
export type NumberShape = 'DAY' | 'PERCENT' | 'PLAIN'

/** Formats that every workbook has without writing them down: 14 to 22 and 45 to 47 are days and times, 9 and 10 percent. */
export function shapeOfFormat(id: number, code: string | undefined): NumberShape {
  if (code === undefined) {
    if (id === 9 || id === 10) return 'PERCENT'
    return (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58)
      ? 'DAY'
      : 'PLAIN'
  }
  const bare = code.replace(/"[^"]*"|\\.|\[[^\]]*\]|_.|\*./g, '')
  if (bare.includes('%')) return 'PERCENT'
  return /[dyhs]|m{1,5}/i.test(bare.replace(/general/gi, '').replace(/e[+-]/gi, '')) ? 'DAY' : 'PLAIN'
}
