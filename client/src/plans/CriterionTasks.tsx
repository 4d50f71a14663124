import type { FragmentType } from '@apollo/client'
import { useSuspenseFragment } from '@apollo/client/react'
import { Trans, useLingui } from '@lingui/react/macro'
import { type CriterionTasksFragment, CriterionTasksFragmentDoc } from '@par-atlas/schema/documents'
import { formatDate } from '../kit/format/date.ts'
import { useLocale } from '../kit/format/locale.ts'
import { StageMark } from '../kit/StageMark/StageMark.tsx'
import { unitName } from '../units/unit-name.ts'
import styles from './plans.module.css'
import { STAGES } from './state-words.ts'
import { TaskLink } from './TaskLink.tsx'
import { useTaskWords } from './use-task-words.ts'

/** The tasks of plans that are to raise a criterion, the latest year first; nothing of one that no task serves. */
export function CriterionTasks({ criterion: from }: { readonly criterion: FragmentType<CriterionTasksFragment> }) {
  const { data: criterion } = useSuspenseFragment({
    fragment: CriterionTasksFragmentDoc,
    fragmentName: 'CriterionTasks',
    from,
  })
  const { nodes } = criterion.tasks
  const totalCount = criterion.tasks.totalCount ?? nodes.length
  if (totalCount === 0) return null
  const shown = nodes.length
  return (
    <section className={styles.section} aria-labelledby="kh-nhiem-vu-gan">
      <h2 id="kh-nhiem-vu-gan">
        {shown < totalCount ? (
          <Trans>
            Nhiệm vụ gắn với mục này: {shown}/{totalCount}, năm mới nhất trước
          </Trans>
        ) : (
          <Trans>Nhiệm vụ gắn với mục này: {totalCount}</Trans>
        )}
      </h2>
      <ul className={styles.list}>
        {nodes.map((task) => (
          <li key={task.id}>
            <TaskLine task={task} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function TaskLine({ task }: { readonly task: CriterionTasksFragment['tasks']['nodes'][number] }) {
  const { t } = useLingui()
  const locale = useLocale()
  const words = useTaskWords()
  const { plan, lead, dueOn, code, title, state, overdue } = task
  const due = dueOn === null ? null : formatDate(dueOn)
  const who = lead && lead.slug !== plan.unit.slug ? unitName(lead, locale) : null
  return (
    <>
      <StageMark stage={STAGES[state]} late={overdue} />
      <TaskLink task={task}>{[code, title].filter(Boolean).join(' ')}</TaskLink>{' '}
      <span className={styles.quiet}>
        {[`${plan.year}`, unitName(plan.unit, locale), who && t`chủ trì ${who}`, due && t`hạn ${due}`, words(task)]
          .filter(Boolean)
          .join(' · ')}
      </span>
    </>
  )
}
