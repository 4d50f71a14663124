import { badInput } from './errors.ts'

const SHAPE = /^(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?)(Z|[+-]\d{2}(?::?\d{2})?)$/

/** Reads an instant with its offset, as RFC 3339 or as PostgreSQL prints a timestamptz; null for anything else. */
export function readInstant(text: string): Date | null {
  const match = SHAPE.exec(text)
  if (!match) return null
  const [, day = '', time = '', offset = ''] = match
  const zone = /^[+-]\d{2}$/.test(offset) ? `${offset}:00` : offset
  const instant = new Date(`${day}T${time}${zone}`)
  return Number.isNaN(instant.getTime()) ? null : instant
}

/** The instant an argument states, else BAD_INPUT: an instant without an offset would mean another moment elsewhere. */
export function parseInstant(value: unknown): Date {
  const instant = typeof value === 'string' ? readInstant(value) : null
  if (instant) return instant
  throw badInput({
    vi: `Cần thời điểm có múi giờ dạng 2026-11-22T08:00:00+07:00, nhận được ${JSON.stringify(value)}.`,
    en: `Expected an instant with its offset such as 2026-11-22T08:00:00+07:00, got ${JSON.stringify(value)}.`,
  })
}
