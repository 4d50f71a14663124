import * as v from 'valibot'
import { isDay } from '../kit/format/date.ts'
import { flag, lenient } from '../shared/lenient.ts'

export const UNIT_KINDS = [
  'MINISTRY',
  'PROVINCE',
  'DEPARTMENT',
  'OTHER_AGENCY',
  'VERTICAL_AGENCY',
  'PUBLIC_SERVICE_UNIT',
  'DISTRICT',
  'COMMUNE',
  'COMMUNE_OFFICE',
  'SERVICE_CENTRE',
] as const
export type UnitKindName = (typeof UNIT_KINDS)[number]

/** `so-ban-nganh` in the address, DEPARTMENT in the graph. */
export const KIND_SLUGS: Readonly<Record<UnitKindName, string>> = {
  MINISTRY: 'bo',
  PROVINCE: 'tinh',
  DEPARTMENT: 'so',
  OTHER_AGENCY: 'co-quan-khac',
  VERTICAL_AGENCY: 'nganh-doc',
  PUBLIC_SERVICE_UNIT: 'su-nghiep',
  DISTRICT: 'huyen',
  COMMUNE: 'xa',
  COMMUNE_OFFICE: 'phong-xa',
  SERVICE_CENTRE: 'trung-tam',
}

export const kindOf = (slug: string | undefined): UnitKindName | undefined =>
  UNIT_KINDS.find((kind) => KIND_SLUGS[kind] === slug)

/** Every kind at once, in the address. */
export const EVERY_KIND = 'moi'

/** The list of units as its address states it. loai: kind, or `moi` for every one; provinces where left out, and every one in a search. ngay: day on which they were in force, YYYY-MM-DD. q: search over all time. minh-hoa: demonstration units, which are never listed among real ones. */
const schema = v.object({
  loai: lenient(v.picklist([EVERY_KIND, ...Object.values(KIND_SLUGS)])),
  ngay: lenient(v.pipe(v.string(), v.isoDate(), v.check(isDay))),
  q: lenient(v.pipe(v.string(), v.minLength(1), v.maxLength(120))),
  'minh-hoa': lenient(flag),
})
export type UnitsSearch = v.InferOutput<typeof schema>

/** The kind that a list shows; undefined for every kind. */
export function shownKind({ loai, q }: Pick<UnitsSearch, 'loai' | 'q'>): UnitKindName | undefined {
  return loai === undefined && q === undefined ? 'PROVINCE' : kindOf(loai)
}

/** Never throws: what cannot be read is undefined, and stays a key, or the router would let the raw text through. */
export const readUnitsSearch = (search: Record<string, unknown>): UnitsSearch => v.parse(schema, search)
