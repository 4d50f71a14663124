/** How a leaf earns its points (cách chấm). One spelling in code, in the graph and in the store. */
export const RuleKind = {
  YES_NO: 'YES_NO',
  OPTIONS: 'OPTIONS',
  RATIO: 'RATIO',
  STEPS: 'STEPS',
  PER_OCCURRENCE: 'PER_OCCURRENCE',
  FORMULA: 'FORMULA',
  SURVEY: 'SURVEY',
} as const
export type RuleKind = (typeof RuleKind)[keyof typeof RuleKind]

/** What a leaf that does not apply brings to the totals (không áp dụng). */
export const NotApplicableRule = {
  /** Left out of points and maximum. */
  EXCLUDE: 'EXCLUDE',
  FULL_POINTS: 'FULL_POINTS',
  ZERO: 'ZERO',
  /** The share of the maximum that the rule states. */
  ANCHOR: 'ANCHOR',
} as const
export type NotApplicableRule = (typeof NotApplicableRule)[keyof typeof NotApplicableRule]
