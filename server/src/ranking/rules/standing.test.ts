import { expect, it } from 'vitest'
import { standingOf } from './standing.ts'

it.each([
  [['PUBLISHED', 'PUBLISHED'], 'FINAL', 'OFFICIAL'],
  [['PUBLISHED', 'APPROVED'], 'FINAL', 'APPRAISED'],
  [['EXPLAINING', 'REAPPRAISED'], 'FINAL', 'APPRAISED'],
  [['PUBLISHED', 'SUBMITTED'], 'FINAL', 'PRELIMINARY'],
  [['PUBLISHED'], 'APPRAISAL_1', 'APPRAISED'],
  [['PUBLISHED'], 'SELF', 'PRELIMINARY'],
] as const)('of %j at %s is %s', (states, stage, expected) => {
  expect(standingOf(states, stage)).toBe(expected)
})
