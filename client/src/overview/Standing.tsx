import { Trans } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { exactText } from '../assessment/exact-text.ts'
import { BigFigure } from '../kit/BigFigure/BigFigure.tsx'
import { formatDecimal, formatSigned } from '../kit/format/decimal.ts'
import { useLocale } from '../kit/format/locale.ts'
import { VisuallyHidden } from '../kit/VisuallyHidden/VisuallyHidden.tsx'
import { deductionsOf } from '../ranking/deductions-of.ts'
import { type EntryProps, rankingSearch } from './entry.ts'
import type { LoadedOverview } from './load-overview.ts'
import styles from './overview.module.css'
import { numberClass, Untold } from './parts.tsx'
import { StandingAlone } from './StandingAlone.tsx'
import { StandingLines } from './StandingLines.tsx'

/** Rank over its base, three lines to read aloud, and what the points come to. */
export function Standing({ loaded }: { readonly loaded: LoadedOverview }) {
  const { chosen, ranking, unit } = loaded
  if (chosen.kind === 'alone') return <StandingAlone loaded={loaded} year={chosen.year} />
  if (ranking?.entry) return <Ranked ranking={ranking} entry={ranking.entry} slug={unit.slug} />
  const { year } = chosen
  return (
    <Untold>
      {year === null ? (
        <Trans>Chưa có số liệu về hạng và điểm.</Trans>
      ) : (
        <Trans>Chưa có số liệu về hạng và điểm năm {year}.</Trans>
      )}
    </Untold>
  )
}

function Ranked(props: EntryProps) {
  return (
    <div className={styles.standing}>
      <Place {...props} />
      <StandingLines {...props} />
      <Sums {...props} />
    </div>
  )
}

function Place({ ranking, entry, slug }: EntryProps) {
  const { rank, base, tied } = entry
  const settled = rank !== null && ranking.standing !== 'PRELIMINARY'
  return (
    <p className={styles.place}>
      <Link to="/xep-hang" search={rankingSearch({ ranking, slug })} className={numberClass()}>
        <VisuallyHidden>
          <Trans>Hạng</Trans>{' '}
        </VisuallyHidden>
        {settled ? (
          <BigFigure base={`/${base ?? '?'}`}>
            {tied && '='}
            {rank}
          </BigFigure>
        ) : (
          <BigFigure size="part">
            <Trans>chưa xếp hạng</Trans>
          </BigFigure>
        )}
      </Link>
    </p>
  )
}

/** What was reached, and both kinds of loss, never added together; each leads to the criteria that it comes from. */
function Sums({ ranking, entry, slug }: EntryProps) {
  const locale = useLocale()
  const { points, maxPoints, deducted, notReached } = entry
  if (points === null) return null
  const link = { to: '/don-vi/$slug/tru-diem', params: { slug }, search: deductionsOf(ranking) } as const
  const lost = (value: number) => (
    <Link {...link} className={numberClass()}>
      {formatSigned(-value, 2, locale)}
    </Link>
  )
  return (
    <dl className={styles.sums}>
      <div>
        <dt>
          <Trans>Đạt</Trans> {maxPoints !== null && <Maximum value={maxPoints} />}
        </dt>
        <dd>
          {deducted === null ? (
            <Link to="/don-vi/$slug" params={{ slug }} hash="so-da-cong-bo" className={numberClass()}>
              {formatDecimal(points, 2, locale)}
            </Link>
          ) : (
            <Link {...link} className={numberClass()}>
              {formatDecimal(points, 2, locale)}
            </Link>
          )}
        </dd>
      </div>
      {deducted !== null && (
        <div className={styles.lost}>
          <dt>
            <Trans>Bị trừ (thẩm định)</Trans>
          </dt>
          <dd>{lost(deducted)}</dd>
        </div>
      )}
      {notReached !== null && (
        <div className={styles.unreached}>
          <dt>
            <Trans>Chưa đạt (khảo sát, KT–XH)</Trans>
          </dt>
          <dd>{lost(notReached)}</dd>
        </div>
      )}
    </dl>
  )
}

function Maximum({ value }: { readonly value: number }) {
  const max = exactText(value, useLocale())
  return (
    <span className={styles.quiet}>
      <Trans>trên {max}</Trans>
    </span>
  )
}
