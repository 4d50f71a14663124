import * as v from 'valibot'
import { flag, lenient } from '../shared/lenient.ts'

/** What a file may hold, by its word in the address. */
export const KINDS = {
  'so-lieu': 'PUBLISHED_FIGURES',
  diem: 'SCORES',
  'don-vi': 'UNITS',
  'thay-doi': 'UNIT_CHANGES',
  'bo-tieu-chi': 'FRAMEWORK',
  'ke-hoach': 'PLAN_TASKS',
  'ho-so': 'DOSSIER_REPORTS',
  'ho-so-tre': 'DOSSIER_CASES',
  'kiem-tra': 'INSPECTIONS',
  'ton-tai': 'FINDINGS',
  'ket-luan': 'DIRECTIVES',
  'thu-tuc': 'PROCEDURES',
  'don-gian-hoa': 'SIMPLIFICATIONS',
  'mo-hinh': 'MODELS',
  'cam-ket': 'PLEDGES',
} as const
export type KindWord = keyof typeof KINDS
const KIND_WORDS = Object.keys(KINDS) as KindWord[]

/**
 * The import screen as its address states it. loai: what the file holds. dot: the round of scores. giai-doan: the stage of rows
 * that state none. minh-hoa: units or a framework are invented. dau: the decimal mark of the file. What is pasted is no part of an
 * address; it stays in the window.
 */
const schema = v.object({
  loai: lenient(v.picklist(KIND_WORDS)),
  dot: lenient(v.pipe(v.string(), v.regex(/^[\w-]+$/u), v.maxLength(120))),
  'giai-doan': lenient(v.picklist(['tu-cham', 'tham-dinh-1', 'tham-dinh-2', 'cuoi-cung'])),
  'minh-hoa': lenient(flag),
  dau: lenient(v.picklist(['phay', 'cham'])),
})
export type ImportSearch = v.InferOutput<typeof schema>

/** Never throws: what cannot be read is undefined, and stays a key, or the router would let the raw text through. */
export const readImportSearch = (search: Record<string, unknown>): ImportSearch => v.parse(schema, search)

/** lan: the import whose changes are open. */
const historySchema = v.object({ lan: lenient(v.pipe(v.string(), v.regex(/^[\w=-]+$/u), v.maxLength(120))) })
export type HistorySearch = v.InferOutput<typeof historySchema>
export const readHistorySearch = (search: Record<string, unknown>): HistorySearch => v.parse(historySchema, search)

export const STAGES = {
  'tu-cham': 'SELF',
  'tham-dinh-1': 'APPRAISAL_1',
  'tham-dinh-2': 'APPRAISAL_2',
  'cuoi-cung': 'FINAL',
} as const
export const MARKS = { phay: 'COMMA', cham: 'POINT' } as const
