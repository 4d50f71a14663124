import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { useMemo } from 'react'
import { NoFigure, ScoreCell } from '../kit/cells/ScoreCell.tsx'
import { formatDate } from '../kit/format/date.ts'
import { useLocale } from '../kit/format/locale.ts'
import { StageMark } from '../kit/StageMark/StageMark.tsx'
import type { Column } from '../kit/Table/table.model.ts'
import { useNarrow } from '../shared/use-narrow.ts'
import { UnitLink } from '../units/UnitLink.tsx'
import { unitName } from '../units/unit-name.ts'
import type { FoundPlan, PlanTask } from './load-plan.ts'
import styles from './plans.module.css'
import { phasesDone } from './rules/phase-marks.ts'
import { STATES } from './rules/plan-task.ts'
import { STAGES, STATE_WORDS } from './state-words.ts'
import { TaskLink } from './TaskLink.tsx'
import { usePlanView } from './use-plan-view.ts'

/** The columns of the list of tasks, as the screen has room for them. */
export function useTaskColumns(loaded: FoundPlan): readonly Column<PlanTask>[] {
  const [wide, phone, narrow] = [useWide(loaded), usePhone(loaded), useNarrow()]
  return narrow ? phone : wide
}

function useWide(loaded: FoundPlan): readonly Column<PlanTask>[] {
  const { t } = useLingui()
  const locale = useLocale()
  return useMemo(
    () => [
      { id: 'ma', label: t`Mã`, width: 56, cell: ({ code }) => code ?? <NoFigure /> },
      {
        id: 'ten',
        label: t`Nhiệm vụ`,
        minWidth: 260,
        rowHeader: true,
        sort: ({ title }) => title,
        cell: (task) => <TitleCell task={task} loaded={loaded} />,
      },
      {
        id: 'chu-tri',
        label: t`Chủ trì`,
        minWidth: 150,
        sort: ({ lead }) => lead && unitName(lead, locale),
        cell: ({ lead }) => (lead ? <UnitLink unit={lead} variant="name" /> : <NoFigure />),
      },
      { id: 'han', label: t`Hạn`, width: 132, sort: ({ dueOn }) => dueOn, cell: (task) => <DueCell task={task} /> },
      {
        id: 'tinh-trang',
        label: t`Tình trạng`,
        minWidth: 170,
        sort: ({ state }) => STATES.indexOf(state),
        cell: (task) => <StateCell task={task} loaded={loaded} />,
      },
      {
        id: 'tre',
        label: t`Số ngày trễ`,
        width: 84,
        align: 'end',
        firstDirection: 'descending',
        sort: ({ daysLate }) => daysLate,
        cell: ({ daysLate }) => <LateCell days={daysLate} />,
      },
      {
        id: 'diem',
        label: t`Điểm liên quan`,
        width: 84,
        align: 'end',
        firstDirection: 'descending',
        sort: ({ pointsAtStake }) => pointsAtStake,
        cell: ({ pointsAtStake }) => <ScoreCell value={pointsAtStake} />,
      },
    ],
    [t, locale, loaded],
  )
}

/** On a phone the task and where it stands are one column, its day and lateness the other. */
function usePhone(loaded: FoundPlan): readonly Column<PlanTask>[] {
  const { t } = useLingui()
  return useMemo(
    () => [
      {
        id: 'ten',
        label: t`Nhiệm vụ`,
        rowHeader: true,
        sort: ({ title }) => title,
        cell: (task) => <PhoneCell task={task} loaded={loaded} />,
      },
      {
        id: 'han',
        label: t`Hạn`,
        width: 96,
        align: 'end',
        sort: ({ dueOn }) => dueOn,
        cell: (task) => <DueCell task={task} />,
      },
    ],
    [t, loaded],
  )
}

interface CellProps {
  readonly task: PlanTask
  readonly loaded: FoundPlan
}

function TitleCell({ task, loaded }: CellProps) {
  const { search } = usePlanView()
  return (
    <TaskLink task={{ ...task, plan: { year: loaded.plan.year, unit: loaded.unit } }} day={search.ngay} variant="name">
      {task.title ?? <Trans>Nhiệm vụ không nêu tên</Trans>}
    </TaskLink>
  )
}

function PhoneCell({ task, loaded }: CellProps) {
  const locale = useLocale()
  return (
    <>
      <TitleCell task={task} loaded={loaded} />
      <span className={styles.line}>
        {task.code} {task.lead && `· ${unitName(task.lead, locale)}`}
      </span>
      <span className={styles.line}>
        <StateCell task={task} loaded={loaded} />
      </span>
    </>
  )
}

/** When it is due today; the day that was set first beneath, where an extension moved it. */
export function DueCell({ task: { dueOn, firstDueOn } }: { readonly task: Pick<PlanTask, 'dueOn' | 'firstDueOn'> }) {
  const first = firstDueOn === null ? null : formatDate(firstDueOn)
  return (
    <>
      {dueOn === null ? <NoFigure /> : formatDate(dueOn)}
      {first !== null && firstDueOn !== dueOn && (
        <span className={styles.line}>
          <Trans>ban đầu {first}</Trans>
        </span>
      )}
    </>
  )
}

/** Where it stands, how many of its phases are done, and that it is overdue. */
function StateCell({ task: { state, overdue, phases }, loaded }: CellProps) {
  const { i18n } = useLingui()
  const [done, count] = [phasesDone(phases, loaded.plan.progress.asOf), phases.length]
  return (
    <>
      <StageMark stage={STAGES[state]} late={overdue} word={i18n._(STATE_WORDS[state])} />
      {state !== 'COMPLETED' && count > 0 && (
        <span className={styles.quiet}>
          {' '}
          <Trans>
            {done}/{count} phân kỳ
          </Trans>
        </span>
      )}
      {overdue && (
        <span className={styles.late}>
          {' '}
          <Trans>quá hạn</Trans>
        </span>
      )}
    </>
  )
}

export function LateCell({ days }: { readonly days: number | null }) {
  if (days === null) return <NoFigure />
  if (days === 0) return <span className={styles.quiet}>0</span>
  return (
    <span className={styles.late}>
      <Plural value={days} other="# ngày" />
    </span>
  )
}
