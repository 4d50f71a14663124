import { fold } from '@par-atlas/schema/fold'

/** What a slug is made from. `within` is the slug of the unit above; `opened` the first day of the unit, where known. */
export interface SlugParts {
  readonly name: string
  readonly within?: string
  readonly opened?: string | null
}

/**
 * The readable key of a new unit: its folded name, the slug of the unit above it where it stands inside one, and the year of
 * its opening where an older unit already bears that key.
 *
 * Throws where even that is taken: two units would share an address.
 */
export function slugFor({ name, within, opened }: SlugParts, taken: ReadonlySet<string>): string {
  const own = fold(name).replaceAll(' ', '-')
  const plain = within === undefined ? own : `${own}-${within}`
  if (!taken.has(plain)) return plain
  const dated = `${plain}-${opened?.slice(0, 4) ?? ''}`
  if (opened == null || taken.has(dated)) throw new Error(`The key ${plain} of "${name}" is taken`)
  return dated
}
