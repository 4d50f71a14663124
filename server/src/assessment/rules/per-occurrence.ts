import type { PerOccurrenceParameters } from '../../framework/rules/scoring-rule.ts'
import { Decimal } from '../../shared/decimal.ts'
import { bilingual, type Tongue } from '../../shared/tongue.ts'
import { branchText, type Earned, ofMost } from './earned.ts'

/** PER_OCCURRENCE: the maximum, less `each` for every occurrence, never below 0. `count` is whole and not negative. */
export function scorePerOccurrence({ each }: PerOccurrenceParameters, most: Decimal, count: Decimal): Earned {
  const left = most.plus(each.times(count))
  const points = Decimal.max(0, left)
  const branch = count.isZero() ? 'NONE' : left.isNegative() ? 'USED_UP' : 'DEDUCTED'
  const sum = (t: Tongue) => `${t.number(count)} × ${t.number(each.abs())}`
  const write = (t: Tongue): string => {
    switch (branch) {
      case 'NONE':
        return `${t.say('Không bị trừ, được', 'Nothing taken off, earns')} ${ofMost(points, most, t)}. ${branchText(t.say('không có lần nào', 'no occurrence'), t)}`
      case 'USED_UP':
        return `${t.say(
          `${t.points(most)} trừ ${sum(t)} là dưới 0 nên được ${ofMost(points, most, t)}.`,
          `${t.points(most)} less ${sum(t)} is below 0, so it earns ${ofMost(points, most, t)}.`,
        )} ${branchText(t.say('trừ hết, không xuống dưới 0', 'used up, never below 0'), t)}`
      case 'DEDUCTED':
        return `${t.say(
          `${t.points(most)} trừ ${sum(t)}, còn ${t.number(points)}.`,
          `${t.points(most)} less ${sum(t)} leaves ${t.number(points)}.`,
        )} ${branchText(t.say('trừ theo số lần', 'taken off for each occurrence'), t)}`
    }
  }
  return { points, branch, why: () => bilingual(write) }
}
