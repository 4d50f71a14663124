const ISO_DAY = /^(\d{4})-(\d{2})-(\d{2})$/

/**
 * A day as both languages of the product write it: 17/04/2024.
 *
 * @param day `YYYY-MM-DD`, as the graph sends it; no time zone enters.
 * @throws {RangeError} if the text is no such day.
 */
export function formatDate(day: string): string {
  const parts = ISO_DAY.exec(day)
  if (!parts) throw new RangeError(`Expected a day as YYYY-MM-DD, but got "${day}".`)
  return `${parts[3]}/${parts[2]}/${parts[1]}`
}

const WRITTEN_DAY = /^\s*(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})\s*$/u

/** `YYYY-MM-DD` of a day as it is written (1/7/2025, 01-07-2025); null where the text is no day of the calendar. */
export function readDay(text: string): string | null {
  const [, day = '', month = '', year = ''] = WRITTEN_DAY.exec(text) ?? []
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  const date = new Date(`${iso}T00:00:00Z`)
  // The calendar of the language rolls 31/02 over to March: such a day is none.
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(iso) ? iso : null
}

/** Whether a text is a day of the calendar as the graph sends it: 2025-06-30, but not 2025-06-31. */
export const isDay = (text: string): boolean => ISO_DAY.test(text) && readDay(formatDate(text)) !== null
