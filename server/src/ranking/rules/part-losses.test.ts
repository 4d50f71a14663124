import { expect, it } from 'vitest'
import type { EvidencePart } from '../../framework/rules/evidence-part.ts'
import { partLosses } from './part-losses.ts'

const part = (name: EvidencePart, points: string, maxPoints: string, missing = '0') => ({
  ...{ part: name, points, maxPoints, missing },
})
const losses = (...parts: ReturnType<typeof part>[]) =>
  Object.values(partLosses(parts)).map((points) => points?.toFixed() ?? null)

// 61.5 - 50.25 = 11.25 deducted; (22 - 20) + (10 - 9.5) = 2.5 not reached; 50.25 + 0.5 - 0 appraised.
it('keeps points deducted and points not reached apart', () => {
  expect(
    losses(
      part('APPRAISED', '50.250000', '61.500000'),
      part('LEADERS_SURVEY', '20', '22'),
      part('CITIZEN_SURVEY', '9.5', '10'),
      part('ADJUSTMENT', '0.5', '0'),
    ),
  ).toEqual(['11.25', '2.5', '50.75'])
})

// 61.5 - 50 - 4 = 7.5: what has no score yet is not lost.
it('takes nothing for lost that has no score yet', () => {
  expect(losses(part('APPRAISED', '50', '61.5', '4'))).toEqual(['7.5', null, '50'])
})

it('knows nothing where no part has points', () => {
  expect(losses()).toEqual([null, null, null])
})
