import { expect, it } from 'vitest'
import { Decimal } from '../../shared/decimal.ts'
import { scoreYesNo } from './yes-no.ts'

it.each([
  { met: true, points: '0.5', branch: 'YES' },
  { met: false, points: '0', branch: 'NO' },
])('met $met earns $points of 0.5', ({ met, points, branch }) => {
  const earned = scoreYesNo(new Decimal('0.5'), met)
  expect([earned.points.toFixed(), earned.branch]).toEqual([points, branch])
})
