import type { FragmentType } from '@apollo/client'
import { useSuspenseFragment } from '@apollo/client/react'
import { Trans } from '@lingui/react/macro'
import { type UnitTrendFragment, UnitTrendFragmentDoc } from '@par-atlas/schema/documents'
import { formatDecimal } from '../kit/format/decimal.ts'
import { useLocale } from '../kit/format/locale.ts'
import { toPoints } from '../shared/points.ts'
import { knownPoints } from './rules/history.ts'
import { type Standing, standingOf } from './rules/standing.ts'

/** Where the unit stood last in PAR INDEX, in a sentence; empty where nothing is on record. */
export function UnitStanding({ unit: from }: { readonly unit: FragmentType<UnitTrendFragment> }) {
  const { data: unit } = useSuspenseFragment({ fragment: UnitTrendFragmentDoc, fragmentName: 'UnitTrend', from })
  const standing = standingOf(knownPoints(unit.history))
  if (!standing) return null
  return (
    <>
      <Place standing={standing} />
      <Comparison standing={standing} />
    </>
  )
}

function Place({ standing: { year, rank, base, points } }: { readonly standing: Standing }) {
  const figure = <strong>{formatDecimal(toPoints(points), 2, useLocale())}</strong>
  if (rank === null) {
    return (
      <Trans>
        PAR INDEX {year} đạt {figure} điểm
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
      PAR INDEX {year} đứng thứ {place} với {figure} điểm
    </Trans>
  )
}

function Comparison({ standing: { change, year, incomparable } }: { readonly standing: Standing }) {
  const locale = useLocale()
  if (incomparable) {
    return <Trans>; không so được với năm {incomparable}: bộ tiêu chí đã đổi.</Trans>
  }
  if (change === null) return '.'
  const size = formatDecimal(Math.abs(toPoints(change)), 2, locale)
  if (change === 0) return <Trans>, bằng năm {year - 1}.</Trans>
  return change > 0 ? (
    <Trans>
      , tăng {size} so với năm {year - 1}.
    </Trans>
  ) : (
    <Trans>
      , giảm {size} so với năm {year - 1}.
    </Trans>
  )
}
