import * as v from 'valibot'
import { isDay } from '../kit/format/date.ts'
import { flag, lenient } from '../shared/lenient.ts'

const day = v.pipe(v.string(), v.check(isDay))

/**
 * Dossiers as their address states them (`/ho-so?dv=tinh-minh-hoa-07&tu=2026-01-01&den=2026-06-30&linh-vuc=Đất+đai`).
 *
 * dv: slug of the unit. tu, den: first and last day, both inclusive. linh-vuc: one field. sx: column of the table of units sorted
 * by, `-` before it for descending. ds: late dossiers that were resolved stand in the list, too. thieu: only those without apology.
 */
const schema = v.object({
  dv: lenient(v.pipe(v.string(), v.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/u), v.maxLength(120))),
  tu: lenient(day),
  den: lenient(day),
  'linh-vuc': lenient(v.pipe(v.string(), v.minLength(1), v.maxLength(120))),
  sx: lenient(v.pipe(v.string(), v.regex(/^-?[a-z]+(?:-[a-z]+)*$/u))),
  ds: lenient(flag),
  thieu: lenient(flag),
})
export type DossierSearch = v.InferOutput<typeof schema>

/** Never throws: what cannot be read is undefined, and stays a key, or the router would let the raw text through. */
export const readDossierSearch = (search: Record<string, unknown>): DossierSearch => v.parse(schema, search)
