import { Trans, useLingui } from '@lingui/react/macro'
import { getRouteApi } from '@tanstack/react-router'
import { useMemo } from 'react'
import { Button } from '../kit/Button/Button.tsx'
import { useLocale } from '../kit/format/locale.ts'
import { Select } from '../kit/Select/Select.tsx'
import { Switch } from '../kit/Switch/Switch.tsx'
import { unitName } from '../units/unit-name.ts'
import { FINDING_WORDS, KIND_WORDS } from './inspection-words.ts'
import styles from './inspections.module.css'
import {
  type InspectionsSearch,
  KIND_SLUGS,
  type KindSlug,
  OPEN_SLUG,
  STATE_SLUGS,
  type StateSlug,
} from './inspections-search.ts'

const route = getRouteApi('/kiem-tra')

/** What names units, years and criteria of one side alone, real or demonstration. */
const WHOLE = { cua: undefined, nam: undefined, dv: undefined, lq: undefined, tc: undefined } as const

/** Whose campaigns, of which year and kind, and which of their findings. */
export function InspectionsTools() {
  const { t } = useLingui()
  const search = route.useSearch()
  const change = useChange()
  return (
    <div className={styles.tools}>
      <CampaignChoices />
      <FindingChoices />
      <Switch checked={search.qh ?? false} onChange={(on) => change({ qh: on ? true : undefined })}>
        <Trans>Chỉ kiến nghị quá hạn</Trans>
      </Switch>
      <Switch
        checked={search['minh-hoa'] ?? false}
        onChange={(on) => change({ 'minh-hoa': on ? true : undefined, ...WHOLE })}
      >
        {t`Tỉnh minh họa`}
      </Switch>
      {search.lq !== undefined && (
        <Button variant="quiet" onClick={() => change({ lq: undefined })}>
          <Trans>Đang xem một đơn vị; xem mọi đơn vị</Trans>
        </Button>
      )}
    </div>
  )
}

function useChange() {
  const navigate = route.useNavigate()
  return (part: Partial<InspectionsSearch>) =>
    navigate({ search: (known) => ({ ...known, ...part }), replace: true, resetScroll: false })
}

function CampaignChoices() {
  const { t, i18n } = useLingui()
  const locale = useLocale()
  const { cua, nam, loai } = route.useSearch()
  const { campaigns } = route.useLoaderData()
  const change = useChange()
  const owners = useMemo(
    () => new Map(campaigns.flatMap(({ owner }) => (owner === null ? [] : [[owner.slug, unitName(owner, locale)]]))),
    [campaigns, locale],
  )
  const years = [...new Set(campaigns.map(({ year }) => `${year}`))]
  const kinds = Object.keys(KIND_SLUGS) as KindSlug[]
  return (
    <>
      <Select
        variant="inline"
        label={t`Của`}
        value={cua ?? ''}
        options={[{ value: '', label: t`Mọi địa phương` }, ...[...owners].map(([value, label]) => ({ value, label }))]}
        onChange={(value) => change({ cua: value || undefined })}
      />
      <Select
        variant="inline"
        label={t`Năm`}
        value={nam === undefined ? '' : `${nam}`}
        options={[{ value: '', label: t`Mọi năm` }, ...years.map((value) => ({ value, label: value }))]}
        onChange={(value) => change({ nam: value ? Number(value) : undefined })}
      />
      <Select
        variant="inline"
        label={t`Hình thức`}
        value={loai ?? ''}
        options={[
          { value: '', label: t`Mọi hình thức` },
          ...kinds.map((value) => ({ value, label: i18n._(KIND_WORDS[KIND_SLUGS[value]]) })),
        ]}
        onChange={(value) => change({ loai: value ? (value as KindSlug) : undefined })}
      />
    </>
  )
}

function FindingChoices() {
  const { t, i18n } = useLingui()
  const locale = useLocale()
  const { tt, dv, tc } = route.useSearch()
  const { findings } = route.useLoaderData()
  const change = useChange()
  const states = Object.keys(STATE_SLUGS) as StateSlug[]
  const units = useMemo(() => {
    const known = findings.flatMap((each) => each.units?.nodes ?? [])
    const names = new Map(known.map((unit) => [unit.slug, unitName(unit, locale)]))
    return [...names].map(([value, label]) => ({ value, label })).sort((a, b) => a.label.localeCompare(b.label, 'vi'))
  }, [findings, locale])
  const areas = useMemo(() => {
    const codes = findings.flatMap(({ criterion }) => criterion?.code.split('.')[0] ?? [])
    return [...new Set(tc === undefined ? codes : [...codes, tc])].sort((a, b) => Number(a) - Number(b))
  }, [findings, tc])
  return (
    <>
      <Select
        variant="inline"
        label={t`Tình trạng`}
        value={tt ?? ''}
        options={[
          { value: '', label: t`Mọi tình trạng` },
          { value: OPEN_SLUG, label: t`Chưa đóng` },
          ...states.map((value) => ({ value, label: i18n._(FINDING_WORDS[STATE_SLUGS[value]]) })),
        ]}
        onChange={(value) => change({ tt: value ? (value as InspectionsSearch['tt']) : undefined })}
      />
      {units.length > 0 && (
        <Select
          variant="inline"
          label={t`Đơn vị`}
          value={dv ?? ''}
          options={[{ value: '', label: t`Mọi đơn vị` }, ...units]}
          onChange={(value) => change({ dv: value || undefined })}
        />
      )}
      {areas.length > 0 && (
        <Select
          variant="inline"
          label={t`Tiêu chí`}
          value={tc ?? ''}
          options={[
            { value: '', label: t`Mọi tiêu chí` },
            ...areas.map((value) => ({ value, label: t`Mục ${value}` })),
          ]}
          onChange={(value) => change({ tc: value || undefined })}
        />
      )}
    </>
  )
}
