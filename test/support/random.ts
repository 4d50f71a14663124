/** Numbers that look random and are the same in every run (mulberry32). */
export function random(seed: number) {
  let state = seed
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  /** A whole number from 0 (inclusive) to `end` (exclusive). */
  const upTo = (end: number): number => Math.floor(next() * end)
  /** One of the list. */
  const of = <T>(list: readonly T[]): T => {
    const chosen = list[upTo(list.length)]
    if (chosen === undefined) throw new RangeError('Expected a list that holds something, but got an empty one.')
    return chosen
  }
  return { upTo, of }
}
