import { Trans, useLingui } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import { BandMark, type BandNumber } from '../kit/BandMark/BandMark.tsx'
import { formatDecimal, formatSigned } from '../kit/format/decimal.ts'
import { type Locale, useLocale } from '../kit/format/locale.ts'
import { type LedgerFact as Cell, Ledger } from '../kit/Ledger/Ledger.tsx'
import { toPoints } from '../shared/points.ts'
import { unitName } from '../units/unit-name.ts'
import { useBreakWords } from './break-words.ts'
import styles from './DeductionView.module.css'
import { exactText } from './exact-text.ts'
import type { LedgerFact } from './rules/ledger.ts'

/** The facts under the sentence: class, next rank, next class, change, block, self-assessment. */
export function DeductionLedger({ facts }: { readonly facts: readonly LedgerFact[] }) {
  const cell = useCell()
  return <Ledger facts={facts.map((fact) => ({ id: fact.kind, ...cell(fact) }))} />
}

const places = (value: number, locale: Locale): string => formatDecimal(value, 2, locale)

function useCell(): (fact: LedgerFact) => Omit<Cell, 'id'> {
  const { t } = useLingui()
  const locale = useLocale()
  const breakWords = useBreakWords()
  return (fact) => {
    switch (fact.kind) {
      case 'band':
        return bandCell(fact, locale, t`Xếp loại`)
      case 'first': {
        const base = fact.base ?? '?'
        return { term: t`Hạng trên`, value: t`không còn`, note: t`đang dẫn đầu ${base} đơn vị` }
      }
      case 'nextRank':
        return nextRankCell(fact, locale, t`Lên hạng ${fact.rank}/${fact.base}`)
      case 'nextBand': {
        const name = unitName(fact.band, locale)
        return nextBandCell(fact, locale, t`Lên loại ${name}`)
      }
      case 'change':
        return changeCell(fact, locale, t`So với năm ${fact.year}`)
      case 'notCompared':
        return { term: t`So với năm ${fact.year}`, value: t`không so được`, note: breakWords(fact.breaks) }
      case 'average': {
        const difference = formatSigned(toPoints(fact.difference), 2, locale)
        const average = places(fact.average, locale)
        return { term: t`So với trung bình khối`, value: difference, note: t`TB ${average}` }
      }
      case 'adjustments':
        return { term: t`Điểm cộng, trừ`, value: formatSigned(fact.points, 2, locale), note: t`ngoài điểm tối đa` }
      case 'self': {
        const max = exactText(fact.max, locale)
        const value = (
          <>
            {places(fact.self, locale)} <Arrow /> {places(fact.appraised, locale)}
          </>
        )
        return { term: t`Tự chấm so với thẩm định`, value, note: t`trên ${max}` }
      }
    }
  }
}

type Fact<Kind extends LedgerFact['kind']> = Extract<LedgerFact, { kind: Kind }>

function bandCell(
  { band, place, from, below, obstacles }: Fact<'band'>,
  locale: Locale,
  term: string,
): Omit<Cell, 'id'> {
  const [least, most] = [exactText(from, locale), below === null ? null : exactText(below, locale)]
  const bounds =
    most === null ? (
      <Trans>từ {least}%</Trans>
    ) : (
      <Trans>
        từ {least}% đến dưới {most}%
      </Trans>
    )
  const held = obstacles.map(({ text, textEn }) => (locale === 'en' ? textEn : text)).join('; ')
  return {
    term,
    value: <BandMark band={Math.min(5, place) as BandNumber} word={unitName(band, locale)} />,
    note: held ? <span className={styles.note}>{held}</span> : bounds,
  }
}

function nextRankCell(
  { points, pass, tie, reachable }: Fact<'nextRank'>,
  locale: Locale,
  term: string,
): Omit<Cell, 'id'> {
  const level = places(points, locale)
  if (!reachable) return { term, value: <Trans>thêm {level}</Trans>, note: <Trans>nhiều hơn số điểm đã mất</Trans> }
  if (!tie) return { term, value: <Trans>thêm {level}</Trans>, note: <Trans>điểm</Trans> }
  // Points on the wire have six places: what passes a tie by one of them is not worth a figure of its own.
  const more = places(pass, locale)
  return {
    term,
    value: <Trans>thêm {level}</Trans>,
    note:
      more === level ? (
        <Trans>điểm thì bằng điểm, hơn một chút là vượt</Trans>
      ) : (
        <Trans>điểm để đồng hạng, {more} để vượt</Trans>
      ),
  }
}

function nextBandCell(fact: Fact<'nextBand'>, locale: Locale, term: string): Omit<Cell, 'id'> {
  const { points, areas, conditions, reachable } = fact
  const more = places(points, locale)
  const wanting: ReactNode[] = [
    ...areas.map((area) => {
      const lack = places(area.points, locale)
      return (
        <Trans key={area.code}>
          lĩnh vực {area.code} còn thiếu {lack}
        </Trans>
      )
    }),
    ...conditions,
    ...(reachable || conditions.length > 0 ? [] : [<Trans key="far">nhiều hơn số điểm đã mất</Trans>]),
  ]
  const value = points > 0 ? <Trans>thêm {more}</Trans> : <Trans>đủ tổng điểm</Trans>
  return { term, value, note: wanting.length > 0 ? <Joined parts={wanting} /> : <Trans>điểm</Trans> }
}

function Joined({ parts }: { readonly parts: readonly ReactNode[] }) {
  return parts.flatMap((part, index) => (index === 0 ? [part] : ['; ', part]))
}

function changeCell(
  { points, ranks, previousRank, previousBase }: Fact<'change'>,
  locale: Locale,
  term: string,
): Omit<Cell, 'id'> {
  const size = points === null ? null : formatSigned(toPoints(points), 2, locale)
  return {
    term,
    value: size === null ? <Ranks ranks={ranks} /> : <Rise change={points ?? 0}>{size}</Rise>,
    note: (
      <>
        {size !== null && <Ranks ranks={ranks} />}
        {size !== null && previousRank !== null && ', '}
        {previousRank !== null && (
          <Trans>
            từ {previousRank}/{previousBase ?? '?'}
          </Trans>
        )}
      </>
    ),
  }
}

function Ranks({ ranks }: { readonly ranks: number | null }) {
  if (ranks === null) return <Trans>không so được hạng</Trans>
  const size = Math.abs(ranks)
  if (ranks === 0) return <Trans>giữ hạng</Trans>
  return ranks > 0 ? <Trans>tăng {size} bậc</Trans> : <Trans>giảm {size} bậc</Trans>
}

/** A change bears sign, arrow and colour. */
function Rise({ change, children }: { readonly change: number; readonly children: string }) {
  if (change === 0) return children
  return (
    <span className={change > 0 ? styles.rise : styles.fall}>
      <svg className={styles.arrow} viewBox="0 0 8 8" aria-hidden="true">
        <path d={change > 0 ? 'M4 1 7.6 7.2H.4Z' : 'M4 7 .4.8H7.6Z'} fill="currentColor" />
      </svg>
      {children}
    </span>
  )
}

/** From the one figure to the other; drawn, so that two font files suffice. */
function Arrow() {
  const { t } = useLingui()
  return (
    <svg className={styles.to} viewBox="0 0 16 10" role="img" aria-label={t`thành`}>
      <path d="M1 5H14 M10 1 14 5 10 9" fill="none" stroke="currentColor" strokeWidth="1.4" />
    </svg>
  )
}
