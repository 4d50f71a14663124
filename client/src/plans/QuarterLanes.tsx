import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { StageMark } from '../kit/StageMark/StageMark.tsx'
import type { PlanTask } from './load-plan.ts'
import { NarrowLink } from './NarrowLink.tsx'
import type { BoardProps } from './PlanBoard.tsx'
import styles from './plans.module.css'
import { QUARTERS, type Quarter, quarterOf } from './rules/quarter-of.ts'
import { QUARTER_WORDS, STAGES } from './state-words.ts'
import { TaskLink } from './TaskLink.tsx'
import { usePlanView } from './use-plan-view.ts'
import { useTaskWords } from './use-task-words.ts'

/** Tasks by the quarter in which they are due, each a mark with its code that leads to it; a lane without any is left out. */
export function QuarterLanes({ loaded }: BoardProps) {
  const { t } = useLingui()
  const { year } = loaded.plan
  const lanes = QUARTERS.map((quarter) => ({
    quarter,
    tasks: loaded.tasks.filter(({ dueOn }) => quarterOf(dueOn, year) === quarter),
  })).filter(({ quarter, tasks }) => quarter !== 'khac' || tasks.length > 0)
  return (
    <section className={styles.section} aria-labelledby="kh-quy">
      <h2 id="kh-quy">{t`Nhiệm vụ theo quý đến hạn`}</h2>
      <div className={styles.lanes} data-whole>
        {lanes.map(({ quarter, tasks }) => (
          <Lane key={quarter} quarter={quarter} tasks={tasks} loaded={loaded} />
        ))}
      </div>
    </section>
  )
}

interface LaneProps extends BoardProps {
  readonly quarter: Quarter
  readonly tasks: readonly PlanTask[]
}

function Lane({ quarter, tasks, loaded }: LaneProps) {
  const { i18n } = useLingui()
  const { search } = usePlanView()
  const { year, unit } = { year: loaded.plan.year, unit: loaded.unit }
  const count = tasks.length
  const overdue = tasks.filter((task) => task.overdue).length
  const done = tasks.filter(({ state }) => state === 'COMPLETED' || state === 'COMPLETED_BY_PHASE').length
  const words = useTaskWords()
  return (
    <section className={styles.lane} aria-label={i18n._(QUARTER_WORDS[quarter])}>
      <h3>
        <NarrowLink by={{ quy: quarter }}>
          {i18n._(QUARTER_WORDS[quarter])}
          {': '}
          <Plural value={count} other="# nhiệm vụ" />
        </NarrowLink>
      </h3>
      <p className={styles.quiet}>
        <Trans>{done} hoàn thành</Trans>
        {overdue > 0 && (
          <span className={styles.late}>
            {' · '}
            <Trans>{overdue} quá hạn</Trans>
          </span>
        )}
      </p>
      <ul className={styles.marks}>
        {tasks.map((task) => (
          <li key={task.id}>
            <TaskLink
              task={{ ...task, plan: { year, unit } }}
              day={search.ngay}
              variant="name"
              label={[task.code, task.title, words(task)].filter(Boolean).join(', ')}
            >
              <StageMark stage={STAGES[task.state]} late={task.overdue} word={task.code ?? '–'} />
            </TaskLink>
          </li>
        ))}
      </ul>
    </section>
  )
}
