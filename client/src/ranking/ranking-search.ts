import * as v from 'valibot'
import { flag, lenient } from '../shared/lenient.ts'

export const COLUMN_SETS = ['tong-quan', 'phan-diem', 'bien-dong'] as const
export type ColumnSet = (typeof COLUMN_SETS)[number]

/** The column sets of a computed ranking. */
export const COMPUTED_SETS = ['tong-quan', 'mat-diem', 'bien-dong'] as const
export type ComputedSet = (typeof COMPUTED_SETS)[number]

/** Own unit included: as many as the eye can follow on one ruler. */
export const MAX_PINS = 5

const SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)*$/u
const SORT = /^-?[a-z]+(?:-[a-z]+)*$/u

const text = (pattern: RegExp) => v.pipe(v.string(), v.maxLength(120), v.regex(pattern))

const list = (value: unknown): unknown => (typeof value === 'string' ? value.split(',') : value)

const pins = v.pipe(
  v.unknown(),
  v.transform(list),
  v.array(v.string()),
  v.transform((slugs) =>
    [...new Set(slugs.filter((slug) => SLUG.test(slug) && slug.length <= 120))].slice(0, MAX_PINS),
  ),
  v.minLength(1),
)

const year = v.pipe(
  v.union([v.string(), v.number()]),
  v.transform(Number),
  v.integer(),
  v.minValue(2000),
  v.maxValue(2100),
)

/**
 * The ranking view as its address states it (`/xep-hang?nam=2023&khoi=bo&cot=bien-dong&ghim=bo-noi-vu`).
 *
 * nam: year, 2000 to 2100. bo: framework code. khoi: block code. q: text that unit names must hold, marks ignored.
 * sx: column sorted by, `-` before it for descending. cot: column set. ghim: slugs of pinned units, at most 5.
 * che-do: projector. lech: only rows whose printed parts do not add up. vung: region, xl: code of the class,
 * that units must have in a computed ranking.
 */
export const rankingSearch = v.object({
  nam: lenient(year),
  bo: lenient(text(/^[\p{L}\p{N}._-]+$/u)),
  khoi: lenient(text(/^[\p{L}\p{N}._-]+$/u)),
  q: lenient(v.pipe(v.string(), v.maxLength(120), v.minLength(1))),
  sx: lenient(text(SORT)),
  cot: lenient(v.picklist(['phan-diem', 'mat-diem', 'bien-dong'])),
  ghim: lenient(pins),
  'che-do': lenient(v.literal('trinh-chieu')),
  lech: lenient(flag),
  vung: lenient(v.pipe(v.string(), v.minLength(1), v.maxLength(120))),
  xl: lenient(text(/^[\p{L}\p{N}._-]+$/u)),
})
export type RankingSearch = v.InferOutput<typeof rankingSearch>

/** Never throws: what cannot be read is undefined, and stays a key, or the router would let the raw text through. */
export const readRankingSearch = (search: Record<string, unknown>): RankingSearch => v.parse(rankingSearch, search)
