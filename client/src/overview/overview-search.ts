import * as v from 'valibot'
import { isDay } from '../kit/format/date.ts'
import { lenient } from '../shared/lenient.ts'

const year = v.pipe(
  v.union([v.string(), v.number()]),
  v.transform(Number),
  v.integer(),
  v.minValue(2000),
  v.maxValue(2100),
)

/**
 * The overview for a leader as its address states it (`/tong-quan?don-vi=tinh-minh-hoa-07&nam=2024&ngay=2026-09-30`).
 *
 * don-vi: slug of the unit; the reader's own where left out. nam: year of the index, 2000 to 2100; the newest settled one where
 * left out. ngay: the day at whose end the registers are told; today where left out. che-do: projector.
 */
const schema = v.object({
  'don-vi': lenient(v.pipe(v.string(), v.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/u), v.maxLength(120))),
  nam: lenient(year),
  ngay: lenient(v.pipe(v.string(), v.check(isDay))),
  'che-do': lenient(v.literal('trinh-chieu')),
})
export type OverviewSearch = v.InferOutput<typeof schema>

/** Never throws: what cannot be read is undefined, and stays a key, or the router would let the raw text through. */
export const readOverviewSearch = (search: Record<string, unknown>): OverviewSearch => v.parse(schema, search)
