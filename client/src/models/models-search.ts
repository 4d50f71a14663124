import * as v from 'valibot'
import { flag, lenient } from '../shared/lenient.ts'
import { sortKey } from '../shared/sort-text.ts'

/** How far a model has come, as the address names it. */
export const STATE_SLUGS = {
  'de-xuat': 'PROPOSED',
  'thi-diem': 'TRIAL',
  'ghi-nhan': 'RECOGNISED',
  'nhan-rong': 'REPLICATED',
  'ket-thuc': 'ENDED',
} as const
export type StateSlug = keyof typeof STATE_SLUGS

const text = v.pipe(v.union([v.string(), v.number()]), v.transform(String), v.minLength(1), v.maxLength(120))
const year = v.pipe(
  v.union([v.string(), v.number()]),
  v.transform(Number),
  v.integer(),
  v.minValue(2000),
  v.maxValue(2100),
)

/**
 * Models as their address states them. minh-hoa: the demonstration's instead of real ones. q: words of the name or the problem. nam:
 * year. tt: state. dv: slug of a unit that began it, took it up or is named with it. tc: code of a criterion that it serves, or of one
 * above that. sx: what the table is sorted by.
 */
const page = v.object({
  'minh-hoa': lenient(flag),
  q: lenient(text),
  nam: lenient(year),
  tt: lenient(v.picklist(Object.keys(STATE_SLUGS) as StateSlug[])),
  dv: lenient(v.pipe(v.string(), v.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/u), v.maxLength(120))),
  tc: lenient(text),
  sx: lenient(sortKey),
})
export type ModelsSearch = v.InferOutput<typeof page>

/** Never throws: what cannot be read is undefined, and stays a key, or the router would let the raw text through. */
export const readModelsSearch = (search: Record<string, unknown>): ModelsSearch => v.parse(page, search)
