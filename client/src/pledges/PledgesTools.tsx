import { Trans, useLingui } from '@lingui/react/macro'
import { getRouteApi } from '@tanstack/react-router'
import { useMemo } from 'react'
import { useLocale } from '../kit/format/locale.ts'
import { Tools } from '../kit/Page/Page.tsx'
import { Select } from '../kit/Select/Select.tsx'
import { Switch } from '../kit/Switch/Switch.tsx'
import { unitName } from '../units/unit-name.ts'
import { outcomeWords } from './pledge-words.ts'
import { OUTCOME_SLUGS, type OutcomeSlug, type PledgesSearch } from './pledges-search.ts'

const route = getRouteApi('/cam-ket')

function useChange() {
  const navigate = route.useNavigate()
  return (part: Partial<PledgesSearch>) =>
    navigate({ search: (known) => ({ ...known, ...part }), replace: true, resetScroll: false })
}

/** Which pledges; the options are what there is. */
export function PledgesTools() {
  const { t, i18n } = useLingui()
  const { kq, 'minh-hoa': illustrative = false } = route.useSearch()
  const change = useChange()
  const outcomes = Object.keys(OUTCOME_SLUGS) as OutcomeSlug[]
  return (
    <Tools>
      <OfWhat />
      <Select
        variant="inline"
        label={t`Kết quả`}
        value={kq ?? ''}
        options={[
          { value: '', label: t`Mọi kết quả` },
          ...outcomes.map((value) => ({ value, label: i18n._(outcomeWords(OUTCOME_SLUGS[value])) })),
        ]}
        onChange={(value) => change({ kq: value ? (value as OutcomeSlug) : undefined })}
      />
      <Switch
        checked={illustrative}
        onChange={(on) =>
          change({ 'minh-hoa': on ? true : undefined, cs: undefined, nam: undefined, dv: undefined, kq: undefined })
        }
      >
        <Trans>Tỉnh minh họa</Trans>
      </Switch>
    </Tools>
  )
}

function OfWhat() {
  const { t } = useLingui()
  const locale = useLocale()
  const { cs, nam, dv } = route.useSearch()
  const { pledges } = route.useLoaderData()
  const change = useChange()
  const { indices, years, units } = useMemo(
    () => ({
      indices: [...new Set(pledges.map(({ index }) => index))],
      years: [...new Set(pledges.map(({ year }) => `${year}`))],
      units: [...new Map(pledges.map(({ unit }) => [unit.slug, unitName(unit, locale)]))],
    }),
    [pledges, locale],
  )
  const plain = (value: string) => ({ value, label: value })
  return (
    <>
      <Select
        variant="inline"
        label={t`Chỉ số`}
        value={cs ?? ''}
        options={[{ value: '', label: t`Mọi chỉ số` }, ...indices.map(plain)]}
        onChange={(value) => change({ cs: value || undefined })}
      />
      <Select
        variant="inline"
        label={t`Năm`}
        value={nam === undefined ? '' : `${nam}`}
        options={[{ value: '', label: t`Mọi năm` }, ...years.map(plain)]}
        onChange={(value) => change({ nam: value ? Number(value) : undefined })}
      />
      <Select
        variant="inline"
        label={t`Đơn vị`}
        value={dv ?? ''}
        options={[{ value: '', label: t`Mọi đơn vị` }, ...units.map(([value, label]) => ({ value, label }))]}
        onChange={(value) => change({ dv: value || undefined })}
      />
    </>
  )
}
