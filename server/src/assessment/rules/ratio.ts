import type { RatioParameters } from '../../framework/rules/scoring-rule.ts'
import { Decimal } from '../../shared/decimal.ts'
import { compareFractions, type Fraction } from '../../shared/fraction.ts'
import { exactly, over, times } from '../../shared/fraction-arithmetic.ts'
import { bilingual, type Tongue } from '../../shared/tongue.ts'
import { branchText, type Earned, gives, ofMost, type Settled, settle } from './earned.ts'

/**
 * RATIO: from the floor (inclusive) upward in proportion, from the target (inclusive) upward the maximum, below the floor 0.
 *
 * `share` is b/a, divided before it is compared, exact.
 */
export function scoreRatio(parameters: RatioParameters, most: Decimal, share: Fraction): Earned {
  if (compareFractions(share, exactly(parameters.floor)) < 0) return belowFloor(parameters, most, share)
  if (compareFractions(share, exactly(parameters.target)) >= 0) return full(parameters, most, share)
  const reached = over(share, exactly(parameters.target))
  return proportional(parameters, most, share, settle(times(exactly(most), reached), { kind: 'MAXIMUM', points: most }))
}

function belowFloor(parameters: RatioParameters, most: Decimal, share: Fraction): Earned {
  const points = new Decimal(0)
  const write = (t: Tongue) => {
    const floor = t.limit(parameters.floor)
    const result = t.say(
      `${shown(parameters, share, t)} dưới sàn ${floor} nên được ${ofMost(points, most, t)}.`,
      `${shown(parameters, share, t)} is below the floor ${floor}, so it earns ${ofMost(points, most, t)}.`,
    )
    return `${result} ${branchText(t.say(`dưới ${floor}, không được điểm`, `less than ${floor}, no points`), t)}`
  }
  return { points, branch: 'BELOW_FLOOR', why: () => bilingual(write) }
}

function full(parameters: RatioParameters, most: Decimal, share: Fraction): Earned {
  const write = (t: Tongue) => {
    const target = t.limit(parameters.target)
    const result = t.say(
      `${shown(parameters, share, t)} đạt mức đủ ${target}, được đủ ${t.points(most)}.`,
      `${shown(parameters, share, t)} reaches the full mark ${target} and earns all ${t.points(most)}.`,
    )
    return `${result} ${branchText(t.say(`từ ${target} trở lên, điểm tối đa`, `${target} or more, the maximum`), t)}`
  }
  return { points: most, branch: 'FULL', why: () => bilingual(write) }
}

function proportional(parameters: RatioParameters, most: Decimal, share: Fraction, settled: Settled): Earned {
  const write = (t: Tongue) => {
    const divided = parameters.target.eq(1)
      ? ''
      : t.say(
          ` chia cho mức đủ ${t.limit(parameters.target)},`,
          ` divided by the full mark ${t.limit(parameters.target)},`,
        )
    const result = t.say(
      `${shown(parameters, share, t)}${divided} nhân ${t.points(most)}, ${gives(settled, t)}.`,
      `${shown(parameters, share, t)}${divided} times ${t.points(most)} ${gives(settled, t)}.`,
    )
    const floor = t.limit(parameters.floor)
    const branch = parameters.floor.isZero()
      ? t.say('không có sàn, tính theo tỷ lệ', 'no floor, in proportion')
      : t.say(`từ ${floor} trở lên, tính theo tỷ lệ`, `${floor} or more, in proportion`)
    return `${result} ${branchText(branch, t)}`
  }
  return { points: settled.points, branch: 'PROPORTIONAL', why: () => bilingual(write) }
}

const shown = ({ floor, target }: RatioParameters, share: Fraction, t: Tongue): string =>
  t.share(share, [floor, target])
