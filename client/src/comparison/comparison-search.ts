import * as v from 'valibot'
import { lenient } from '../shared/lenient.ts'

/** As many units as the eye can tell apart by shape. */
export const MOST_UNITS = 8

export const TABS = ['linh-vuc', 'tieu-chi', 'nam', 'bang'] as const
export type ComparisonTab = (typeof TABS)[number]

/** Against what the first unit is set, beside a unit of the group named by its slug. */
export const BASELINES = ['nhom', 'tot-nhat', 'trung-binh', 'trung-vi', 'nam-truoc', 'nguong'] as const

/** What the columns of units show in the table of figures. */
export const MEASURES = ['diem', 'phan-tram', 'bi-tru', 'chua-dat'] as const
export type Measure = (typeof MEASURES)[number]

export const ORDERS = ['ma', 'chenh', 'khoang'] as const
export type ComparisonOrder = (typeof ORDERS)[number]

const SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)*$/u
const CODE = /^[\p{L}\p{N}._-]+$/u

const text = (pattern: RegExp) => v.pipe(v.string(), v.maxLength(120), v.regex(pattern))

const list = (pattern: RegExp, most: number) =>
  v.pipe(
    v.unknown(),
    v.transform((value) => (typeof value === 'string' ? value.split(',') : value)),
    v.array(v.string()),
    v.transform((all) => [...new Set(all.filter((each) => pattern.test(each) && each.length <= 120))].slice(0, most)),
    v.minLength(1),
  )

const year = v.pipe(
  v.union([v.string(), v.number()]),
  v.transform(Number),
  v.integer(),
  v.minValue(2000),
  v.maxValue(2100),
)

const flag = v.pipe(
  v.union([v.literal('1'), v.literal(1), v.literal(true)]),
  v.transform((): true => true),
)

/**
 * The comparison as its address states it (`/so-sanh?bo=…&nam=2024&khoi=…&dv=tinh-a,tinh-b&xem=tieu-chi&chenh=1&sap=chenh`).
 *
 * dv: slugs of the units, at most 8, the first is set against the others. bo: framework code. nam: year, 2000 to 2100. khoi: block
 * code. xem: tab. voi: baseline, or the slug of a unit. nguong: code of the class whose threshold is the baseline. chenh: only rows
 * that differ from the baseline by a point or more. sap: order of the rows. mo: codes of the rows that are opened. q: words that a
 * row must hold, marks ignored. so: what the table of figures shows.
 */
export const comparisonSearch = v.object({
  bo: lenient(text(CODE)),
  nam: lenient(year),
  khoi: lenient(text(CODE)),
  dv: lenient(list(SLUG, MOST_UNITS)),
  xem: lenient(v.picklist(['tieu-chi', 'nam', 'bang'])),
  voi: lenient(text(SLUG)),
  nguong: lenient(text(CODE)),
  chenh: lenient(flag),
  sap: lenient(v.picklist(['chenh', 'khoang'])),
  mo: lenient(list(CODE, 200)),
  q: lenient(v.pipe(v.string(), v.maxLength(120), v.minLength(1))),
  so: lenient(v.picklist(['phan-tram', 'bi-tru', 'chua-dat'])),
})
export type ComparisonSearch = v.InferOutput<typeof comparisonSearch>

/** Never throws: what cannot be read is undefined, and stays a key, or the router would let the raw text through. */
export const readComparisonSearch = (search: Record<string, unknown>): ComparisonSearch =>
  v.parse(comparisonSearch, search)
