import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { BigFigure } from '../kit/BigFigure/BigFigure.tsx'
import { formatDate } from '../kit/format/date.ts'
import { printedIn } from '../kit/format/decimal.ts'
import { useLocale } from '../kit/format/locale.ts'
import { type BarPart, PartsBar } from '../kit/PartsBar/PartsBar.tsx'
import { Tag } from '../kit/Tag/Tag.tsx'
import { PrintedShare } from '../plans/PrintedShare.tsx'
import { STATE_SLUGS } from '../plans/plan-search.ts'
import { ReportedBeside } from '../plans/ReportedBeside.tsx'
import { LedTasks } from './LedTasks.tsx'
import type { LoadedOverview } from './load-overview.ts'
import styles from './overview.module.css'
import { numberClass, Untold } from './parts.tsx'

type Plan = NonNullable<LoadedOverview['plan']>

/** How far the plan of the year has come, by which rule, and what sources report beside it. */
export function PlanFact({ loaded }: { readonly loaded: LoadedOverview }) {
  const { plan, led } = loaded
  const year = plan?.year
  if (plan === null && led !== null) return <LedTasks loaded={loaded} led={led} />
  return (
    <section className={styles.fact} aria-labelledby="ke-hoach">
      <h2 id="ke-hoach">
        {year === undefined ? <Trans>Kế hoạch CCHC</Trans> : <Trans>Kế hoạch CCHC năm {year}</Trans>}
      </h2>
      {plan === null || plan.progress.total === 0 ? (
        <Untold>
          <Trans>Chưa có số liệu về kế hoạch.</Trans>
        </Untold>
      ) : (
        <Progress plan={plan} loaded={loaded} />
      )}
    </section>
  )
}

interface ProgressProps {
  readonly plan: Plan
  readonly loaded: LoadedOverview
}

function Progress({ plan, loaded }: ProgressProps) {
  const { t } = useLingui()
  const locale = useLocale()
  const { progress } = plan
  const { completed, total, rule, ruleEn, asOf } = progress
  const day = formatDate(asOf)
  return (
    <>
      <p>
        <TasksLink plan={plan} loaded={loaded}>
          <BigFigure size="part" base={`/${total}`}>
            {completed}
          </BigFigure>
        </TasksLink>{' '}
        <Trans>nhiệm vụ hoàn thành</Trans> <Basis basis={progress.basis} />
      </p>
      <PartsBar label={t`${completed}/${total} nhiệm vụ hoàn thành`} parts={useParts({ plan, loaded })} />
      <p className={styles.quiet}>
        <Percent plan={plan} /> <Trans>Đến {day}.</Trans> <Overdue plan={plan} loaded={loaded} />
      </p>
      <p className={styles.quiet}>
        <strong>
          <Trans>Cách cộng:</Trans>
        </strong>{' '}
        {locale === 'en' ? ruleEn : rule}
      </p>
      <ReportedBeside plan={plan} />
    </>
  )
}

function Basis({ basis }: Pick<Plan['progress'], 'basis'>) {
  return <Tag>{basis === 'REPORTED' ? <Trans>Nguồn báo cáo</Trans> : <Trans>Đếm từ nhiệm vụ</Trans>}</Tag>
}

function Percent({ plan: { progress } }: { readonly plan: Plan }) {
  const locale = useLocale()
  const { printed } = progress
  if (printed === null) return null
  return (
    <>
      {printedIn(printed, locale)}% <PrintedShare progress={progress} /> ·
    </>
  )
}

interface TasksLinkProps extends ProgressProps {
  readonly by?: { readonly tt?: (typeof STATE_SLUGS)[keyof typeof STATE_SLUGS]; readonly qh?: true }
  readonly children: ReactNode
}

/** The tasks of the plan as of the same day, all or some of them. */
function TasksLink({ plan, loaded: { unit, day }, by, children }: TasksLinkProps) {
  return (
    <Link
      to="/ke-hoach"
      search={{ 'don-vi': unit.slug, nam: plan.year, ngay: day, ...by }}
      hash="nhiem-vu"
      className={numberClass()}
    >
      {children}
    </Link>
  )
}

/** Each part with its number; those of tasks that are kept here lead to them. */
function useParts({ plan, loaded }: ProgressProps): readonly BarPart[] {
  const { progress } = plan
  const { completedFully, completedByPhase, inProgress } = progress
  const [notStarted, suspended] = [progress.notStarted ?? 0, progress.suspended ?? 0]
  const number = (count: number, state: keyof typeof STATE_SLUGS) =>
    progress.basis === 'REPORTED' ? (
      <strong>{count}</strong>
    ) : (
      <TasksLink plan={plan} loaded={loaded} by={{ tt: STATE_SLUGS[state] }}>
        <strong>{count}</strong>
      </TasksLink>
    )
  const part = (stage: BarPart['stage'], count: number, words: ReactNode): BarPart => ({ stage, count, words })
  const [whole, byPhase] = [number(completedFully, 'COMPLETED'), number(completedByPhase, 'COMPLETED_BY_PHASE')]
  const [begun, open] = [number(inProgress, 'IN_PROGRESS'), number(notStarted, 'NOT_STARTED')]
  const paused = number(suspended, 'SUSPENDED')
  return [
    part('whole', completedFully, <Trans>{whole} hoàn thành</Trans>),
    part('part', completedByPhase, <Trans>{byPhase} hoàn thành theo phân kỳ</Trans>),
    part('begun', inProgress, <Trans>{begun} đang thực hiện</Trans>),
    part('open', notStarted, <Trans>{open} chưa thực hiện</Trans>),
    part('paused', suspended, <Trans>{paused} tạm dừng</Trans>),
  ]
}

function Overdue({ plan, loaded }: ProgressProps) {
  const { overdue, basis } = plan.progress
  if (overdue === null || basis === 'REPORTED') return null
  if (overdue === 0) return <Trans>Không nhiệm vụ nào quá hạn.</Trans>
  return (
    <TasksLink plan={plan} loaded={loaded} by={{ qh: true }}>
      <span className={styles.lost}>
        <Plural value={overdue} other="# nhiệm vụ quá hạn" />
      </span>
    </TasksLink>
  )
}
