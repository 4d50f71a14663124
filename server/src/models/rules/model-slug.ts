import { fold } from '@par-atlas/schema/fold'

/**
 * The readable key of a new model: its folded name, with a number from 2 on where others of that name are `taken`. It is taken then.
 */
export function modelSlug(name: string, taken: Set<string>): string {
  const base = fold(name).replaceAll(' ', '-')
  let slug = base
  for (let turn = 2; taken.has(slug); turn += 1) slug = `${base}-${turn}`
  taken.add(slug)
  return slug
}
