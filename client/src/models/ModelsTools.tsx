import { Trans, useLingui } from '@lingui/react/macro'
import { getRouteApi } from '@tanstack/react-router'
import { useMemo } from 'react'
import { SearchField } from '../kit/Field/SearchField.tsx'
import { useLocale } from '../kit/format/locale.ts'
import { Tools, WideTool } from '../kit/Page/Page.tsx'
import { Select } from '../kit/Select/Select.tsx'
import { Switch } from '../kit/Switch/Switch.tsx'
import { unitName } from '../units/unit-name.ts'
import { STATE_WORDS } from './model-words.ts'
import { type ModelsSearch, STATE_SLUGS, type StateSlug } from './models-search.ts'

const route = getRouteApi('/mo-hinh')

function useChange() {
  const navigate = route.useNavigate()
  return (part: Partial<ModelsSearch>) =>
    navigate({ search: (known) => ({ ...known, ...part }), replace: true, resetScroll: false })
}

/** Which models; the options are what there is. */
export function ModelsTools() {
  const { t } = useLingui()
  const search = route.useSearch()
  const change = useChange()
  return (
    <Tools>
      <WideTool>
        <SearchField
          label={t`Tìm mô hình hoặc vấn đề`}
          value={search.q ?? ''}
          onChange={(text) => change({ q: text || undefined })}
        />
      </WideTool>
      <StateChoices />
      <PlaceChoices />
      <Switch
        checked={search['minh-hoa'] ?? false}
        onChange={(on) =>
          change({ 'minh-hoa': on ? true : undefined, nam: undefined, dv: undefined, tc: undefined, q: undefined })
        }
      >
        <Trans>Tỉnh minh họa</Trans>
      </Switch>
    </Tools>
  )
}

function StateChoices() {
  const { t, i18n } = useLingui()
  const { nam, tt } = route.useSearch()
  const { models } = route.useLoaderData()
  const change = useChange()
  const years = [...new Set(models.map(({ year }) => `${year}`))]
  const states = Object.keys(STATE_SLUGS) as StateSlug[]
  return (
    <>
      <Select
        variant="inline"
        label={t`Năm`}
        value={nam === undefined ? '' : `${nam}`}
        options={[{ value: '', label: t`Mọi năm` }, ...years.map((value) => ({ value, label: value }))]}
        onChange={(value) => change({ nam: value ? Number(value) : undefined })}
      />
      <Select
        variant="inline"
        label={t`Tình trạng`}
        value={tt ?? ''}
        options={[
          { value: '', label: t`Mọi tình trạng` },
          ...states.map((value) => ({ value, label: i18n._(STATE_WORDS[STATE_SLUGS[value]]) })),
        ]}
        onChange={(value) => change({ tt: value ? (value as StateSlug) : undefined })}
      />
    </>
  )
}

function PlaceChoices() {
  const { t } = useLingui()
  const locale = useLocale()
  const { dv, tc } = route.useSearch()
  const { models } = route.useLoaderData()
  const change = useChange()
  const units = useMemo(() => {
    const names = new Map(
      models.flatMap(({ adoption }) => adoption.map(({ unit }) => [unit.slug, unitName(unit, locale)])),
    )
    return [...names].map(([value, label]) => ({ value, label })).sort((a, b) => a.label.localeCompare(b.label, 'vi'))
  }, [models, locale])
  const areas = useMemo(() => {
    const codes = models.flatMap(({ criteria }) => criteria.flatMap(({ code }) => code.split('.')[0] ?? []))
    return [...new Set(tc === undefined ? codes : [...codes, tc])].sort((a, b) => Number(a) - Number(b))
  }, [models, tc])
  return (
    <>
      <Select
        variant="inline"
        label={t`Đơn vị`}
        value={dv ?? ''}
        options={[{ value: '', label: t`Mọi đơn vị` }, ...units]}
        onChange={(value) => change({ dv: value || undefined })}
      />
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
