import type { FragmentType } from '@apollo/client'
import { useSuspenseFragment } from '@apollo/client/react'
import { Trans, useLingui } from '@lingui/react/macro'
import { type UnitTrendFragment, UnitTrendFragmentDoc } from '@par-atlas/schema/documents'
import { formatDecimal } from '../kit/format/decimal.ts'
import { useLocale } from '../kit/format/locale.ts'
import { toPoints } from '../shared/points.ts'
import { knownPoints, onOneScale } from './rules/history.ts'
import { type Standing, standingOf } from './rules/standing.ts'

/** Where the unit stood last in PAR INDEX, in a sentence; empty where nothing is on record. */
export function UnitStanding({ unit: from }: { readonly unit: FragmentType<UnitTrendFragment> }) {
  const { data: unit } = useSuspenseFragment({ fragment: UnitTrendFragmentDoc, fragmentName: 'UnitTrend', from })
  const { points, percent } = onOneScale(unit.history)
  const standing = standingOf(knownPoints(points))
  if (!standing) return null
  return (
    <>
      <Place standing={standing} percent={percent} />
      <Comparison standing={standing} percent={percent} />
    </>
  )
}

interface StandingProps {
  readonly standing: Standing
  /** The figures are percent of a maximum that is not the same every year. */
  readonly percent: boolean
}

function Place({ standing: { year, rank, base, points }, percent }: StandingProps) {
  const { t } = useLingui()
  const value = formatDecimal(toPoints(points), 2, useLocale())
  const figure = <strong>{percent ? t`${value}%` : t`${value} điểm`}</strong>
  if (rank === null) {
    return (
      <Trans>
        PAR INDEX {year} đạt {figure}
      </Trans>
    )
  }
  const place = (
    <strong>
      {rank}/{base ?? '?'}
    </strong>
  )
  return (
    <Trans>
      PAR INDEX {year} đứng thứ {place} với {figure}
    </Trans>
  )
}

function Comparison({ standing: { change, year, incomparable }, percent }: StandingProps) {
  const { t } = useLingui()
  const locale = useLocale()
  const before = year - 1
  if (incomparable) {
    return <Trans>; không so được với năm {incomparable}: bộ tiêu chí đã đổi.</Trans>
  }
  if (change === null) return '.'
  const value = formatDecimal(Math.abs(toPoints(change)), 2, locale)
  const size = percent ? t`${value} điểm phần trăm` : value
  if (change === 0) return <Trans>, bằng năm {before}.</Trans>
  return change > 0 ? (
    <Trans>
      , tăng {size} so với năm {before}.
    </Trans>
  ) : (
    <Trans>
      , giảm {size} so với năm {before}.
    </Trans>
  )
}
