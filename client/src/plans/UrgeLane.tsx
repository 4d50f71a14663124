import { Plural, Trans } from '@lingui/react/macro'
import { formatDate } from '../kit/format/date.ts'
import { useLocale } from '../kit/format/locale.ts'
import { StageMark } from '../kit/StageMark/StageMark.tsx'
import { unitName } from '../units/unit-name.ts'
import type { PlanTask } from './load-plan.ts'
import { NarrowLink } from './NarrowLink.tsx'
import type { BoardProps } from './PlanBoard.tsx'
import styles from './plans.module.css'
import { daysFrom, URGE_DAYS } from './rules/needs-urging.ts'
import { STAGES } from './state-words.ts'
import { TaskLink } from './TaskLink.tsx'
import { usePlanView } from './use-plan-view.ts'

/** So many are shown; the rest is one step away. */
const SHOWN = 6

/** Cần đôn đốc: what is overdue, and what nobody began though it is due soon; the most overdue first. */
export function UrgeLane({ loaded, urged }: BoardProps & { readonly urged: readonly PlanTask[] }) {
  const { search } = usePlanView()
  const { year, progress } = loaded.plan
  const first = urged.toSorted(byUrgency).slice(0, SHOWN)
  const [count, days] = [urged.length, URGE_DAYS]
  return (
    <section className={styles.urge} aria-labelledby="kh-don-doc">
      <h2 id="kh-don-doc">
        <Trans>Cần đôn đốc</Trans>
      </h2>
      <p className={styles.quiet}>
        <Trans>Quá hạn, hoặc còn {days} ngày mà chưa thực hiện.</Trans>
      </p>
      {count === 0 && (
        <p>
          <Trans>Không có nhiệm vụ nào.</Trans>
        </p>
      )}
      <ol className={styles.urged}>
        {first.map((task) => (
          <li key={task.id}>
            <StageMark stage={STAGES[task.state]} late={task.overdue} />
            <TaskLink task={{ ...task, plan: { year, unit: loaded.unit } }} day={search.ngay}>
              {[task.code, task.title].filter(Boolean).join(' ')}
            </TaskLink>
            <Why task={task} day={progress.asOf} />
          </li>
        ))}
      </ol>
      {count > SHOWN && (
        <NarrowLink by={{ dd: true }}>
          <Trans>Xem cả {count} nhiệm vụ</Trans>
        </NarrowLink>
      )}
    </section>
  )
}

/** Overdue ones first, the longest late before; then by what is due next. */
function byUrgency(a: PlanTask, b: PlanTask): number {
  if (a.overdue !== b.overdue) return a.overdue ? -1 : 1
  return (b.daysLate ?? 0) - (a.daysLate ?? 0) || (a.dueOn ?? '').localeCompare(b.dueOn ?? '')
}

function Why({ task, day }: { readonly task: PlanTask; readonly day: string }) {
  const locale = useLocale()
  const { dueOn, lead, overdue } = task
  const left = dueOn === null ? 0 : daysFrom(day, dueOn)
  const due = dueOn === null ? '–' : formatDate(dueOn)
  const days = -left
  return (
    <span className={styles.why}>
      {overdue && left < 0 && (
        <span className={styles.late}>
          <Trans>
            quá hạn <Plural value={days} other="# ngày" />
          </Trans>
        </span>
      )}
      {overdue && left >= 0 && (
        <span className={styles.late}>
          <Trans>quá hạn phân kỳ</Trans>
        </span>
      )}
      {!overdue && left === 0 && <Trans>đến hạn hôm nay</Trans>}
      {!overdue && left > 0 && (
        <Trans>
          còn <Plural value={left} other="# ngày" />
        </Trans>
      )}
      {' · '}
      <Trans>hạn {due}</Trans>
      {lead && ` · ${unitName(lead, locale)}`}
    </span>
  )
}
