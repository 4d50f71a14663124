import * as v from 'valibot'
import { isDay } from '../kit/format/date.ts'
import { flag, lenient } from '../shared/lenient.ts'
import { sortKey } from '../shared/sort-text.ts'

/** Whether a procedure is in force, as the address names it. */
export const STATE_SLUGS = { 'con-hieu-luc': 'IN_FORCE', 'het-hieu-luc': 'EXPIRED' } as const
export type StateSlug = keyof typeof STATE_SLUGS

/** What is wrong with a posting, as the address names it. */
export const FAULT_SLUGS = { 'het-han-con-dang': 'EXPIRED_POSTED', 'chua-dang': 'MISSING' } as const
export type FaultSlug = keyof typeof FAULT_SLUGS

/** Whether a procedure has an internal process, and of which kind, as the address names it. */
export const PROCESS_SLUGS = { 'lien-thong': 'INTERLINKED', 'khong-lien-thong': 'SINGLE', 'chua-co': 'NONE' } as const
export type ProcessSlug = keyof typeof PROCESS_SLUGS

/** How far a simplification has come, as the address names it. */
export const STAGE_SLUGS = {
  'ra-soat': 'PLANNED',
  'de-xuat': 'PROPOSED',
  'phe-duyet': 'APPROVED',
  'thuc-thi': 'REALISED',
  'khong-lam': 'DROPPED',
} as const
export type StageSlug = keyof typeof STAGE_SLUGS

const text = v.pipe(v.union([v.string(), v.number()]), v.transform(String), v.minLength(1), v.maxLength(120))
const picked = <const Slug extends string>(slugs: Readonly<Record<Slug, string>>) =>
  lenient(v.picklist(Object.keys(slugs) as Slug[]))

/**
 * Procedures as their address states them. minh-hoa: the demonstration's instead of real ones. ngay: the day on which they are in
 * force; today where left out. What narrows the catalogue: q words of code or title, lv field, cq slug of the authority, tt state, qt
 * internal process, loi fault of posting, uq delegated alone. gd: stage of simplifications. sx, sg: what each table is sorted by.
 */
const page = v.object({
  'minh-hoa': lenient(flag),
  ngay: lenient(v.pipe(v.string(), v.check(isDay))),
  q: lenient(text),
  lv: lenient(text),
  cq: lenient(v.pipe(v.string(), v.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/u), v.maxLength(120))),
  tt: picked(STATE_SLUGS),
  qt: picked(PROCESS_SLUGS),
  loi: picked(FAULT_SLUGS),
  uq: lenient(flag),
  gd: picked(STAGE_SLUGS),
  sx: lenient(sortKey),
  sg: lenient(sortKey),
})
export type ProceduresSearch = v.InferOutput<typeof page>

/** Never throws: what cannot be read is undefined, and stays a key, or the router would let the raw text through. */
export const readProceduresSearch = (search: Record<string, unknown>): ProceduresSearch => v.parse(page, search)
