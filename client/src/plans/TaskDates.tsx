import { useLingui } from '@lingui/react/macro'
import { NoFigure } from '../kit/cells/ScoreCell.tsx'
import { formatDate } from '../kit/format/date.ts'
import { formatDecimal } from '../kit/format/decimal.ts'
import { useLocale } from '../kit/format/locale.ts'
import { Ledger, type LedgerFact } from '../kit/Ledger/Ledger.tsx'
import type { TaskProps } from './TaskView.tsx'
import { LateCell } from './use-task-columns.tsx'

/** The day set first against the day due now, when it was begun and done, the days late, and the points at stake. */
export function TaskDates({ task }: TaskProps) {
  const { t } = useLingui()
  const locale = useLocale()
  const { firstDueOn, dueOn, startsOn, startedOn, completedOn, daysLate, pointsAtStake, state } = task
  const moved = firstDueOn !== dueOn
  const planned = startsOn === null ? null : formatDate(startsOn)
  const day = (value: string | null) => (value === null ? <NoFigure /> : formatDate(value))
  const facts: readonly LedgerFact[] = [
    ...(moved ? [{ id: 'ban-dau', term: t`Hạn ban đầu`, value: day(firstDueOn) }] : []),
    { id: 'han', term: moved ? t`Hạn nay` : t`Hạn`, value: day(dueOn), note: moved ? t`đã gia hạn` : undefined },
    { id: 'tre', term: t`Số ngày trễ`, value: <LateCell days={daysLate} />, note: t`vẫn lưu khi đã xong` },
    {
      id: 'bat-dau',
      term: t`Bắt đầu`,
      value: day(startedOn),
      note: planned === null ? undefined : t`theo kế hoạch ${planned}`,
    },
    { id: 'xong', term: t`Hoàn thành ngày`, value: day(state === 'COMPLETED' ? completedOn : null) },
    {
      id: 'diem',
      term: t`Điểm liên quan`,
      value: pointsAtStake === null ? <NoFigure /> : formatDecimal(pointsAtStake, 2, locale),
      note: pointsAtStake === null ? undefined : t`điểm tối đa của các tiêu chí dưới đây`,
    },
  ]
  return <Ledger facts={facts} />
}
