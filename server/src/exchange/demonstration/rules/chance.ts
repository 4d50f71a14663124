import { hash } from 'node:crypto'
import { xoroshiro128plusFromState } from 'pure-rand/generator/xoroshiro128plus'

/** The one seed of the demonstration: another seed is another nation. */
export const SEED = 'PAR Atlas, quốc gia minh họa, 1'

/** Chance that anyone can repeat: the same seed and words give the same draws in the same order, on every machine. */
export interface Chance {
  /** 0 to 1, the upper end exclusive, in steps of 2^-32. */
  readonly share: () => number
  /** A whole number, both ends inclusive. */
  readonly whole: (low: number, high: number) => number
  readonly happens: (probability: number) => boolean
  /** Mean 0, standard deviation 1, never beyond ±3.47: a sum of four even draws. */
  readonly bell: () => number
  readonly pick: <T>(list: readonly [T, ...T[]]) => T
}

const STATES = 2 ** 32

/**
 * The draws about one thing: a unit, a leaf, a year. Each thing has draws of its own, so that a leaf more or less in a
 * framework does not change the figures of the others. Only additions and multiplications follow, which every machine rounds alike.
 */
export function chanceOf(...about: readonly (string | number)[]): Chance {
  const digest = hash('sha256', [SEED, ...about].join('\u0000'), 'buffer')
  const generator = xoroshiro128plusFromState([0, 4, 8, 12].map((at) => digest.readInt32LE(at)))
  const share = () => (generator.next() >>> 0) / STATES
  return {
    share,
    whole: (low, high) => low + Math.floor(share() * (high - low + 1)),
    happens: (probability) => share() < probability,
    bell: () => (share() + share() + share() + share() - 2) * 1.7320508,
    pick: (list) => list[Math.floor(share() * list.length)] ?? list[0],
  }
}
