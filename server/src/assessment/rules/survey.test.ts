import { expect, it } from 'vitest'
import { Decimal } from '../../shared/decimal.ts'
import { scoreSurvey } from './survey.ts'

it.each([
  // 80,7 x 1,25 / 100 = 1,00875
  { percent: '80.7', most: '1.25', points: '1.00875' },
  { percent: '100', most: '10', points: '10' },
  { percent: '0', most: '10', points: '0' },
  // 83,333333 x 1,25 / 100 = 1,0416666625: the seventh digit is 6
  { percent: '83.333333', most: '1.25', points: '1.041667' },
  // 0,00005 x 1 / 100 = 0,0000005: half goes up
  { percent: '0.00005', most: '1', points: '0.000001' },
])('$percent% of $most is $points', ({ percent, most, points }) => {
  expect(scoreSurvey(new Decimal(most), new Decimal(percent)).points.toFixed()).toBe(points)
})
