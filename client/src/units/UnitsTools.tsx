import { Trans, useLingui } from '@lingui/react/macro'
import { getRouteApi } from '@tanstack/react-router'
import { Button } from '../kit/Button/Button.tsx'
import { DayField } from '../kit/Field/DayField.tsx'
import { SearchField } from '../kit/Field/SearchField.tsx'
import { Select } from '../kit/Select/Select.tsx'
import { Switch } from '../kit/Switch/Switch.tsx'
import styles from './UnitsPage.module.css'
import { KIND_WORDS } from './unit-words.ts'
import { EVERY_KIND, KIND_SLUGS, shownKind, UNIT_KINDS, type UnitsSearch } from './units-search.ts'

const route = getRouteApi('/don-vi')

/** The day before 34 provinces took the place of 63. */
const BEFORE_MERGER = '2025-06-30'

/** Search over all time, or the units of a kind in force on a day. */
export function UnitsTools() {
  const { t, i18n } = useLingui()
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const change = (part: Partial<UnitsSearch>) =>
    navigate({ search: (known) => ({ ...known, ...part }), replace: true, resetScroll: false })
  const kinds = UNIT_KINDS.map((kind) => ({ value: KIND_SLUGS[kind], label: i18n._(KIND_WORDS[kind]) }))
  const shown = shownKind(search)
  return (
    <div className={styles.tools}>
      <SearchField
        label={t`Tìm theo tên nay hoặc tên cũ`}
        value={search.q ?? ''}
        onChange={(text) => change({ q: text || undefined })}
        className={styles.search ?? ''}
      />
      <Select
        variant="inline"
        label={t`Cấp đơn vị`}
        value={shown ? KIND_SLUGS[shown] : EVERY_KIND}
        options={[...kinds, { value: EVERY_KIND, label: t`Mọi cấp` }]}
        onChange={(value) => change({ loai: kinds.find((kind) => kind.value === value)?.value ?? EVERY_KIND })}
      />
      <DayField
        key={search.ngay}
        label={t`Trong ngày`}
        value={search.ngay}
        disabled={search.q !== undefined}
        onChange={(ngay) => change({ ngay })}
      />
      {search.ngay === undefined ? (
        <Button variant="quiet" disabled={search.q !== undefined} onClick={() => change({ ngay: BEFORE_MERGER })}>
          <Trans>Trước sáp nhập, 30/06/2025</Trans>
        </Button>
      ) : (
        <Button variant="quiet" onClick={() => change({ ngay: undefined })}>
          <Trans>Về hôm nay</Trans>
        </Button>
      )}
      <Switch checked={search['minh-hoa'] ?? false} onChange={(on) => change({ 'minh-hoa': on ? true : undefined })}>
        <Trans>Đơn vị minh họa</Trans>
      </Switch>
    </div>
  )
}
