import * as v from 'valibot'
import { lenient } from '../shared/lenient.ts'

/** Orders that the tool line offers; a press on a head writes the others. */
export const ORDERS = ['-bi-tru', '-chua-dat', '-kem-tb', 'ma'] as const
export const DEFAULT_ORDER = '-bi-tru'

const CODE = /^[\p{L}\p{N}._-]+$/u
const SORT = /^-?[a-z]+(?:-[a-z]+)*$/u

const text = (pattern: RegExp) => v.pipe(v.string(), v.maxLength(120), v.regex(pattern))

/** The router reads 7 and 7.2 as numbers; a code is the text that was written. */
const code = v.pipe(v.union([v.string(), v.number()]), v.transform(String), v.maxLength(40), v.regex(CODE))

const number = (least: number, most: number) =>
  v.pipe(v.union([v.string(), v.number()]), v.transform(Number), v.integer(), v.minValue(least), v.maxValue(most))

const flag = v.pipe(
  v.union([v.literal('1'), v.literal(1), v.literal(true)]),
  v.transform((): true => true),
)

/**
 * The view of deductions as its address states it (`/don-vi/tinh-x/tru-diem?bo=MH&nam=2024&muc=7.2.2&cap=2`).
 *
 * bo: framework code. nam: year, 2000 to 2100. muc: code of the row whose panel is open. chi: `tat-ca` shows leaves that lost
 * nothing too, `thieu` those without a score; left out, those that lost. sx: column sorted by, `-` before it for descending; left
 * out, greatest bị trừ first. cap: levels that stand open, 1 or 2; left out, all. phang: leaves alone in one list. theo: `giai-doan`
 * draws the fall stage by stage; left out, area by area. q: words that a
 * leaf, its lead, its reason or what stands above it must hold, marks ignored.
 */
export const deductionSearch = v.object({
  bo: lenient(text(CODE)),
  nam: lenient(number(2000, 2100)),
  muc: lenient(code),
  chi: lenient(v.picklist(['tat-ca', 'thieu'])),
  sx: lenient(text(SORT)),
  cap: lenient(number(1, 2)),
  phang: lenient(flag),
  theo: lenient(v.picklist(['giai-doan'])),
  q: lenient(v.pipe(v.string(), v.maxLength(120), v.minLength(1))),
})
export type DeductionSearch = v.InferOutput<typeof deductionSearch>

/** Never throws: what cannot be read is undefined, and stays a key, or the router would let the raw text through. */
export const readDeductionSearch = (search: Record<string, unknown>): DeductionSearch =>
  v.parse(deductionSearch, search)
