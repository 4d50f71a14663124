import { Trans } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { formatDecimal } from '../kit/format/decimal.ts'
import { useLocale } from '../kit/format/locale.ts'
import { toPoints } from '../shared/points.ts'
import { unitName } from '../units/unit-name.ts'
import { type EntryProps, rankingSearch } from './entry.ts'
import type { OverviewEntry } from './load-overview.ts'
import styles from './overview.module.css'
import { numberClass } from './parts.tsx'
import { gapAbove } from './rules/gap-above.ts'

/** What the next rank and the next class take; of a published table, the gap to the rank above. */
export function NextLine(props: EntryProps) {
  const { ranking, entry } = props
  if (ranking.standing === 'PRELIMINARY' || entry.rank === null) return null
  const rank = <NextRank {...props} />
  if (entry.nextBand === null) return <p>{rank}</p>
  return (
    <>
      <p>
        {rank} <NextClass {...props} next={entry.nextBand} />
      </p>
      <Obstacles next={entry.nextBand} />
    </>
  )
}

function NextRank({ ranking, entry, slug }: EntryProps) {
  const locale = useLocale()
  const { rank, base, nextRank } = entry
  const link = (points: number) => (
    <Link to="/xep-hang" search={rankingSearch({ ranking, slug })} className={numberClass()}>
      <strong>{formatDecimal(points, 2, locale)}</strong>
    </Link>
  )
  if (rank === 1) {
    const all = base ?? '?'
    return <Trans>Đang dẫn đầu {all} đơn vị.</Trans>
  }
  if (nextRank === null) {
    const gap = gapAbove(ranking.entries?.nodes ?? [], slug)
    if (gap === null) return null
    const [place, points] = [`${gap.rank}/${base ?? '?'}`, link(toPoints(gap.points))]
    return (
      <Trans>
        Kém hạng {place} là {points} điểm.
      </Trans>
    )
  }
  const [place, points] = [`${nextRank.rank}/${nextRank.base}`, link(nextRank.points)]
  const words: ReactNode =
    nextRank.outcome === 'TIE' ? (
      <Trans>
        Thêm {points} điểm là đồng hạng {place}
      </Trans>
    ) : (
      <Trans>
        Thêm {points} điểm là lên hạng {place}
      </Trans>
    )
  return (
    <>
      {words}
      <Beyond reachable={nextRank.reachable} />
      {'.'}
    </>
  )
}

function Beyond({ reachable }: { readonly reachable: boolean }) {
  return reachable ? null : <Trans>, nhiều hơn số điểm đã mất</Trans>
}

type Next = NonNullable<OverviewEntry['nextBand']>

function NextClass({ ranking, next }: EntryProps & { readonly next: Next }) {
  const locale = useLocale()
  const name = <strong>{unitName(next.band, locale)}</strong>
  if (next.points === 0) return <Trans>Đủ tổng điểm của loại {name}, còn vướng điều kiện.</Trans>
  const points = (
    <Link to="/bo-tieu-chi/$code" params={{ code: ranking.framework.code }} className={numberClass()}>
      <strong>{formatDecimal(next.points, 2, locale)}</strong>
    </Link>
  )
  return (
    <>
      <Trans>
        Thêm {points} điểm là lên loại {name}
      </Trans>
      <Beyond reachable={next.reachable || next.conditions.length > 0} />
      {'.'}
    </>
  )
}

/** Which floors of areas and which conditions keep the unit from the next class, whatever its total. */
function Obstacles({ next: { areas, conditions } }: { readonly next: Next }) {
  const locale = useLocale()
  if (areas.length === 0 && conditions.length === 0) return null
  return (
    <ul className={styles.obstacles}>
      {areas.map(({ points, criterion: { id, code } }) => {
        const lack = formatDecimal(points, 2, locale)
        return (
          <li key={id}>
            <Trans>
              lĩnh vực {code} còn thiếu {lack} điểm
            </Trans>
          </li>
        )
      })}
      {conditions.map((condition) => (
        <li key={condition}>{condition}</li>
      ))}
    </ul>
  )
}
