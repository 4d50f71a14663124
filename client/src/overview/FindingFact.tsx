import { Plural, Trans } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { OPEN_SLUG } from '../inspections/inspections-search.ts'
import { BigFigure } from '../kit/BigFigure/BigFigure.tsx'
import { formatDate } from '../kit/format/date.ts'
import type { LoadedOverview } from './load-overview.ts'
import styles from './overview.module.css'
import { numberClass, Untold } from './parts.tsx'

interface FindingFactProps {
  readonly loaded: LoadedOverview
}

/** What inspections found and nobody has closed, of all that they found: by the unit's own campaigns, and about it. */
export function FindingFact({ loaded }: FindingFactProps) {
  const { total, open, asOf } = loaded.unit.findingProgress
  const day = formatDate(asOf)
  return (
    <section className={styles.part} aria-labelledby="kien-nghi">
      <h2 id="kien-nghi">
        <Trans>Kiến nghị kiểm tra chưa đóng</Trans>
      </h2>
      {total === 0 ? (
        <Untold>
          <Trans>Chưa có số liệu về kiểm tra.</Trans>
        </Untold>
      ) : (
        <>
          <p>
            <FindingsLink loaded={loaded} by={{ tt: OPEN_SLUG }}>
              <BigFigure size="part" base={`/${total}`}>
                {open}
              </BigFigure>
            </FindingsLink>{' '}
            <Trans>kiến nghị</Trans>
            <Overdue loaded={loaded} />
          </p>
          <p className={styles.quiet}>
            <Trans>Đến {day}.</Trans>
          </p>
        </>
      )}
    </section>
  )
}

function Overdue({ loaded }: FindingFactProps) {
  const { overdue, open, undated } = loaded.unit.findingProgress
  if (undated > 0 && undated === open) return <Trans>, nguồn không nêu hạn</Trans>
  if (overdue === 0) return <Trans>, không kiến nghị nào quá hạn</Trans>
  return (
    <>
      {', '}
      <FindingsLink loaded={loaded} by={{ qh: true }}>
        <span className={styles.lost}>
          <Plural value={overdue} other="# quá hạn" />
        </span>
      </FindingsLink>
    </>
  )
}

/** The findings that concern the unit, campaign by campaign, as of the same day. */
function FindingsLink({
  loaded: { unit, day },
  by,
  children,
}: FindingFactProps & {
  readonly by: { readonly tt?: typeof OPEN_SLUG; readonly qh?: true }
  readonly children: ReactNode
}) {
  const illustrative = unit.provenance === 'ILLUSTRATIVE' ? true : undefined
  return (
    <Link
      to="/kiem-tra"
      search={{ 'minh-hoa': illustrative, lq: unit.slug, ngay: day, ...by }}
      className={numberClass()}
    >
      {children}
    </Link>
  )
}
