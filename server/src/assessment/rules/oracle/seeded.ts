/** A repeatable stream of choices: one seed, one tree, for ever. */
export interface Seeded {
  /** A whole number from low to high, both inclusive. */
  whole(low: number, high: number): number
  /** True once in `times`. */
  oneIn(times: number): boolean
  pick<T>(from: readonly [T, ...T[]]): T
  many<T>(low: number, high: number, make: (index: number) => T): T[]
}

/** Mulberry32: small, and good enough to scatter test cases. */
export function seeded(seed: number): Seeded {
  let state = (seed * 0x9e3779b9) >>> 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const whole = (low: number, high: number): number => low + Math.floor(next() * (high - low + 1))
  return {
    whole,
    oneIn: (times) => whole(1, times) === 1,
    pick: (from) => from[whole(0, from.length - 1)] ?? from[0],
    many: (low, high, make) => Array.from({ length: whole(low, high) }, (_, index) => make(index)),
  }
}
