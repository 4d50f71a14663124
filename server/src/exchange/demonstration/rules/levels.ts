import { type Chance, chanceOf } from './chance.ts'
import type { Level } from './outcome.ts'
import { shareAt } from './outcome.ts'
import type { DemonstrationLeaf, Situation } from './plan.ts'

/** A unit in a year with what is out of the ordinary about it. */
export interface UnitStory {
  readonly key: string
  readonly year: number
  /** By area: how much better or worse than a unit of its total usually does, in levels. */
  readonly areas: Readonly<Record<string, number>>
  readonly situations: ReadonlyMap<string, Situation>
}

/**
 * How far a leaf lies from what the unit's total lets expect: the area, the leaf's own difficulty (some are hard for everybody),
 * what this unit is always good or bad at, and this year's luck. Surveys vary less.
 */
export function leanOf({ key, year, areas }: UnitStory, { area, title, part }: DemonstrationLeaf): number {
  const once = (...about: (string | number)[]): Chance => chanceOf(...about)
  const ofArea = 0.05 * once(key, 'area', area).bell() + (areas[area] ?? 0)
  const hard = difficultyOf(title)
  const own = 0.14 * once(key, 'leaf', title).bell() + 0.1 * once(key, 'leaf', title, year).bell()
  return part === 'APPRAISED' ? ofArea + hard + own : 0.5 * (ofArea + hard + own)
}

const difficulties = new Map<string, number>()

/** How much harder or easier a leaf is for everybody; one in eight is hard. */
function difficultyOf(title: string): number {
  const known = difficulties.get(title)
  if (known !== undefined) return known
  const chance = chanceOf('leaf', title)
  const difficulty = 0.09 * chance.bell() - (chance.happens(0.12) ? 0.28 : 0)
  difficulties.set(title, difficulty)
  return difficulty
}

/** What is planned of a leaf before the level is known: its maximum, its lean, and the share where that is already settled. */
export interface Leaning {
  readonly leaf: DemonstrationLeaf
  readonly most: number
  readonly lean: number
  /** Null where the level decides. */
  readonly settled: number | null
}

/**
 * The level at which a unit reaches a percent of its maximum, found by halving: shares rise with the level. `extra` are points
 * beyond the criteria.
 */
export function levelFor(leanings: readonly Leaning[], percent: number, extra = 0): Level {
  const most = leanings.reduce((sum, leaning) => sum + leaning.most, 0)
  const wanted = (most * percent) / 100 - extra
  let [low, high] = [-1.5, 2.5]
  for (let halving = 0; halving < 18; halving += 1) {
    const middle = (low + high) / 2
    if (pointsAt(leanings, middle) < wanted) low = middle
    else high = middle
  }
  return high
}

const pointsAt = (leanings: readonly Leaning[], level: Level): number =>
  leanings.reduce((sum, { leaf, most, lean, settled }) => sum + most * (settled ?? shareAt(leaf.rule, level + lean)), 0)
