import type { ScoredValue } from '../../assessment/score-draft.ts'
import { Decimal } from '../../shared/decimal.ts'
import { type Bilingual, bilingual } from '../../shared/tongue.ts'

const WITHOUT_POINTS: Readonly<Record<string, Bilingual>> = {
  NOT_DUE: { vi: 'chưa đến hạn', en: 'not due' },
  NOT_ASSESSED: { vi: 'chưa chấm', en: 'not assessed' },
  NOT_APPLICABLE: { vi: 'không áp dụng', en: 'not applicable' },
}

/** A value in words, so that before and after can be read side by side: "a = 100; b = 90 → 0,75 điểm". */
export function describeValue({ state, points, figures, overrideReason }: ScoredValue): Bilingual {
  return bilingual((t) => {
    const without = WITHOUT_POINTS[state]
    const given = (figures ?? []).map(
      ({ name, value }) => `${name} = ${value === null ? '–' : t.number(new Decimal(value))}`,
    )
    const earned = points === null ? (without === undefined ? '' : t.own(without)) : t.points(points)
    const reason = overrideReason === null ? '' : ` (${overrideReason})`
    return `${given.length === 0 ? '' : `${given.join('; ')} → `}${earned}${reason}`
  })
}
