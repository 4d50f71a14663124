import { Trans, useLingui } from '@lingui/react/macro'
import { getRouteApi } from '@tanstack/react-router'
import { useMemo } from 'react'
import { Button } from '../kit/Button/Button.tsx'
import { SearchField } from '../kit/Field/SearchField.tsx'
import { useLocale } from '../kit/format/locale.ts'
import { Select } from '../kit/Select/Select.tsx'
import { Switch } from '../kit/Switch/Switch.tsx'
import { unitName } from '../units/unit-name.ts'
import type { Figure } from './load-published.ts'
import styles from './PublishedPage.module.css'
import type { PublishedSearch } from './published-search.ts'

const route = getRouteApi('/so-lieu')

/** Filters whose options are what there is. */
export function PublishedTools({ figures }: { readonly figures: readonly Figure[] }) {
  const { t } = useLingui()
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const change = (part: Partial<PublishedSearch>) =>
    navigate({ search: (known) => ({ ...known, ...part }), replace: true, resetScroll: false })
  const { indices, years } = useMemo(() => optionsOf(figures), [figures])
  const option = (value: string | number) => ({ value: `${value}`, label: `${value}` })
  return (
    <div className={styles.tools}>
      <div className={styles.search}>
        <SearchField
          label={t`Tìm đơn vị, nội dung hoặc nguồn`}
          value={search.q ?? ''}
          onChange={(text) => change({ q: text || undefined })}
        />
      </div>
      <Select
        variant="inline"
        label={t`Chỉ số`}
        value={search['chi-so'] ?? ''}
        options={[{ value: '', label: t`Mọi chỉ số` }, ...indices.map(option)]}
        onChange={(value) => change({ 'chi-so': value || undefined })}
      />
      <Select
        variant="inline"
        label={t`Năm`}
        value={search.nam === undefined ? '' : `${search.nam}`}
        options={[{ value: '', label: t`Mọi năm` }, ...years.map(option)]}
        onChange={(value) => change({ nam: value ? Number(value) : undefined })}
      />
      <Switch checked={search['mau-thuan'] ?? false} onChange={(on) => change({ 'mau-thuan': on ? true : undefined })}>
        <Trans>Chỉ số mâu thuẫn</Trans>
      </Switch>
      <UnitFilter figures={figures} />
    </div>
  )
}

function optionsOf(figures: readonly Figure[]) {
  return {
    indices: [...new Set(figures.map(({ index }) => index))].sort((a, b) => a.localeCompare(b, 'vi')),
    years: [...new Set(figures.map(({ year }) => year))].sort((a, b) => b - a),
  }
}

/** The unit that the address narrows to, and the way out. */
function UnitFilter({ figures }: { readonly figures: readonly Figure[] }) {
  const locale = useLocale()
  const slug = route.useSearch()['don-vi']
  const navigate = route.useNavigate()
  if (slug === undefined) return null
  const unit = figures.find((figure) => figure.unit?.slug === slug)?.unit
  const name = unit ? unitName(unit, locale) : slug
  return (
    <span>
      <Trans>Đơn vị: {name}</Trans>{' '}
      <Button variant="quiet" onClick={() => navigate({ search: ({ 'don-vi': _, ...rest }) => rest, replace: true })}>
        <Trans>Bỏ lọc</Trans>
      </Button>
    </span>
  )
}
