/** A calendar day `YYYY-MM-DD`. Such texts compare as days do, so `<=` on them is right. */
export type Day = string

const SHAPE = /^\d{4}-\d{2}-\d{2}$/

/** True for an existing day of the Gregorian calendar, years 0001 to 9999; 2023-02-29 is none. */
export function isDay(text: string): boolean {
  if (!SHAPE.test(text) || text.startsWith('0000')) return false
  const time = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(time.getTime()) && time.toISOString().slice(0, 10) === text
}

const VIETNAM = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Ho_Chi_Minh', dateStyle: 'short' })

/** The day in Vietnam (UTC+7) at an instant. */
export function dayInVietnam(instant: Date): Day {
  return VIETNAM.format(instant)
}

/** Dated facts: both ends inclusive; null is open, or not stated by any source. */
export interface Validity {
  readonly validFrom: Day | null
  readonly validTo: Day | null
}

/** True when the fact is in force on that day. */
export function inForce(fact: Validity, day: Day): boolean {
  return (fact.validFrom === null || fact.validFrom <= day) && (fact.validTo === null || day <= fact.validTo)
}

/** The day before a day. */
export function dayBefore(day: Day): Day {
  const time = new Date(`${day}T00:00:00Z`)
  time.setUTCDate(time.getUTCDate() - 1)
  return time.toISOString().slice(0, 10)
}

/** Whole days from one day to another; negative where the second comes first. */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000)
}
