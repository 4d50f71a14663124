import * as v from 'valibot'
import { lenient } from '../shared/lenient.ts'

const CODE = /^[\p{L}\p{N}._-]+$/u

/** The router reads 7 and 7.2 as numbers; a code is the text that was written. */
const code = v.pipe(v.union([v.string(), v.number()]), v.transform(String), v.maxLength(40), v.regex(CODE))
const words = v.pipe(v.string(), v.minLength(1), v.maxLength(120))

/** Where points come from, in the address. */
export const PART_SLUGS = ['tham-dinh', 'xhh', 'lanh-dao', 'nguoi-dan', 'kt-xh', 'cong-tru'] as const

/**
 * One framework as its address states it (`/bo-tieu-chi/MH-SO?muc=3.3.1`). muc: code of the criterion whose panel is open.
 * cap: levels that stand open, 1 or 2; left out, all. q: words that a criterion must hold. nguon: where its points come from.
 */
const framework = v.object({
  muc: lenient(code),
  cap: lenient(
    v.pipe(v.union([v.string(), v.number()]), v.transform(Number), v.integer(), v.minValue(1), v.maxValue(2)),
  ),
  q: lenient(words),
  nguon: lenient(v.picklist(PART_SLUGS)),
})
export type FrameworkSearch = v.InferOutput<typeof framework>

/** Two versions as the address states them. tu, den: codes. q: words that a change must hold. */
const diff = v.object({ tu: lenient(code), den: lenient(code), q: lenient(words) })
export type FrameworkDiffSearch = v.InferOutput<typeof diff>

/** Never throws: what cannot be read is undefined, and stays a key, or the router would let the raw text through. */
export const readFrameworkSearch = (search: Record<string, unknown>): FrameworkSearch => v.parse(framework, search)
export const readFrameworkDiffSearch = (search: Record<string, unknown>): FrameworkDiffSearch => v.parse(diff, search)
