import type { Bounds, PerOccurrenceParameters } from '../../framework/rules/scoring-rule.ts'
import type { Decimal } from '../../shared/decimal.ts'
import { exactly } from '../../shared/fraction-arithmetic.ts'
import { bilingual, type Tongue } from '../../shared/tongue.ts'
import { branchText, type Earned, roundedNote, type Settled, settle } from './earned.ts'

/**
 * Bonus and penalty points (điểm thưởng, điểm trừ): `each` for every occurrence, from 0, held within the yearly cap on
 * either side (inclusive). They add to points and never to a maximum. `count` is whole and not negative.
 */
export function scoreAdjustment({ each }: PerOccurrenceParameters, bounds: Bounds, count: Decimal): Earned {
  const sum = each.times(count)
  const settled = settle(exactly(sum), bounds)
  const branch = count.isZero() ? 'NONE' : settled.by === 'CAP' ? 'CAPPED' : 'COUNTED'
  const write = (t: Tongue): string => {
    if (branch === 'NONE') {
      return `${t.say('Không cộng, không trừ điểm.', 'No points added or taken off.')} ${branchText(t.say('không có lần nào', 'no occurrence'), t)}`
    }
    const product = `${t.number(count)} × ${t.number(each.abs())} = ${t.number(sum.abs())}`
    const over = settled.by === 'CAP' ? capNote(settled.points, t) : ''
    const words =
      settled.by === 'CAP' ? t.say('chạm mức trần', 'at the cap') : t.say('tính theo số lần', 'for each occurrence')
    return `${product}${over}. ${adjusts(settled, t)} ${branchText(words, t)}`
  }
  return { points: settled.points, branch, why: () => bilingual(write) }
}

/** "Cộng 1,5 điểm." or "Trừ 2 điểm." */
export function adjusts({ points, by }: Settled, t: Tongue): string {
  const act = points.isNegative() ? t.say('Trừ', 'Takes off') : t.say('Cộng', 'Adds')
  const note = by === 'ROUNDED' ? roundedNote(t) : ''
  return `${act} ${t.points(points.abs())}${note}.`
}

/** ", quá mức trần 2 điểm một năm" */
export const capNote = (cap: Decimal, t: Tongue): string =>
  t.say(`, quá mức trần ${t.points(cap.abs())} một năm`, `, beyond the cap of ${t.points(cap.abs())} a year`)
