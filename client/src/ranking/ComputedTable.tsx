import { Trans, useLingui } from '@lingui/react/macro'
import { Link, useNavigate } from '@tanstack/react-router'
import { useMemo } from 'react'
import { linkClass } from '../kit/Link/Link.tsx'
import { Table } from '../kit/Table/Table.tsx'
import { ownUnit } from '../units/own-unit.ts'
import type { ComputedView } from './ComputedRanking.tsx'
import { ComputedNothing } from './ComputedTools.tsx'
import { deductionsOf } from './deductions-of.ts'
import styles from './RankingTable.module.css'
import type { ComputedRow } from './rules/computed-rows.ts'
import { useComputedColumns } from './use-computed-columns.tsx'
import { useRankingView, writeSort } from './use-ranking-view.ts'

const TOP = 10

/** Ranked units in the order asked for; below an ink rule those that lack scores or are not ranked, with the reason in words. */
export function ComputedTable({ view }: { readonly view: ComputedView }) {
  const { t } = useLingui()
  const { search, sort, change, togglePin } = useRankingView()
  const own = ownUnit.use()?.slug
  const navigate = useNavigate()
  const columns = useComputedColumns(view)
  const projected = search['che-do'] === 'trinh-chieu'
  const { ranked, others } = useMemo(() => split(view.shown, projected ? own : null), [view.shown, projected, own])
  const known = columns.some(({ id, sort: sortable }) => id === sort?.columnId && sortable)
  const groups = useMemo(
    () =>
      others.length > 0 && !projected
        ? [
            {
              id: 'others',
              rows: others,
              note: (row: ComputedRow) => <Reason row={row} ranking={view.ranking} />,
              noteFrom: NOTE_FROM,
            },
          ]
        : [],
    [others, projected, view.ranking],
  )
  if (view.shown.length === 0) return <ComputedNothing view={view} />
  const { year } = view.ranking
  return (
    <div className={styles.table}>
      <Table
        caption={t`Bảng xếp hạng năm ${year}`}
        columns={columns}
        rows={ranked}
        rowId={rowId}
        groups={groups}
        look={(row) => ({ selected: row.slug === own })}
        sort={known ? sort : { columnId: 'hang', direction: 'ascending' }}
        onSort={(next) => change({ sx: writeSort(next) })}
        onOpen={({ slug }) =>
          navigate({ to: '/don-vi/$slug/tru-diem', params: { slug }, search: deductionsOf(view.ranking) })
        }
        onPin={({ slug }) => togglePin(slug)}
      />
    </div>
  )
}

const rowId = ({ slug }: ComputedRow): string => slug

/** The reason why a unit has no rank takes the place of all that follows its points. */
const NOTE_FROM = 'vi-tri'

/** `wall`: the reader's own unit, or undefined for nobody's, where the table is for a wall of ten rows; null for the whole. */
function split(rows: readonly ComputedRow[], wall: string | null | undefined) {
  const ranked = rows.filter(({ rank }) => rank !== null)
  const others = rows.filter(({ rank }) => rank === null)
  if (wall === null) return { ranked, others }
  return { ranked: ranked.filter(({ slug }, index) => index < TOP || slug === wall), others }
}

interface ReasonProps {
  readonly row: ComputedRow
  readonly ranking: ComputedView['ranking']
}

/** "thiếu 3 mục, chưa xếp hạng", linked to what is missing; other reasons in the words of the graph. */
export function Reason({ row: { slug, status, missingLeaves, note }, ranking }: ReasonProps) {
  if (status !== 'INCOMPLETE') return note ?? <Trans>không xếp hạng</Trans>
  // Nothing is appraised yet: there is no leaf to name, but a claim to look at.
  if (missingLeaves === 0) {
    return (
      <Trans>
        <Link to="/don-vi/$slug/tru-diem" params={{ slug }} search={deductionsOf(ranking)} className={linkClass()}>
          chưa thẩm định
        </Link>
        , chưa xếp hạng
      </Trans>
    )
  }
  return (
    <Trans>
      <Link
        to="/don-vi/$slug/tru-diem"
        params={{ slug }}
        search={{ ...deductionsOf(ranking), chi: 'thieu' }}
        className={linkClass()}
      >
        thiếu {missingLeaves} mục
      </Link>
      , chưa xếp hạng
    </Trans>
  )
}
