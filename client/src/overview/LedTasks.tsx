import { Plural, Trans } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { BigFigure } from '../kit/BigFigure/BigFigure.tsx'
import { formatDate } from '../kit/format/date.ts'
import type { Led, LoadedOverview } from './load-overview.ts'
import styles from './overview.module.css'
import { numberClass } from './parts.tsx'

interface LedTasksProps {
  readonly loaded: LoadedOverview
  readonly led: Led
}

/** Of a unit without a plan of its own: what it leads in that of the unit above. */
export function LedTasks({ loaded, led }: LedTasksProps) {
  const { year, total, whole, byPhase, overdue } = led
  const day = formatDate(loaded.day)
  return (
    <section className={styles.fact} aria-labelledby="ke-hoach">
      <h2 id="ke-hoach">
        <Trans>Nhiệm vụ chủ trì năm {year}</Trans>
      </h2>
      <p>
        <LedLink loaded={loaded} led={led}>
          <BigFigure size="part" base={`/${total}`}>
            {whole + byPhase}
          </BigFigure>
        </LedLink>{' '}
        <Trans>nhiệm vụ hoàn thành</Trans>
      </p>
      <p className={styles.quiet}>
        <Trans>
          {whole} hoàn thành 100% + {byPhase} theo phân kỳ. Đến {day}.
        </Trans>{' '}
        {overdue === 0 ? (
          <Trans>Không nhiệm vụ nào quá hạn.</Trans>
        ) : (
          <LedLink loaded={loaded} led={led} overdue>
            <span className={styles.lost}>
              <Plural value={overdue} other="# nhiệm vụ quá hạn" />
            </span>
          </LedLink>
        )}
      </p>
    </section>
  )
}

/** The plan of the unit above, narrowed to what this one leads. */
function LedLink({
  loaded: { unit, day },
  led: { year },
  overdue,
  children,
}: LedTasksProps & { readonly overdue?: true; readonly children: ReactNode }) {
  const owner = unit.parent?.slug ?? unit.slug
  return (
    <Link
      to="/ke-hoach"
      search={{ 'don-vi': owner, nam: year, ngay: day, ct: unit.slug, qh: overdue }}
      hash="nhiem-vu"
      className={numberClass()}
    >
      {children}
    </Link>
  )
}
