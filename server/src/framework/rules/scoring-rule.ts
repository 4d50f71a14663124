import type { Decimal } from '../../shared/decimal.ts'
import type { Bilingual } from '../../shared/tongue.ts'
import type { Condition, Expression } from './expression.ts'
import type { NotApplicableRule, RuleKind } from './terms.ts'

/** The typed parameters of a leaf's rule, read from the framework's text by `parseRule`. Points and shares are exact. */
export type RuleParameters =
  | YesNoParameters
  | OptionsParameters
  | RatioParameters
  | StepsParameters
  | PerOccurrenceParameters
  | FormulaParameters
  | SurveyParameters

export interface YesNoParameters {
  readonly kind: typeof RuleKind.YES_NO
}

export interface OptionsParameters {
  readonly kind: typeof RuleKind.OPTIONS
  /** At least two; a figure names one by its place, counted from 1. */
  readonly options: readonly { readonly label: Bilingual; readonly points: Decimal }[]
}

export interface RatioParameters {
  readonly kind: typeof RuleKind.RATIO
  /** The lowest share b/a that earns anything, inclusive; 0 where everything earns. */
  readonly floor: Decimal
  /** The share b/a that earns the maximum, inclusive; above 0, at or above the floor. */
  readonly target: Decimal
}

export interface StepsParameters {
  readonly kind: typeof RuleKind.STEPS
  /** Whether the steps are compared with the share b/a or with one reported number n. */
  readonly basis: 'SHARE' | 'NUMBER'
  /** In order: the first that holds counts. All of them look the same way, each one further than the next. */
  readonly steps: readonly Step[]
  readonly otherwise: Decimal
}

export interface Step {
  readonly operator: StepOperator
  readonly limit: Decimal
  readonly points: Decimal
}
export type StepOperator = '>=' | '>' | '<=' | '<'

export interface PerOccurrenceParameters {
  readonly kind: typeof RuleKind.PER_OCCURRENCE
  /** Points for each occurrence: below 0 for an ordinary leaf, either sign for an adjustment, never 0. */
  readonly each: Decimal
}

export interface FormulaParameters {
  readonly kind: typeof RuleKind.FORMULA
  /** Named steps of the calculation, in order; each may use figures and the names before it. */
  readonly definitions: readonly { readonly name: string; readonly value: Expression }[]
  /** The first whose condition holds gives the points. */
  readonly alternatives: readonly { readonly condition: Condition; readonly points: Expression }[]
  readonly otherwise: Expression
}

export interface SurveyParameters {
  readonly kind: typeof RuleKind.SURVEY
}

/** A figure that the rule asks for. The unit is null for a plain choice. */
export interface RuleVariable {
  readonly name: string
  readonly label: Bilingual
  readonly unit: Bilingual | null
}

/** What a leaf without something to judge brings; `share` (0 to 1, inclusive) belongs to ANCHOR alone. */
export interface EmptyRule {
  readonly rule: NotApplicableRule
  readonly share: Decimal | null
}

/**
 * What bounds a leaf's points: 0 to a maximum (both inclusive), or for an adjustment a yearly cap on either side
 * (-cap to +cap, both inclusive; null where the framework states none).
 */
export type Bounds =
  | { readonly kind: 'MAXIMUM'; readonly points: Decimal }
  | { readonly kind: 'ADJUSTMENT'; readonly cap: Decimal | null }

export interface LeafRule {
  readonly parameters: RuleParameters
  readonly bounds: Bounds
  readonly variables: readonly RuleVariable[]
  readonly notApplicable: EmptyRule
  /** Nothing due (không phát sinh): 0/0. Null where the framework states no rule for it. */
  readonly whenNone: EmptyRule | null
}

/** A leaf's rule as the framework's table writes it; empty text where a cell is empty. */
export interface RuleSource {
  readonly rule: string
  readonly ruleText: string
  readonly notApplicable: string
  readonly whenNone: string
  readonly bounds: Bounds
  /** Names of the figures: `a=label|English label|unit|English unit;b=…`; any part may be left out. */
  readonly figures?: string
}
