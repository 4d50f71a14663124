import { type Day, isDay } from './day.ts'
import { badInput } from './errors.ts'

/** The text itself where it names a day, else BAD_INPUT. */
export function parseDay(value: unknown): Day {
  if (typeof value === 'string' && isDay(value)) return value
  throw badInput({
    vi: `Cần ngày có thật dạng YYYY-MM-DD, nhận được ${JSON.stringify(value)}.`,
    en: `Expected an existing day as YYYY-MM-DD, got ${JSON.stringify(value)}.`,
  })
}
