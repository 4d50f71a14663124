import * as v from 'valibot'
import { lenient } from '../shared/lenient.ts'

/** The kinds of statement by which the page is narrowed, as the address names them. */
export const STATEMENT_KINDS = {
  'ket-qua': 'RESULT',
  'han-che': 'LIMITATION',
  'quyet-dinh': 'DECISION',
  'de-xuat': 'PROPOSAL',
  'con-no': 'OWED',
  'cuoc-hop': 'MEETING',
} as const
export type StatementSlug = keyof typeof STATEMENT_KINDS

/** What news items tell, as its address states it. cua: whom it is about, as the source names it. loai: only statements of this kind. */
const schema = v.object({
  cua: lenient(v.pipe(v.string(), v.minLength(1), v.maxLength(120))),
  loai: lenient(v.picklist(Object.keys(STATEMENT_KINDS) as StatementSlug[])),
})
export type NewsSearch = v.InferOutput<typeof schema>

/** Never throws: what cannot be read is undefined. */
export const readNewsSearch = (search: Record<string, unknown>): NewsSearch => v.parse(schema, search)
