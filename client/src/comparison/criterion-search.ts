import * as v from 'valibot'
import { lenient } from '../shared/lenient.ts'

const SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)*$/u
const CODE = /^[\p{L}\p{N}._-]+$/u
const SORT = /^-?[a-z]+(?:-[a-z]+)*$/u

const text = (pattern: RegExp) => v.pipe(v.string(), v.maxLength(120), v.regex(pattern))

/** A code such as 7 may have become a number on its way through the router. */
const code = (pattern: RegExp) =>
  v.pipe(v.union([v.string(), v.number()]), v.transform(String), v.maxLength(40), v.regex(pattern))

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

/** What both views across units share: which year, which block, and below which unit. */
const across = { nam: lenient(year), khoi: lenient(text(CODE)), trong: lenient(text(SLUG)) }

/**
 * A criterion across units as its address states it (`/tieu-chi/MH-TINH-2022/7.2.2?nam=2024&khoi=mh-tinh&sx=-dat`).
 *
 * nam: year, 2000 to 2100. khoi: block code. trong: slug of the unit below which all units stand. sx: column sorted by, `-`
 * before it for descending. ca: units that lost nothing are listed as well.
 */
export const criterionSearch = v.object({ ...across, sx: lenient(text(SORT)), ca: lenient(flag) })
export type CriterionSearch = v.InferOutput<typeof criterionSearch>

/** Never throws: what cannot be read is undefined, and stays a key, or the router would let the raw text through. */
export const readCriterionSearch = (search: Record<string, unknown>): CriterionSearch =>
  v.parse(criterionSearch, search)

/**
 * The heat map as its address states it (`/ban-do-nhiet?bo=MH-TINH-2022&nam=2024&mo=7&sx=-7`).
 *
 * bo: framework code. nam, khoi, trong: as above. cap: 1 areas (where left out), 2 criteria, 3 leaves. mo: code of the area that is
 * opened beside the areas. sx: code of the column sorted by, or `ten`, with `-` for descending.
 */
export const heatMapSearch = v.object({
  ...across,
  bo: lenient(text(CODE)),
  cap: lenient(
    v.pipe(
      code(/^[23]$/u),
      v.transform((text) => (text === '2' ? 2 : 3)),
    ),
  ),
  mo: lenient(code(CODE)),
  sx: lenient(code(/^-?[\p{L}\p{N}._]+$/u)),
})
export type HeatMapSearch = v.InferOutput<typeof heatMapSearch>

/** Never throws, like its neighbour. */
export const readHeatMapSearch = (search: Record<string, unknown>): HeatMapSearch => v.parse(heatMapSearch, search)
