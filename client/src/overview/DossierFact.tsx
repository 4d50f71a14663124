import { Trans } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { percentText, usePeriodWords } from '../dossiers/dossier-words.ts'
import { BigFigure } from '../kit/BigFigure/BigFigure.tsx'
import { formatDate } from '../kit/format/date.ts'
import { formatCount } from '../kit/format/decimal.ts'
import { useLocale } from '../kit/format/locale.ts'
import { RateDot } from '../kit/RateDot/RateDot.tsx'
import { axisEnd } from '../kit/RateDot/rate-dot.layout.ts'
import type { LoadedOverview } from './load-overview.ts'
import styles from './overview.module.css'
import { numberClass, Untold } from './parts.tsx'

type Told = NonNullable<LoadedOverview['dossiers']>

/** How many dossiers are late, as a share of those received, with both its numbers and until when it is told. */
export function DossierFact({ loaded }: { readonly loaded: LoadedOverview }) {
  const { dossiers } = loaded
  const words = usePeriodWords()
  const period = dossiers === null ? null : words(dossiers.period)
  return (
    <section className={styles.fact} aria-labelledby="ho-so">
      <h2 id="ho-so">{period === null ? <Trans>Hồ sơ trễ hạn</Trans> : <Trans>Hồ sơ trễ hạn, {period}</Trans>}</h2>
      {dossiers === null ? (
        <Untold>
          <Trans>Chưa có số liệu về hồ sơ.</Trans>
        </Untold>
      ) : (
        <Late dossiers={dossiers} slug={loaded.unit.slug} />
      )}
    </section>
  )
}

interface LateProps {
  readonly dossiers: Told
  readonly slug: string
}

function Late({ dossiers, slug }: LateProps) {
  const locale = useLocale()
  const { told, period } = dossiers
  const day = formatDate(period.to)
  const { late, resolvedLate, openOverdue } = told
  if (late === null || resolvedLate === null || openOverdue === null) {
    return (
      <Untold>
        <DossiersLink dossiers={dossiers} slug={slug}>
          <Trans>Báo cáo đến {day} chưa nêu đủ số để tính tỷ lệ trễ hạn.</Trans>
        </DossiersLink>
      </Untold>
    )
  }
  const { percent, numerator, denominator } = late
  const end = axisEnd([percent])
  const share = <strong>{`${formatCount(numerator, locale)}/${formatCount(denominator, locale)}`}</strong>
  const after = (
    <DossiersLink dossiers={dossiers} slug={slug} resolved>
      {formatCount(resolvedLate, locale)}
    </DossiersLink>
  )
  const still = (
    <DossiersLink dossiers={dossiers} slug={slug}>
      {formatCount(openOverdue, locale)}
    </DossiersLink>
  )
  return (
    <>
      <p>
        <DossiersLink dossiers={dossiers} slug={slug}>
          <BigFigure size="part">{percentText(late, locale)}</BigFigure>
        </DossiersLink>
      </p>
      <div className={styles.axis}>
        <RateDot rate={percent} end={end} volume={denominator} most={denominator} />
        <span aria-hidden="true">0%</span>
        <span aria-hidden="true">{formatCount(end, locale)}%</span>
      </div>
      <p>
        <Trans>{share} hồ sơ tiếp nhận</Trans>
      </p>
      <p className={styles.quiet}>
        <Trans>
          {after} đã giải quyết trễ + {still} đang quá hạn. Đến {day}.
        </Trans>
      </p>
    </>
  )
}

/** The dossiers of the period, with the list of late ones: those still open, or those resolved late as well. */
function DossiersLink({
  dossiers: { period },
  slug,
  resolved,
  children,
}: LateProps & { readonly resolved?: true; readonly children: ReactNode }) {
  return (
    <Link to="/ho-so" search={{ dv: slug, tu: period.from, den: period.to, ds: resolved }} className={numberClass()}>
      {children}
    </Link>
  )
}
