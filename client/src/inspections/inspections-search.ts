import * as v from 'valibot'
import { isDay } from '../kit/format/date.ts'
import { flag, lenient } from '../shared/lenient.ts'

/** How units are inspected, as the address names it. */
export const KIND_SLUGS = { 'ke-hoach': 'PLANNED', 'dot-xuat': 'SURPRISE', 'khac-phuc': 'FOLLOW_UP' } as const
export type KindSlug = keyof typeof KIND_SLUGS

/** Where a finding stands, as the address names it. */
export const STATE_SLUGS = {
  'chua-khac-phuc': 'OPEN',
  'cho-xac-nhan': 'REMEDY_PROPOSED',
  'da-khac-phuc': 'CLOSED_REMEDIED',
  'khong-khac-phuc': 'CLOSED_NOT_REMEDIED',
} as const
export type StateSlug = keyof typeof STATE_SLUGS

/** Of whatever state, what the inspecting side has not closed. */
export const OPEN_SLUG = 'chua-dong'

const slug = v.pipe(v.string(), v.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/u), v.maxLength(120))
const year = v.pipe(
  v.union([v.string(), v.number()]),
  v.transform(Number),
  v.integer(),
  v.minValue(2000),
  v.maxValue(2100),
)
/** The router reads 7 as a number; a code is the text that was written. */
const code = v.pipe(v.union([v.string(), v.number()]), v.transform(String), v.minLength(1), v.maxLength(60))
const day = v.pipe(v.string(), v.check(isDay))

/**
 * Inspections as their address states them. minh-hoa: the demonstration's instead of real ones. cua: slug of the unit whose
 * campaigns they are. nam: year. loai: kind. What narrows findings: tt state, or `chua-dong` what was found by the day and is not
 * closed at its end; dv slug of the unit; lq slug of a unit that they concern, since it inspected or they are about it; tc code of
 * the criterion or of one above it; qh overdue alone. ngay: that day; today where left out.
 */
const page = v.object({
  'minh-hoa': lenient(flag),
  cua: lenient(slug),
  nam: lenient(year),
  loai: lenient(v.picklist(Object.keys(KIND_SLUGS) as KindSlug[])),
  tt: lenient(v.picklist([...(Object.keys(STATE_SLUGS) as StateSlug[]), OPEN_SLUG])),
  dv: lenient(slug),
  lq: lenient(slug),
  tc: lenient(code),
  qh: lenient(flag),
  ngay: lenient(day),
})
export type InspectionsSearch = v.InferOutput<typeof page>

const finding = v.object({ ngay: lenient(day) })
export type FindingSearch = v.InferOutput<typeof finding>

/** Never throws: what cannot be read is undefined, and stays a key, or the router would let the raw text through. */
export const readInspectionsSearch = (search: Record<string, unknown>): InspectionsSearch => v.parse(page, search)
export const readFindingSearch = (search: Record<string, unknown>): FindingSearch => v.parse(finding, search)
