import * as v from 'valibot'
import { lenient } from '../shared/lenient.ts'

/**
 * The list of published figures as its address states it. chi-so: index. nam: year. don-vi: slug of a unit. q: text in unit,
 * measure or source, marks ignored. mau-thuan: only figures that another source contradicts. sx: column sorted by.
 */
const schema = v.object({
  'chi-so': lenient(v.pipe(v.string(), v.minLength(1), v.maxLength(80))),
  nam: lenient(
    v.pipe(
      v.union([v.string(), v.number()]),
      v.transform(Number),
      v.number(),
      v.integer(),
      v.minValue(2000),
      v.maxValue(2100),
    ),
  ),
  'don-vi': lenient(v.pipe(v.string(), v.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/u), v.maxLength(120))),
  q: lenient(v.pipe(v.string(), v.minLength(1), v.maxLength(120))),
  'mau-thuan': lenient(
    v.pipe(
      v.union([v.literal('1'), v.literal(1), v.literal(true)]),
      v.transform((): true => true),
    ),
  ),
  sx: lenient(v.pipe(v.string(), v.regex(/^-?[a-z]+(?:-[a-z]+)*$/u))),
})
export type PublishedSearch = v.InferOutput<typeof schema>

/** Never throws: what cannot be read is undefined, and stays a key, or the router would let the raw text through. */
export const readPublishedSearch = (search: Record<string, unknown>): PublishedSearch => v.parse(schema, search)
