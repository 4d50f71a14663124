import * as v from 'valibot'
import { flag, lenient } from '../shared/lenient.ts'
import { sortKey } from '../shared/sort-text.ts'

/** How a pledge was kept, as the address names it; null for what nobody judged yet. */
export const OUTCOME_SLUGS = {
  'hoan-thanh': 'COMPLETE',
  'phan-lon': 'SUBSTANTIAL',
  'han-che': 'LIMITED',
  'chua-lam': 'NOT_STARTED',
  'thieu-minh-chung': 'NO_EVIDENCE',
  'chua-danh-gia': null,
} as const
export type OutcomeSlug = keyof typeof OUTCOME_SLUGS

/**
 * Pledges as their address states them. minh-hoa: the demonstration's instead of real ones. cs: index. nam: year. dv: slug of the
 * unit. kq: how they were kept. sx: what the table is sorted by.
 */
const page = v.object({
  'minh-hoa': lenient(flag),
  cs: lenient(v.pipe(v.union([v.string(), v.number()]), v.transform(String), v.minLength(1), v.maxLength(80))),
  nam: lenient(
    v.pipe(v.union([v.string(), v.number()]), v.transform(Number), v.integer(), v.minValue(2000), v.maxValue(2100)),
  ),
  dv: lenient(v.pipe(v.string(), v.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/u), v.maxLength(120))),
  kq: lenient(v.picklist(Object.keys(OUTCOME_SLUGS) as OutcomeSlug[])),
  sx: lenient(sortKey),
})
export type PledgesSearch = v.InferOutput<typeof page>

/** Never throws: what cannot be read is undefined, and stays a key, or the router would let the raw text through. */
export const readPledgesSearch = (search: Record<string, unknown>): PledgesSearch => v.parse(page, search)
