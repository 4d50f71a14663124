import { Trans, useLingui } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { NoFigure } from '../kit/cells/ScoreCell.tsx'
import { formatDecimal } from '../kit/format/decimal.ts'
import { type Locale, useLocale } from '../kit/format/locale.ts'
import { TargetLine } from '../kit/TargetLine/TargetLine.tsx'
import type { LoadedOverview, OverviewUnit } from './load-overview.ts'
import styles from './overview.module.css'
import { numberClass, Untold } from './parts.tsx'
import { pledgeStand, type YearValue } from './rules/pledge-stand.ts'

type Pledge = OverviewUnit['pledges']['nodes'][number]

/** A pledge with where its index stands since. */
export interface PledgeStand {
  readonly pledge: Pledge
  readonly now: YearValue | null
}

/** The pledges of the latest year, each with where its index stands; scored apart from every index. */
export function pledgesOf({ unit }: LoadedOverview): readonly PledgeStand[] {
  const figures = [...unit.sipas.nodes, ...unit.papi.nodes]
  const year = Math.max(...unit.pledges.nodes.map((pledge) => pledge.year))
  return unit.pledges.nodes
    .filter((pledge) => pledge.year === year)
    .map((pledge) => ({ pledge, now: pledgeStand(pledge, unit.history, figures) }))
}

export function PledgeFact({ loaded }: { readonly loaded: LoadedOverview }) {
  const stands = pledgesOf(loaded)
  const year = stands[0]?.pledge.year
  return (
    <section className={styles.fact} aria-labelledby="cam-ket">
      <h2 id="cam-ket">{year === undefined ? <Trans>Cam kết</Trans> : <Trans>Cam kết năm {year}</Trans>}</h2>
      {stands.length === 0 ? (
        <Untold>
          <Trans>Chưa có số liệu về cam kết.</Trans>
        </Untold>
      ) : (
        <Pledges stands={stands} unit={loaded.unit} />
      )}
    </section>
  )
}

function Pledges({ stands, unit }: { readonly stands: readonly PledgeStand[]; readonly unit: OverviewUnit }) {
  const { t } = useLingui()
  return (
    <>
      <p className={styles.quiet}>
        <Trans>mốc, hiện nay, mục tiêu</Trans>
      </p>
      <ul className={styles.pledges} aria-label={t`Cam kết: mốc, hiện nay, mục tiêu`}>
        {stands.map((stand) => (
          <li key={stand.pledge.id}>
            <Stand stand={stand} unit={unit} />
          </li>
        ))}
      </ul>
    </>
  )
}

function Stand({ stand: { pledge, now }, unit }: { readonly stand: PledgeStand; readonly unit: OverviewUnit }) {
  const locale = useLocale()
  const { index, year, baseline, baselineYear, target } = pledge
  const illustrative = unit.provenance === 'ILLUSTRATIVE' ? (true as const) : undefined
  return (
    <>
      <span className={styles.pledge}>
        <Link
          to="/cam-ket"
          search={{ 'minh-hoa': illustrative, dv: unit.slug, nam: year, cs: index }}
          className={numberClass()}
        >
          {index}
        </Link>
        <span>{now === null ? <NoFigure /> : <strong>{formatDecimal(now.value, 2, locale)}</strong>}</span>
        <TargetLine from={baseline} now={now?.value ?? null} target={target} />
        <span>{target === null ? <NoFigure /> : formatDecimal(target, 2, locale)}</span>
      </span>
      <span className={styles.quiet}>
        <Start baseline={baseline} year={baselineYear} locale={locale} /> <Now now={now} />{' '}
        {target === null && <Trans>Nguồn không nêu mức cam kết.</Trans>}
      </span>
    </>
  )
}

interface StartProps {
  readonly baseline: number | null
  readonly year: number | null
  readonly locale: Locale
}

function Start({ baseline, year, locale }: StartProps) {
  if (baseline === null) return <Trans>Nguồn không nêu mốc.</Trans>
  const from = formatDecimal(baseline, 2, locale)
  return year === null ? (
    <Trans>Mốc {from}.</Trans>
  ) : (
    <Trans>
      Mốc {from} năm {year}.
    </Trans>
  )
}

function Now({ now }: { readonly now: YearValue | null }) {
  if (now === null) return <Trans>Chưa có số liệu sau mốc.</Trans>
  const { year } = now
  return <Trans>Hiện nay là số năm {year}.</Trans>
}
