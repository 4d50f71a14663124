import type { Stage } from './stages.ts'

/** The step of a round in which values of a stage are taken. */
export const VALUE_STEP_OF: Readonly<Record<Stage, string>> = {
  SELF: 'SELF',
  APPRAISAL_1: 'APPRAISAL_1',
  APPRAISAL_2: 'APPRAISAL_2',
  FINAL: 'SURVEY',
}

/** States of an assessment that takes no more values: a correction is a new edition. */
export const PASSED_ON: readonly string[] = ['COUNCIL_PASSED', 'APPROVED', 'PUBLISHED']
