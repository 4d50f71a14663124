import type { FragmentType } from '@apollo/client'
import { useSuspenseFragment } from '@apollo/client/react'
import { Plural, Trans } from '@lingui/react/macro'
import { type UnitPlansFragment, UnitPlansFragmentDoc } from '@par-atlas/schema/documents'
import { Link } from '@tanstack/react-router'
import { formatDate } from '../kit/format/date.ts'
import { linkClass } from '../kit/Link/Link.tsx'
import { PrintedShare } from './PrintedShare.tsx'
import styles from './plans.module.css'
import { TaskLink } from './TaskLink.tsx'

type Plan = UnitPlansFragment['plans']['nodes'][number]

/** The plans of a unit in short, and what it leads that is overdue; nothing of a unit with neither. */
export function UnitPlans({ unit: from }: { readonly unit: FragmentType<UnitPlansFragment> }) {
  const { data: unit } = useSuspenseFragment({ fragment: UnitPlansFragmentDoc, fragmentName: 'UnitPlans', from })
  const { plans, leadTasks, overdueTasks } = unit
  const led = leadTasks.totalCount ?? 0
  if (plans.nodes.length === 0 && led === 0) return null
  return (
    <section className={styles.section} aria-labelledby="kh-ke-hoach">
      <h2 id="kh-ke-hoach">
        <Trans>Kế hoạch và nhiệm vụ</Trans>
      </h2>
      <ul className={styles.list}>
        {plans.nodes.map((plan) => (
          <li key={plan.id}>
            <PlanLine plan={plan} slug={unit.slug} />
          </li>
        ))}
      </ul>
      {led > 0 && <Led led={led} overdue={overdueTasks} />}
    </section>
  )
}

function PlanLine({ plan: { year, progress }, slug }: { readonly plan: Plan; readonly slug: string }) {
  const { completed, total, completedFully, completedByPhase, overdue, asOf } = progress
  const percent = progress.printed ?? '–'
  const day = formatDate(asOf)
  return (
    <>
      <Link to="/ke-hoach" search={{ 'don-vi': slug, nam: year }} className={linkClass()}>
        <Trans>Kế hoạch năm {year}</Trans>
      </Link>{' '}
      {total > 0 && (
        <Trans>
          <strong>
            {completed}/{total}
          </strong>{' '}
          nhiệm vụ hoàn thành = {completedFully} + {completedByPhase} theo phân kỳ, {percent}%, đến {day}
        </Trans>
      )}{' '}
      <PrintedShare progress={progress} />
      {overdue !== null && overdue > 0 && (
        <>
          {' · '}
          <Link to="/ke-hoach" search={{ 'don-vi': slug, nam: year, qh: true }} hash="nhiem-vu" className={linkClass()}>
            <Plural value={overdue} other="# quá hạn" />
          </Link>
        </>
      )}
    </>
  )
}

interface LedProps {
  readonly led: number
  readonly overdue: UnitPlansFragment['overdueTasks']
}

function Led({ led, overdue }: LedProps) {
  const count = overdue.totalCount ?? 0
  return (
    <>
      <p className={styles.quiet}>
        {count === 0 ? (
          <Trans>Chủ trì {led} nhiệm vụ, không nhiệm vụ nào quá hạn.</Trans>
        ) : (
          <Trans>
            Chủ trì {led} nhiệm vụ, {count} quá hạn:
          </Trans>
        )}
      </p>
      <ul className={styles.list}>
        {overdue.nodes.map((task) => (
          <li key={task.id}>
            <TaskLink task={task}>{[task.code, task.title].filter(Boolean).join(' ')}</TaskLink>{' '}
            <span className={styles.quiet}>
              {task.dueOn !== null && <Due day={formatDate(task.dueOn)} />} <Late days={task.daysLate ?? 0} />
            </span>
          </li>
        ))}
      </ul>
    </>
  )
}

const Late = ({ days }: { readonly days: number }) => (days > 0 ? <Plural value={days} other="đã trễ # ngày" /> : null)

const Due = ({ day }: { readonly day: string }) => <Trans>hạn {day}</Trans>
