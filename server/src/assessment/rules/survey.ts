import { Decimal } from '../../shared/decimal.ts'
import { exactly, over, times } from '../../shared/fraction-arithmetic.ts'

import { bilingual } from '../../shared/tongue.ts'
import { branchText, type Earned, gives, settle } from './earned.ts'

const HUNDRED = exactly(new Decimal(100))

/** SURVEY: survey percent x maximum / 100; `percent` is 0 to 100, both inclusive. */
export function scoreSurvey(most: Decimal, percent: Decimal): Earned {
  const settled = settle(over(times(exactly(percent), exactly(most)), HUNDRED), { kind: 'MAXIMUM', points: most })
  return {
    points: settled.points,
    branch: 'SURVEY',
    why: () =>
      bilingual((t) => {
        const result = t.say(
          `${t.number(percent)}% nhân ${t.points(most)}, ${gives(settled, t)}.`,
          `${t.number(percent)}% times ${t.points(most)} ${gives(settled, t)}.`,
        )
        return `${result} ${branchText(t.say('điểm khảo sát, tính theo tỷ lệ', 'survey points, in proportion'), t)}`
      }),
  }
}
