import { Trans, useLingui } from '@lingui/react/macro'
import { formatDate } from '../kit/format/date.ts'
import type { Plan } from './load-plan.ts'
import { PrintedShare } from './PrintedShare.tsx'
import styles from './plans.module.css'

/** What sources report beside what is counted here; of a plan that is only reported, the reports before the last. */
export function ReportedBeside({ plan }: { readonly plan: Pick<Plan, 'progress' | 'reports'> }) {
  const { t } = useLingui()
  const { progress } = plan
  const others = plan.reports.filter(
    ({ asOf, source }) => progress.basis === 'COUNTED' || asOf !== progress.asOf || source !== progress.source,
  )
  if (others.length === 0) return null
  return (
    <ul className={styles.reports} aria-label={t`Nguồn báo cáo`}>
      {others.map((report) => {
        const day = formatDate(report.asOf)
        const { completed, total, completedFully, completedByPhase, source } = report
        const percent = report.printed ?? '–'
        return (
          <li key={`${report.asOf} ${source}`}>
            <Trans>
              Nguồn báo cáo đến {day}: {completed}/{total} = {completedFully} + {completedByPhase} theo phân kỳ, in{' '}
              {percent}%.
            </Trans>{' '}
            <PrintedShare progress={report} /> {source}
          </li>
        )
      })}
    </ul>
  )
}
