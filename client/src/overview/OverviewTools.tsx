import { Trans, useLingui } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { DayField } from '../kit/Field/DayField.tsx'
import { linkClass } from '../kit/Link/Link.tsx'
import { UnitSearch } from '../units/UnitSearch.tsx'
import type { LoadedOverview } from './load-overview.ts'
import styles from './overview.module.css'
import { useOverview } from './use-overview.ts'

/** The day for which the registers are told, and the ways to another unit and to the whole of this one. */
export function OverviewTools({ loaded: { unit } }: { readonly loaded: LoadedOverview }) {
  const { t } = useLingui()
  const { search, open } = useOverview()
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
      <span className={styles.search}>
        <UnitSearch
          label={t`Tìm tổng quan của đơn vị khác`}
          onPick={({ slug }) => open({ 'don-vi': slug, nam: undefined })}
        />
      </span>
      <Link to="/don-vi/$slug" params={{ slug: unit.slug }} className={linkClass()}>
        <Trans>Xem trang đơn vị</Trans>
      </Link>
    </div>
  )
}
