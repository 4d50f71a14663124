import { Trans, useLingui } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { useMemo, useState } from 'react'
import { Button } from '../kit/Button/Button.tsx'
import { RankCell } from '../kit/cells/RankCell.tsx'
import { ScoreCell } from '../kit/cells/ScoreCell.tsx'
import { formatDecimal } from '../kit/format/decimal.ts'
import { useLocale } from '../kit/format/locale.ts'
import { linkClass } from '../kit/Link/Link.tsx'
import { type RulerColumnScale, rulerColumnScale } from '../kit/RulerColumn/ruler-column.layout.ts'
import { orderRows } from '../kit/Table/table.order.ts'
import { toPoints } from '../shared/points.ts'
import { ownUnit } from '../units/own-unit.ts'
import { ClassMark } from './ClassMark.tsx'
import type { ComputedView } from './ComputedRanking.tsx'
import { Reason } from './ComputedTable.tsx'
import { ComputedNothing } from './ComputedTools.tsx'
import { deductionsOf } from './deductions-of.ts'
import { MiniRuler } from './MiniRuler.tsx'
import styles from './RankingPhoneRows.module.css'
import type { ComputedRow } from './rules/computed-rows.ts'
import { useComputedColumns } from './use-computed-columns.tsx'
import { useRankingView } from './use-ranking-view.ts'

/** Rows that a phone draws before it is asked for more. */
const PAGE = 100

/** The ranking on a phone: rank, name, percent, class and both losses, a row of text for each unit. */
export function ComputedPhoneRows({ view }: { readonly view: ComputedView }) {
  const { sort } = useRankingView()
  const columns = useComputedColumns(view)
  const own = ownUnit.use()?.slug
  const [count, setCount] = useState(PAGE)
  const known = columns.some((column) => column.id === sort?.columnId && column.sort)
  const rows = useMemo(() => orderRows(view.shown, columns, known ? sort : null), [view.shown, columns, known, sort])
  const { average } = view.ranking
  const scale = useMemo(() => scaleOf(view.all, average), [view.all, average])
  if (rows.length === 0) return <ComputedNothing view={view} />
  return (
    <div className={styles.list}>
      <p className={styles.legend}>
        <Trans>% điểm tối đa · loại · bị trừ (thẩm định) · chưa đạt (khảo sát, kinh tế – xã hội)</Trans>
      </p>
      <ol>
        {rows.slice(0, count).map((row) => (
          <PhoneRow key={row.slug} row={row} view={view} scale={scale} own={row.slug === own} />
        ))}
      </ol>
      {rows.length > count && (
        <p className={styles.legend}>
          <Button variant="quiet" onClick={() => setCount(count + PAGE)}>
            <Trans>Xem thêm 100 đơn vị</Trans>
          </Button>
        </p>
      )}
    </div>
  )
}

function scaleOf(rows: readonly ComputedRow[], average: number | null): RulerColumnScale {
  const values = rows.flatMap(({ percent }) => (percent === null ? [] : [toPoints(percent, 6)]))
  return rulerColumnScale(average === null ? values : [...values, average])
}

interface PhoneRowProps {
  readonly row: ComputedRow
  readonly view: ComputedView
  readonly scale: RulerColumnScale
  readonly own: boolean
}

function PhoneRow({ row, view, scale, own }: PhoneRowProps) {
  const { average, standing } = view.ranking
  const inRegion = view.region !== null
  return (
    <li className={styles.row} data-own={own} data-row={row.slug}>
      <span className={styles.rank}>
        <RankCell
          rank={inRegion ? row.regionRank : row.rank}
          base={inRegion ? row.regionBase : row.base}
          tied={row.tied && !inRegion}
        />
      </span>
      <span className={styles.name}>
        <Link
          to="/don-vi/$slug/tru-diem"
          params={{ slug: row.slug }}
          search={deductionsOf(view.ranking)}
          className={linkClass('name')}
        >
          {row.name}
        </Link>
      </span>
      <span className={styles.points}>
        <ScoreCell
          value={row.percent === null ? null : toPoints(row.percent, 6)}
          weight="strong"
          provisional={standing === 'PRELIMINARY' || row.rank === null}
        />
      </span>
      <span className={styles.parts}>
        {row.rank === null ? <Reason row={row} ranking={view.ranking} /> : <PhoneFacts row={row} view={view} />}
      </span>
      {row.percent !== null && <MiniRuler scale={scale} value={toPoints(row.percent, 6)} average={average} own={own} />}
    </li>
  )
}

function PhoneFacts({ row, view }: Pick<PhoneRowProps, 'row' | 'view'>) {
  const { t } = useLingui()
  const locale = useLocale()
  const [lost, unreached] = [row.deducted, row.notReached].map((value) =>
    value === null ? null : formatDecimal(value, 2, locale),
  )
  return (
    <>
      <ClassMark row={row} view={view} />{' '}
      {[lost && t`bị trừ ${lost}`, unreached && t`chưa đạt ${unreached}`].filter(Boolean).join(' · ')}
    </>
  )
}
