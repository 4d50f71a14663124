import { Trans, useLingui } from '@lingui/react/macro'
import { DayField } from '../kit/Field/DayField.tsx'
import { formatDate } from '../kit/format/date.ts'
import { printedIn } from '../kit/format/decimal.ts'
import { useLocale } from '../kit/format/locale.ts'
import { Ledger, type LedgerFact } from '../kit/Ledger/Ledger.tsx'
import { Headline } from '../kit/PageHeading/PageHeading.tsx'
import { type BarPart, PartsBar } from '../kit/PartsBar/PartsBar.tsx'
import { Tag } from '../kit/Tag/Tag.tsx'
import type { Progress } from './load-plan.ts'
import { NarrowLink } from './NarrowLink.tsx'
import type { BoardProps } from './PlanBoard.tsx'
import { PrintedShare } from './PrintedShare.tsx'
import styles from './plans.module.css'
import { ReportedBeside } from './ReportedBeside.tsx'
import { UnitPicker } from './UnitPicker.tsx'
import { usePlanView } from './use-plan-view.ts'

/** How far the plan has come: the sentence, the day, the facts, the bar of its parts, and the rule by which it is added up. */
export function PlanStanding({ loaded, urged }: BoardProps & { readonly urged: number }) {
  const { progress } = loaded.plan
  return (
    <>
      <Headline>
        <Finding progress={progress} />
      </Headline>
      <Tools />
      {progress.total > 0 && (
        <>
          <Facts progress={progress} urged={loaded.tasks.length > 0 ? urged : null} />
          <Parts progress={progress} />
        </>
      )}
      <ReportedBeside plan={loaded.plan} />
    </>
  )
}

function Finding({ progress }: { readonly progress: Progress }) {
  const day = formatDate(progress.asOf)
  const { completed, total, completedFully, completedByPhase } = progress
  if (total === 0) return <Trans>Đến ngày {day} chưa có nhiệm vụ hay báo cáo nào trên hồ sơ.</Trans>
  const share = (
    <strong>
      {completed}/{total}
    </strong>
  )
  return (
    <Trans>
      Đến {day} hoàn thành {share} nhiệm vụ = {completedFully} hoàn thành 100% + {completedByPhase} theo phân kỳ.
    </Trans>
  )
}

/** The day for which it is told, and the way to another unit. */
function Tools() {
  const { t } = useLingui()
  const { search, open } = usePlanView()
  return (
    <div className={styles.tools}>
      <DayField
        key={search.ngay ?? ''}
        label={t`Tình hình đến hết ngày`}
        value={search.ngay}
        onChange={(ngay) => open({ ngay })}
      />
      {search.ngay === undefined && (
        <span className={styles.quiet}>
          <Trans>để trống là hôm nay</Trans>
        </span>
      )}
      <UnitPicker />
    </div>
  )
}

function Facts({ progress, urged }: { readonly progress: Progress; readonly urged: number | null }) {
  const { t } = useLingui()
  return <Ledger facts={[...useShareFacts(progress), ...useOpenFacts(progress), ...urgeFacts(urged, t`Cần đôn đốc`)]} />
}

function useShareFacts(progress: Progress): readonly LedgerFact[] {
  const { t } = useLingui()
  const locale = useLocale()
  const { printed, completed, total, basis } = progress
  const reported = basis === 'REPORTED'
  return [
    {
      id: 'ty-le',
      term: t`Tỷ lệ hoàn thành`,
      value: printed === null ? '–' : `${printedIn(printed, locale)}%`,
      note: (
        <>
          {completed}/{total} <PrintedShare progress={progress} />{' '}
          <Tag>{reported ? <Trans>Nguồn báo cáo</Trans> : <Trans>Đếm từ nhiệm vụ</Trans>}</Tag>
        </>
      ),
    },
  ]
}

/** What is open, each number with its way to the tasks where they are known; what a source does not say is left out. */
function useOpenFacts({ basis, overdue, inProgress, notStarted, suspended }: Progress): readonly LedgerFact[] {
  const { t } = useLingui()
  const counted = basis === 'COUNTED'
  const fact = (id: string, term: string, count: number | null, by: Parameters<typeof NarrowLink>[0]['by']) =>
    count === null ? [] : [{ id, term, value: counted && count > 0 ? <NarrowLink by={by}>{count}</NarrowLink> : count }]
  return [
    ...fact('qua-han', t`Quá hạn`, overdue, { qh: true }),
    ...fact('dang-lam', t`Đang thực hiện`, inProgress, { tt: 'dang-lam' }),
    ...fact('chua-lam', t`Chưa thực hiện`, notStarted, { tt: 'chua-lam' }),
    ...fact('tam-dung', t`Tạm dừng`, suspended, { tt: 'tam-dung' }),
  ]
}

const urgeFacts = (urged: number | null, term: string): readonly LedgerFact[] =>
  urged === null
    ? []
    : [{ id: 'don-doc', term, value: urged > 0 ? <NarrowLink by={{ dd: true }}>{urged}</NarrowLink> : urged }]

function Parts({ progress }: { readonly progress: Progress }) {
  const { t } = useLingui()
  const locale = useLocale()
  const { completed, total, rule, ruleEn } = progress
  return (
    <div className={styles.parts}>
      <PartsBar label={t`${completed}/${total} nhiệm vụ hoàn thành`} parts={useParts(progress)} />
      <p className={styles.rule}>
        <strong>
          <Trans>Cách cộng:</Trans>
        </strong>{' '}
        {locale === 'en' ? ruleEn : rule}
      </p>
    </div>
  )
}

function useParts(progress: Progress): readonly BarPart[] {
  const { t } = useLingui()
  const { completedFully, completedByPhase, inProgress } = progress
  const [notStarted, suspended] = [progress.notStarted ?? 0, progress.suspended ?? 0]
  return [
    { stage: 'whole', count: completedFully, words: t`${completedFully} hoàn thành 100%` },
    { stage: 'part', count: completedByPhase, words: t`${completedByPhase} hoàn thành theo phân kỳ` },
    { stage: 'begun', count: inProgress, words: t`${inProgress} đang thực hiện` },
    { stage: 'open', count: notStarted, words: t`${notStarted} chưa thực hiện` },
    { stage: 'paused', count: suspended, words: t`${suspended} tạm dừng` },
  ]
}
