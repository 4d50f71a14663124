import { useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { Button } from '../Button/Button.tsx'
import { formatCount } from '../format/decimal.ts'
import { useLocale } from '../format/locale.ts'
import { PlainTable } from './PlainTable.tsx'
import styles from './Table.module.css'
import type { TableModel } from './table.model.ts'

const PAGE = 50

/** The same rows as real tables of fifty, for reading in browse mode and for whoever likes pages. */
export function PagedTable<Row>(model: TableModel<Row>) {
  const { t } = useLingui()
  const locale = useLocale()
  const [wanted, setPage] = useState(0)
  const count = Math.max(1, Math.ceil(model.rows.length / PAGE))
  const page = Math.min(wanted, count - 1)
  const first = page * PAGE
  const rows = model.rows.slice(first, first + PAGE)
  const [from, to, all] = [first + 1, first + rows.length, model.rows.length].map((n) => formatCount(n, locale))
  return (
    <>
      <nav className={styles.pager} aria-label={t`Các trang của bảng`}>
        <Button variant="quiet" disabled={page === 0} onClick={() => setPage(page - 1)}>
          {t`Trang trước`}
        </Button>
        <span role="status">{t`Dòng ${from} đến ${to} trong ${all}`}</span>
        <Button variant="quiet" disabled={page === count - 1} onClick={() => setPage(page + 1)}>
          {t`Trang sau`}
        </Button>
      </nav>
      <PlainTable {...model} rows={rows} groups={page === count - 1 ? model.groups : undefined} />
    </>
  )
}
