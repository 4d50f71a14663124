import * as v from 'valibot'
import { kept } from '../shared/kept.ts'

const shape = v.object({ slug: v.string(), name: v.string() })

/** The unit the reader belongs to, as chosen on this device. */
export type OwnUnit = v.InferOutput<typeof shape>

function read(text: string | null): OwnUnit | null {
  if (text === null) return null
  try {
    return v.parse(shape, JSON.parse(text))
  } catch {
    return null
  }
}

export const ownUnit = kept<OwnUnit | null>('par-atlas.own-unit', read, (unit) => (unit ? JSON.stringify(unit) : null))
