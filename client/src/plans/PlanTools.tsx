import { Trans, useLingui } from '@lingui/react/macro'
import { Button } from '../kit/Button/Button.tsx'
import { useLocale } from '../kit/format/locale.ts'
import { Select } from '../kit/Select/Select.tsx'
import { Switch } from '../kit/Switch/Switch.tsx'
import { unitName } from '../units/unit-name.ts'
import type { PlanTask } from './load-plan.ts'
import type { BoardProps } from './PlanBoard.tsx'
import { type PlanSearch, STATE_SLUGS } from './plan-search.ts'
import styles from './plans.module.css'
import { STATES } from './rules/plan-task.ts'
import { QUARTERS } from './rules/quarter-of.ts'
import { QUARTER_WORDS, STATE_WORDS } from './state-words.ts'
import { usePlanView, WHOLE } from './use-plan-view.ts'

/** What the list of tasks is narrowed by, and the way back to all of it. */
export function PlanTools({ loaded }: BoardProps) {
  const { search, change } = usePlanView()
  const narrowed = (Object.keys(WHOLE) as (keyof typeof WHOLE)[]).some((key) => search[key] !== undefined)
  return (
    <div className={styles.tools}>
      <StateFilter />
      <ContentFilter loaded={loaded} />
      <LeadFilter tasks={loaded.tasks} />
      <QuarterFilter />
      <Switch checked={search.qh ?? false} onChange={(on) => change({ qh: on ? true : undefined })}>
        <Trans>Chỉ quá hạn</Trans>
      </Switch>
      <Switch checked={search.dd ?? false} onChange={(on) => change({ dd: on ? true : undefined })}>
        <Trans>Chỉ cần đôn đốc</Trans>
      </Switch>
      {narrowed && (
        <Button variant="quiet" onClick={() => change(WHOLE)}>
          <Trans>Bỏ lọc</Trans>
        </Button>
      )}
    </div>
  )
}

function StateFilter() {
  const { t, i18n } = useLingui()
  const { search, change } = usePlanView()
  const options = STATES.map((state) => ({ value: STATE_SLUGS[state] as string, label: i18n._(STATE_WORDS[state]) }))
  return (
    <Select
      variant="inline"
      label={t`Tình trạng`}
      value={search.tt ?? ''}
      options={[{ value: '', label: t`Mọi tình trạng` }, ...options]}
      onChange={(value) => change({ tt: (value || undefined) as PlanSearch['tt'] })}
    />
  )
}

function ContentFilter({ loaded: { plan } }: BoardProps) {
  const { t } = useLingui()
  const { search, change } = usePlanView()
  const options = plan.contents.map(({ code, title }) => ({
    value: code,
    label: [code, title].filter(Boolean).join(' '),
  }))
  return (
    <Select
      variant="inline"
      label={t({ message: 'Nội dung', context: 'kế hoạch' })}
      value={search.nd ?? ''}
      options={[{ value: '', label: t`Mọi nội dung` }, ...options]}
      onChange={(value) => change({ nd: value || undefined })}
    />
  )
}

function LeadFilter({ tasks }: { readonly tasks: readonly PlanTask[] }) {
  const { t } = useLingui()
  const locale = useLocale()
  const { search, change } = usePlanView()
  const leads = new Map(tasks.flatMap(({ lead }) => (lead ? [[lead.slug, unitName(lead, locale)] as const] : [])))
  const options = [...leads]
    .map(([value, label]) => ({ value, label }))
    .sort((a, b) => a.label.localeCompare(b.label, 'vi'))
  return (
    <Select
      variant="inline"
      label={t`Chủ trì`}
      value={search.ct ?? ''}
      options={[{ value: '', label: t`Mọi cơ quan chủ trì` }, ...options]}
      onChange={(value) => change({ ct: value || undefined })}
    />
  )
}

function QuarterFilter() {
  const { t, i18n } = useLingui()
  const { search, change } = usePlanView()
  const options = QUARTERS.map((quarter) => ({ value: quarter as string, label: i18n._(QUARTER_WORDS[quarter]) }))
  return (
    <Select
      variant="inline"
      label={t`Quý đến hạn`}
      value={search.quy ?? ''}
      options={[{ value: '', label: t`Mọi quý` }, ...options]}
      onChange={(value) => change({ quy: (value || undefined) as PlanSearch['quy'] })}
    />
  )
}
