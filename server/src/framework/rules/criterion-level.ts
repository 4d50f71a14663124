/** How deep a criterion stands in its framework. The tree is ragged: a criterion without components is scored itself. */
export const CriterionLevel = {
  AREA: 'AREA',
  CRITERION: 'CRITERION',
  COMPONENT: 'COMPONENT',
  /** Bonus or penalty points (điểm thưởng, điểm trừ): added to points, never to the maximum. */
  ADJUSTMENT: 'ADJUSTMENT',
} as const
export type CriterionLevel = (typeof CriterionLevel)[keyof typeof CriterionLevel]
