import { describe, expect, it } from 'vitest'
import type { Fraction } from '../../shared/fraction.ts'
import { roundFraction, transport } from '../../shared/rounding.ts'
import { lossShare, lostIn, type RowLine, rowFigures } from './row-figures.ts'

const line = (points: string, maxPoints: string, over: Partial<RowLine> = {}): RowLine => ({
  ...{ status: 'RANKED', points, maxPoints, missing: '0' },
  share:
    Number(maxPoints) === 0
      ? null
      : { numerator: BigInt(Number(points) * 1_000_000), denominator: BigInt(Number(maxPoints) * 1_000_000) },
  ...over,
})
const shown = (value: Fraction | null) => value && roundFraction(value, transport).toFixed()
const figures = (...lines: RowLine[]) => {
  const { counted, lostCount, ...fractions } = rowFigures(lines)
  return {
    counted,
    lostCount,
    ...Object.fromEntries(Object.entries(fractions).map(([key, each]) => [key, shown(each)])),
  }
}

describe('rowFigures', () => {
  // 4/5 = 80%, 3/4 = 75%, 2/5 = 40%: mean 65%, points 4, 3, 2; lost 1 + 1 + 3 = 5.
  it('takes percents of each maximum, and points', () => {
    expect(figures(line('4', '5'), line('3', '4'), line('2', '5'))).toEqual({
      ...{ counted: 3, average: '65', best: '80', median: '75' },
      ...{ averagePoints: '3', bestPoints: '4', medianPoints: '3', totalLost: '5', lostCount: 3 },
    })
  })

  // The incomplete unit lost 5 - 1 - 2 = 2 of what it has scores for; the unranked one lost 1; neither counts in the mean.
  it('shows losses of all, and averages of the ranked alone', () => {
    expect(
      figures(
        line('5', '5'),
        line('1', '5', { status: 'INCOMPLETE', missing: '2' }),
        line('4', '5', { status: 'NOT_RANKED' }),
      ),
    ).toEqual({
      ...{ counted: 1, average: '100', best: '100', median: '100' },
      ...{ averagePoints: '5', bestPoints: '5', medianPoints: '5', totalLost: '3', lostCount: 2 },
    })
  })

  it('knows nothing of a row that applies to nobody', () => {
    expect(figures(line('0', '0', { status: 'NOT_RANKED' }))).toEqual({
      ...{ counted: 0, average: null, best: null, median: null },
      ...{ averagePoints: null, bestPoints: null, medianPoints: null, totalLost: null, lostCount: 0 },
    })
  })
})

// 1 of 1 + 3 lost is a quarter.
it('says what share of the loss is one unit’s', () => {
  const [a, b] = [line('4', '5'), line('2', '5')]
  expect(lostIn(a)).toBe(1_000_000n)
  expect(shown(lossShare(a, rowFigures([a, b])))).toBe('25')
  expect(lossShare(line('5', '5'), rowFigures([line('5', '5')]))).toBeNull()
})
