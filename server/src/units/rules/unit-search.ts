import { fold } from '@par-atlas/schema/fold'
import type { Day, Validity } from '../../shared/day.ts'
import { nearestFact } from './dated.ts'

/** The words of a search, folded: no case, no marks, đ as d. Empty where the text holds no letter or digit. */
export function searchWords(text: string): string[] {
  return fold(text)
    .split(' ')
    .filter((word) => word !== '')
}

/** True when every word of the search begins a word of the name: "dong th" finds "Tỉnh Đồng Tháp". */
export function matches(searchKey: string, words: readonly string[]): boolean {
  const padded = ` ${searchKey}`
  return words.length > 0 && words.every((word) => padded.includes(` ${word}`))
}

interface SearchableName extends Validity {
  readonly name: string
  readonly searchKey: string
}
interface SearchableAlias {
  readonly alias: string
  readonly searchKey: string
}

/**
 * The old or other name by which a search found a unit, the latest old name before any other form; null when the name
 * shown on that day matches by itself.
 */
export function matchedName(
  words: readonly string[],
  names: readonly SearchableName[],
  aliases: readonly SearchableAlias[],
  day: Day,
): string | null {
  const shown = nearestFact(names, day)
  if (shown && matches(shown.searchKey, words)) return null
  const old = names.filter((name) => matches(name.searchKey, words))
  const latest = nearestFact(old, day)
  return latest?.name ?? aliases.find((alias) => matches(alias.searchKey, words))?.alias ?? null
}
