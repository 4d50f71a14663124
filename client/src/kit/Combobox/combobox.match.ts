import { fold } from '@par-atlas/schema/fold'

export interface ComboboxOption {
  readonly id: string
  readonly name: string
  /** Other names it is found by: old names, short names, codes. */
  readonly otherNames?: readonly string[] | undefined
  /** A word beside the name: kind, level, "hết hiệu lực 30/06/2025". */
  readonly note?: string | undefined
  /** The word over options that must not be taken for the rest, such as "Minh họa"; they come after it. */
  readonly group?: string | undefined
}

export interface ComboboxMatch {
  readonly option: ComboboxOption
  /** The other name that was found, when the name itself was not. */
  readonly matched?: string | undefined
}

/** What has been folded once stays folded: names do not change between key presses. */
const folded = new WeakMap<ComboboxOption, readonly string[]>()

function foldedNames(option: ComboboxOption): readonly string[] {
  const known = folded.get(option)
  if (known) return known
  const made = [option.name, ...(option.otherNames ?? [])].map(fold)
  folded.set(option, made)
  return made
}

/** 0: begins with the words; 1: a later word does; 2: they stand inside a word; -1: nowhere. */
function quality(text: string, query: string): number {
  const at = text.indexOf(query)
  if (at <= 0) return at
  return text.includes(` ${query}`) ? 1 : 2
}

/**
 * The options that a query finds, best first, without regard to case, marks or đ. A name beats another name of the
 * same quality; equals keep their given order. An empty query finds all, as given.
 *
 * @param limit the most to return; a longer list is not read.
 */
export function matchOptions(options: readonly ComboboxOption[], query: string, limit = 50): readonly ComboboxMatch[] {
  const words = fold(query)
  if (words === '') return options.slice(0, limit).map((option) => ({ option }))
  const found = options.flatMap((option) => {
    const best = bestName(foldedNames(option), words)
    return best
      ? [{ option, score: best.score, matched: best.index === 0 ? undefined : option.otherNames?.[best.index - 1] }]
      : []
  })
  return found
    .sort((a, b) => a.score - b.score)
    .slice(0, limit)
    .map(({ option, matched }) => ({ option, matched }))
}

/** Matches without a group first, then each group under its word, in the order found. */
export function groupMatches(matches: readonly ComboboxMatch[]): readonly ComboboxGroup[] {
  const groups = [...Map.groupBy(matches, ({ option }) => option.group)].map(([group, own]) => ({
    group,
    matches: own,
  }))
  return [...groups.filter(({ group }) => group === undefined), ...groups.filter(({ group }) => group !== undefined)]
}

export interface ComboboxGroup {
  readonly group: string | undefined
  readonly matches: readonly ComboboxMatch[]
}

function bestName(
  names: readonly string[],
  words: string,
): { readonly index: number; readonly score: number } | undefined {
  let best: { index: number; score: number } | undefined
  names.forEach((name, index) => {
    const found = quality(name, words)
    const score = found * 2 + (index === 0 ? 0 : 1)
    if (found >= 0 && (!best || score < best.score)) best = { index, score }
  })
  return best
}
