import { Stage } from '../../assessment/rules/stages.ts'

/** How far the figures of a ranking have come, CORRECTED aside: computed figures are never announced again. */
export type ComputedStanding = 'PRELIMINARY' | 'APPRAISED' | 'OFFICIAL'

const ANNOUNCED: ReadonlySet<string> = new Set(['PUBLISHED'])
const DECIDED: ReadonlySet<string> = new Set([
  ...ANNOUNCED,
  ...['APPRAISED', 'EXPLAINING', 'REAPPRAISED', 'COUNCIL_PASSED', 'APPROVED'],
])

/**
 * The standing of figures from the states of the assessments they come from: as far as the one that lags behind.
 *
 * What units say of themselves (SELF) is never more than preliminary; the figures of a single appraisal are never official.
 */
export function standingOf(states: readonly string[], stage: Stage): ComputedStanding {
  if (stage === Stage.SELF || !states.every((state) => DECIDED.has(state))) return 'PRELIMINARY'
  return stage === Stage.FINAL && states.every((state) => ANNOUNCED.has(state)) ? 'OFFICIAL' : 'APPRAISED'
}
