import * as v from 'valibot'
import { lenient } from '../shared/lenient.ts'
import { sortKey } from '../shared/sort-text.ts'

/**
 * Surveys and outside indices as their address states them. dv: slug of the unit whose indices stand side by side. cs, nam: the
 * edition whose units are listed. sx: what they are sorted by; se: what the editions are.
 */
const page = v.object({
  dv: lenient(v.pipe(v.string(), v.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/u), v.maxLength(120))),
  cs: lenient(v.pipe(v.union([v.string(), v.number()]), v.transform(String), v.minLength(1), v.maxLength(80))),
  nam: lenient(
    v.pipe(v.union([v.string(), v.number()]), v.transform(Number), v.integer(), v.minValue(2000), v.maxValue(2100)),
  ),
  sx: lenient(sortKey),
  se: lenient(sortKey),
})
export type SurveysSearch = v.InferOutput<typeof page>

/** Never throws: what cannot be read is undefined, and stays a key, or the router would let the raw text through. */
export const readSurveysSearch = (search: Record<string, unknown>): SurveysSearch => v.parse(page, search)
