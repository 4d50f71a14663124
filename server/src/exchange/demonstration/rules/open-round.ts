import type { LeafReport } from '../../../assessment/rules/leaf-score.ts'
import type { DemonstrationLeaf, Progress } from './plan.ts'
import { planAssessment } from './plan-assessment.ts'
import { type DemonstrationBody, demonstrationBodies } from './province-bodies.ts'
import { situationsOf } from './situations.ts'

/** The year of the round that takes scores. */
export const OPEN_YEAR = 2026

/** How far the departments that have begun are, in percent, in the order of their numbers. */
const BEGUN: readonly number[] = [84, 79, 73]
const BEGINNING: Progress = { appraised: false, surveyed: false, explaining: false, reappraised: false }

export interface BegunBody {
  readonly body: DemonstrationBody
  readonly leaves: readonly { readonly leaf: DemonstrationLeaf; readonly report: LeafReport }[]
}

/** The self-assessments of the departments that have begun; all others of the round have none. */
export function openAssessments(
  leaves: readonly DemonstrationLeaf[],
  keyOf: (body: DemonstrationBody) => string,
): readonly BegunBody[] {
  const departments = demonstrationBodies().filter(({ block }) => block === 'MH-SO')
  return BEGUN.flatMap((percent, at) => {
    const body = departments[at]
    if (body === undefined) return []
    const key = keyOf(body)
    const planned = planAssessment({
      ...{ unit: { key, kind: body.kind }, leaves, percent, progress: BEGINNING, occurrences: [], even: false },
      story: { key, year: OPEN_YEAR, areas: {}, situations: situationsOf(key, OPEN_YEAR, leaves, false) },
    })
    const own = planned.flatMap(({ leaf, stages: { SELF: report } }) =>
      report === undefined ? [] : [{ leaf, report }],
    )
    return [{ body, leaves: own }]
  })
}
