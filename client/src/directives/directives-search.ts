import * as v from 'valibot'
import { isDay } from '../kit/format/date.ts'
import { lenient } from '../shared/lenient.ts'

const on = v.pipe(
  v.union([v.literal('1'), v.literal(1), v.literal(true)]),
  v.transform((): true => true),
)

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
 * whose end it is told; today where left out. trang-thai: only items in this state. qua-han: only overdue ones.
 */
const schema = v.object({
  'minh-hoa': lenient(on),
  ngay: lenient(v.pipe(v.string(), v.check(isDay))),
  'trang-thai': lenient(v.picklist(Object.keys(ITEM_STATES) as ItemStateSlug[])),
  'qua-han': lenient(on),
})
export type DirectivesSearch = v.InferOutput<typeof schema>

/** Never throws: what cannot be read is undefined. */
export const readDirectivesSearch = (search: Record<string, unknown>): DirectivesSearch => v.parse(schema, search)
