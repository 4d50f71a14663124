import * as v from 'valibot'
import { lenient } from '../shared/lenient.ts'

/** The dictionary as its address states it. q: words that a type or a field must hold. */
const fields = v.object({ q: lenient(v.pipe(v.string(), v.minLength(1), v.maxLength(120))) })
export type FieldsSearch = v.InferOutput<typeof fields>

/** Never throws: what cannot be read is undefined. */
export const readFieldsSearch = (search: Record<string, unknown>): FieldsSearch => v.parse(fields, search)
