import { fold } from '@par-atlas/schema/fold'

/** A name that may be suggested, with the folded forms under which it is known. */
export interface Suggestible {
  readonly name: string
  readonly keys: readonly string[]
}

/** How many edits a name of this length may be away and still be suggested: a third of it, 2 at least. */
const farthest = (length: number): number => Math.max(2, Math.floor(length / 3))

/** The names nearest to a text, the nearest first; none where nothing is near enough to have been meant. */
export function nearestNames(text: string, known: Iterable<Suggestible>, most = 3): readonly string[] {
  const wanted = fold(text)
  if (wanted === '') return []
  const limit = farthest(wanted.length)
  const found: { readonly name: string; readonly edits: number }[] = []
  for (const { name, keys } of known) {
    const edits = Math.min(...keys.map((key) => editsBetween(wanted, key, limit)))
    if (edits <= limit) found.push({ name, edits })
  }
  found.sort((a, b) => a.edits - b.edits || a.name.localeCompare(b.name, 'vi'))
  return [...new Set(found.map(({ name }) => name))].slice(0, most)
}

/** Names that are compared letter by letter with one that was not found, of those that share most with it. */
const COMPARED = 60

/**
 * Names by their groups of three letters, so that one that was misspelt is compared with a few of many thousand: a file may name a
 * thousand units that nobody knows.
 */
export class NearestIndex {
  readonly #known: readonly Suggestible[]
  #places: Map<string, number[]> | null = null

  constructor(known: readonly Suggestible[]) {
    this.#known = known
  }

  nearest(text: string, most = 3): readonly string[] {
    const shared = new Map<number, number>()
    const places = this.#index()
    for (const group of groupsOf(fold(text))) {
      for (const place of places.get(group) ?? []) shared.set(place, (shared.get(place) ?? 0) + 1)
    }
    const candidates = [...shared].sort((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, COMPARED)
    return nearestNames(
      text,
      candidates.flatMap(([place]) => this.#known[place] ?? []),
      most,
    )
  }

  #index(): Map<string, number[]> {
    if (this.#places !== null) return this.#places
    const places = new Map<string, number[]>()
    for (const [place, { keys }] of this.#known.entries()) {
      for (const group of new Set(keys.flatMap((key) => [...groupsOf(key)]))) {
        const list = places.get(group)
        if (list === undefined) places.set(group, [place])
        else list.push(place)
      }
    }
    this.#places = places
    return places
  }
}

/** Three letters each, the ends counted as blanks: "an" is "  a", " an", "an ". */
function groupsOf(key: string): ReadonlySet<string> {
  const padded = `  ${key} `
  return new Set(Array.from({ length: padded.length - 2 }, (_, at) => padded.slice(at, at + 3)))
}

/**
 * Insertions, deletions, changes and swaps of neighbours that turn one text into another (optimal string alignment);
 * anything above `limit` where it is more than that.
 */
export function editsBetween(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1
  let [before, last]: [number[], number[]] = [[], Array.from({ length: b.length + 1 }, (_, index) => index)]
  for (let row = 1; row <= a.length; row += 1) {
    const next = [row]
    for (let column = 1; column <= b.length; column += 1) {
      const same = a[row - 1] === b[column - 1]
      const steps = [at(last, column) + 1, at(next, column - 1) + 1, at(last, column - 1) + (same ? 0 : 1)]
      const swapped = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1]
      if (swapped) steps.push(at(before, column - 2) + 1)
      next.push(Math.min(...steps))
    }
    if (Math.min(...next) > limit) return limit + 1
    ;[before, last] = [last, next]
  }
  return at(last, b.length)
}

const at = (row: readonly number[], column: number): number => row[column] ?? Number.POSITIVE_INFINITY
