import { Trans } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { BigFigure } from '../kit/BigFigure/BigFigure.tsx'
import { formatDecimal } from '../kit/format/decimal.ts'
import { useLocale } from '../kit/format/locale.ts'
import { VisuallyHidden } from '../kit/VisuallyHidden/VisuallyHidden.tsx'
import { knownPoints } from '../ranking/rules/history.ts'
import { type Standing, standingOf } from '../ranking/rules/standing.ts'
import { toPoints } from '../shared/points.ts'
import type { LoadedOverview } from './load-overview.ts'
import styles from './overview.module.css'
import { numberClass } from './parts.tsx'

interface StandingAloneProps {
  readonly loaded: LoadedOverview
  readonly year: number
}

/** A year of which sources state a total, perhaps a rank, and nothing of the others: only that is said. */
export function StandingAlone({ loaded: { unit }, year }: StandingAloneProps) {
  const last = unit.history.find((point) => point.year === year)
  const alike = unit.history.filter((point) => point.year <= year && point.maxPoints === last?.maxPoints)
  const standing = standingOf(knownPoints(alike))
  if (standing === null) return null
  return (
    <div className={styles.standing}>
      {standing.rank !== null && (
        <p className={styles.place}>
          <Published slug={unit.slug}>
            <VisuallyHidden>
              <Trans>Hạng</Trans>{' '}
            </VisuallyHidden>
            <BigFigure base={`/${standing.base ?? '?'}`}>{standing.rank}</BigFigure>
          </Published>
        </p>
      )}
      <div className={styles.lines}>
        <Reached standing={standing} slug={unit.slug} />
        <p>
          <Trans>Nguồn không nêu loại, điểm từng tiêu chí, hay điểm của các đơn vị khác.</Trans>
        </p>
      </div>
    </div>
  )
}

/** Leads to what was published of the unit, with its sources. */
function Published({ slug, children }: { readonly slug: string; readonly children: ReactNode }) {
  return (
    <Link to="/don-vi/$slug" params={{ slug }} hash="so-da-cong-bo" className={numberClass()}>
      {children}
    </Link>
  )
}

function Reached({ standing, slug }: { readonly standing: Standing; readonly slug: string }) {
  const locale = useLocale()
  const { year, change, rank } = standing
  const points = (
    <Published slug={slug}>
      <strong>{formatDecimal(toPoints(standing.points), 2, locale)}</strong>
    </Published>
  )
  return (
    <p>
      <Trans>
        Năm {year} đạt {points} điểm như nguồn công bố
      </Trans>
      {rank === null && <Trans>, nguồn không nêu hạng</Trans>}
      {change !== null && <Changed size={toPoints(change)} year={year - 1} />}
      {'.'}
    </p>
  )
}

function Changed({ size, year }: { readonly size: number; readonly year: number }) {
  const text = formatDecimal(Math.abs(size), 2, useLocale())
  if (size === 0) return <Trans>, bằng năm {year}</Trans>
  return size > 0 ? (
    <Trans>
      , tăng {text} so với năm {year}
    </Trans>
  ) : (
    <Trans>
      , giảm {text} so với năm {year}
    </Trans>
  )
}
