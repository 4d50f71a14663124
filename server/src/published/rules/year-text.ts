import { isDay } from '../../shared/day.ts'

/** The year that a source gives a figure, with whatever it remarks. */
export interface YearText {
  /** The year, or the last year of a span. */
  readonly year: number
  /** First year of a span; null for a single year. */
  readonly yearFrom: number | null
  /** The source's words where they say more than one year; null otherwise. */
  readonly yearNote: string | null
  /** Day that the figure speaks of (YYYY-MM-DD), where the remark names one. */
  readonly asOf: string | null
}

/**
 * Reads "2023", "2011-2012" (a span) and "2025 (to 27/11)" (a year in progress, up to and including that day).
 *
 * @throws {RangeError} for anything else.
 */
export function readYear(text: string): YearText {
  if (/^\d{4}$/.test(text)) return { year: Number(text), yearFrom: null, yearNote: null, asOf: null }
  const span = /^(\d{4})-(\d{4})$/.exec(text)
  if (span && Number(span[1]) < Number(span[2])) {
    return { year: Number(span[2]), yearFrom: Number(span[1]), yearNote: text, asOf: null }
  }
  const part = /^(\d{4}) \((to (\d{1,2})\/(\d{1,2}))\)$/.exec(text)
  if (part) {
    const [, year = '', note = '', day = '', month = ''] = part
    return { year: Number(year), yearFrom: null, yearNote: note, asOf: isoDay(year, month, day) }
  }
  throw new RangeError(`Expected a year such as "2023", "2011-2012" or "2025 (to 27/11)", but got "${text}".`)
}

/** The day as YYYY-MM-DD. @throws {RangeError} if there is no such day. */
export function isoDay(year: string, month: string, day: string): string {
  const text = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  if (isDay(text)) return text
  throw new RangeError(`Expected a day of the calendar, but got ${day}/${month}/${year}.`)
}
