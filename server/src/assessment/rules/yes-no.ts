import { Decimal } from '../../shared/decimal.ts'
import { bilingual } from '../../shared/tongue.ts'
import { branchText, type Earned, ofMost } from './earned.ts'

/** YES_NO: the maximum or 0. */
export function scoreYesNo(most: Decimal, met: boolean): Earned {
  const points = met ? most : new Decimal(0)
  return {
    points,
    branch: met ? 'YES' : 'NO',
    why: () =>
      bilingual((t) => {
        const branch = met
          ? t.say('đáp ứng yêu cầu', 'requirement met')
          : t.say('không đáp ứng yêu cầu', 'requirement not met')
        return `${t.say('Được', 'Earns')} ${ofMost(points, most, t)}. ${branchText(branch, t)}`
      }),
  }
}
