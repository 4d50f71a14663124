import { Trans, useLingui } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { useMemo } from 'react'
import { PART_WORDS } from '../framework/part-words.ts'
import { MisfitMark } from '../kit/cells/MisfitMark.tsx'
import { RankCell } from '../kit/cells/RankCell.tsx'
import { ScoreCell } from '../kit/cells/ScoreCell.tsx'
import { formatDecimal } from '../kit/format/decimal.ts'
import { useLocale } from '../kit/format/locale.ts'
import { linkClass } from '../kit/Link/Link.tsx'
import { type RulerColumnScale, rulerColumnScale } from '../kit/RulerColumn/ruler-column.layout.ts'
import { orderRows } from '../kit/Table/table.order.ts'
import { toPoints } from '../shared/points.ts'
import { ownUnit } from '../units/own-unit.ts'
import { MiniRuler } from './MiniRuler.tsx'
import { NoRowsFound } from './NoRowsFound.tsx'
import styles from './RankingPhoneRows.module.css'
import type { RankingRows } from './RankingView.tsx'
import type { RankingRow } from './rules/rows.ts'
import { useColumns } from './use-columns.tsx'
import { useRankingView } from './use-ranking-view.ts'

/** The ranking on a phone: a row of text for each unit, with rank, name, points, its place on the scale and its parts. */
export function RankingPhoneRows({ view }: { readonly view: RankingRows }) {
  const { sort } = useRankingView()
  const columns = useColumns(view)
  const own = ownUnit.use()?.slug
  const known = columns.some((column) => column.id === sort?.columnId && column.sort)
  const rows = useMemo(() => orderRows(view.shown, columns, known ? sort : null), [view.shown, columns, known, sort])
  const scale = useMemo(() => scaleOf(view), [view])
  if (rows.length === 0) return <NoRowsFound total={view.all.length} />
  return (
    <div className={styles.list}>
      <PartsLegend view={view} />
      <ol>
        {rows.map((row) => (
          <PhoneRow key={row.slug} row={row} scale={scale} average={view.average} own={row.slug === own} />
        ))}
      </ol>
    </div>
  )
}

function scaleOf({ all, average }: RankingRows): RulerColumnScale {
  const values = all.flatMap(({ points }) => (points === null ? [] : [toPoints(points, 6)]))
  return rulerColumnScale(average === null ? values : [...values, average])
}

/** "TĐ: thẩm định, trên 68,5 · XHH: điều tra XHH, trên 31,5" */
function PartsLegend({ view }: { readonly view: RankingRows }) {
  const { t, i18n } = useLingui()
  const locale = useLocale()
  const words = view.parts.map(({ part, maxPoints }) => {
    const [short, name] = [i18n._(PART_WORDS[part].short), i18n._(PART_WORDS[part].name)]
    const most = maxPoints === null ? '?' : formatDecimal(maxPoints, Number.isInteger(maxPoints) ? 0 : 1, locale)
    return t`${short}: ${name}, trên ${most}`
  })
  return <p className={styles.legend}>{words.join(' · ')}</p>
}

interface PhoneRowProps {
  readonly row: RankingRow
  readonly scale: RulerColumnScale
  readonly average: number | null
  readonly own: boolean
}

function PhoneRow({ row, scale, average, own }: PhoneRowProps) {
  return (
    <li className={styles.row} data-own={own} data-row={row.slug}>
      <span className={styles.rank}>
        <RankCell rank={row.rank} base={row.base} tied={row.tied} />
      </span>
      <span className={styles.name}>
        <Link to="/don-vi/$slug" params={{ slug: row.slug }} className={linkClass('name')}>
          {row.name}
        </Link>
      </span>
      <span className={styles.points}>
        <ScoreCell value={row.points === null ? null : toPoints(row.points, 6)} weight="strong" />
      </span>
      <PhoneParts row={row} />
      {row.points !== null && <MiniRuler scale={scale} value={toPoints(row.points, 6)} average={average} own={own} />}
    </li>
  )
}

function PhoneParts({ row }: { readonly row: RankingRow }) {
  const { i18n } = useLingui()
  const locale = useLocale()
  const parts = row.parts.flatMap(({ part, points }) =>
    points === null ? [] : [`${i18n._(PART_WORDS[part].short)} ${formatDecimal(toPoints(points), 2, locale)}`],
  )
  return (
    <span className={styles.parts}>
      {row.note ?? parts.join(' · ')}
      {row.status === 'INCOMPLETE' && <Trans> · chưa đủ mục</Trans>}{' '}
      {row.misfit !== null && row.partsSum !== null && <MisfitMark other={toPoints(row.partsSum)} />}
    </span>
  )
}
