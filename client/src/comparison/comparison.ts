import type { UnitNumber } from '../kit/UnitMark/unit-mark.shapes.ts'
import type { Threshold } from './rules/baseline.ts'
import type { Baseline } from './rules/difference.ts'
import type { Node } from './rules/model.ts'
import type { Occasion, Standing, Unit } from './rules/occasion.ts'

/** A unit as the views name it. */
export interface ComparedUnit {
  readonly slug: string
  readonly name: string
  /** As short as it can be told apart by, for heads of columns. */
  readonly short: string
  readonly mark: UnitNumber
  readonly unit: Unit
  /** How it stands in the occasion; null where it does not. */
  readonly standing: Standing | null
}

/** Everything that the parts of the view read. */
export interface Compared {
  readonly occasion: Occasion
  readonly occasions: readonly Occasion[]
  readonly units: readonly ComparedUnit[]
  readonly nodes: readonly Node[]
  readonly thresholds: readonly Threshold[]
  readonly baseline: Baseline
  /** The baseline in words, as the head of the column says it: "cao nhất trong nhóm". */
  readonly baselineWords: string
  readonly illustrative: boolean
}
