import { useLingui } from '@lingui/react/macro'
import { useNavigate } from '@tanstack/react-router'
import { useMemo } from 'react'
import { Table } from '../kit/Table/Table.tsx'
import { ownUnit } from '../units/own-unit.ts'
import { NoRowsFound } from './NoRowsFound.tsx'
import styles from './RankingTable.module.css'
import type { RankingRows } from './RankingView.tsx'
import type { RankingRow } from './rules/rows.ts'
import { useColumns } from './use-columns.tsx'
import { useRankingView, writeSort } from './use-ranking-view.ts'

/** The ranking as a table: ranked units in the order asked for, the others below an ink rule with the reason. */
export function RankingTable({ view }: { readonly view: RankingRows }) {
  const { t } = useLingui()
  const { sort, change, togglePin } = useRankingView()
  const own = ownUnit.use()?.slug
  const navigate = useNavigate()
  const columns = useColumns(view)
  const { ranked, others } = useMemo(() => split(view.shown), [view.shown])
  const known = columns.some(({ id, sort: sortable }) => id === sort?.columnId && sortable)
  if (view.shown.length === 0) return <NoRowsFound total={view.all.length} />
  return (
    <div className={styles.table}>
      <Table
        caption={t`Bảng xếp hạng năm ${view.year}`}
        columns={columns}
        rows={ranked}
        rowId={(row) => row.slug}
        groups={
          others.length > 0
            ? [{ id: 'others', rows: others, note: (row) => row.note ?? '', noteFrom: columns[NOTE_FROM]?.id }]
            : []
        }
        look={(row) => ({ selected: row.slug === own })}
        sort={known ? sort : { columnId: 'hang', direction: 'ascending' }}
        onSort={(next) => change({ sx: writeSort(next) })}
        onOpen={({ slug }) => navigate({ to: '/don-vi/$slug', params: { slug } })}
        onPin={({ slug }) => togglePin(slug)}
      />
    </div>
  )
}

/** The reason why a unit has no rank takes the place of all that follows its points. */
const NOTE_FROM = 4

function split(rows: readonly RankingRow[]) {
  return { ranked: rows.filter(({ rank }) => rank !== null), others: rows.filter(({ rank }) => rank === null) }
}
