import * as v from 'valibot'
import { isDay } from '../kit/format/date.ts'
import { flag, lenient } from '../shared/lenient.ts'

/** The states by which items are narrowed, as the address names them. */
export const ITEM_STATES = {
  'chua-bao-cao': 'OPEN',
  'da-bao-cao': 'REPORTED',
  xong: 'DONE',
  'chua-xong': 'NOT_DONE',
} as const
export type ItemStateSlug = keyof typeof ITEM_STATES

/**
 * The follow-up of conclusions as its address states it. minh-hoa: the demonstration's instead of real ones. ngay: the day at
 * whose end it is told; today where left out. What narrows items: trang-thai those in this state, mo those that nobody has judged,
 * qua-han overdue ones, dv slug of the unit that gave them or that they bind.
 */
const schema = v.object({
  'minh-hoa': lenient(flag),
  ngay: lenient(v.pipe(v.string(), v.check(isDay))),
  'trang-thai': lenient(v.picklist(Object.keys(ITEM_STATES) as ItemStateSlug[])),
  mo: lenient(flag),
  'qua-han': lenient(flag),
  dv: lenient(v.pipe(v.string(), v.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/u), v.maxLength(120))),
})
export type DirectivesSearch = v.InferOutput<typeof schema>

/** Never throws: what cannot be read is undefined. */
export const readDirectivesSearch = (search: Record<string, unknown>): DirectivesSearch => v.parse(schema, search)
