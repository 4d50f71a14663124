import { Trans, useLingui } from '@lingui/react/macro'
import { useCallback } from 'react'
import { formatCount, formatDecimal } from '../kit/format/decimal.ts'
import { useLocale } from '../kit/format/locale.ts'
import { type Micro, toPoints } from '../shared/points.ts'
import { ownUnit } from '../units/own-unit.ts'
import type { ComputedView } from './ComputedRanking.tsx'
import type { ComputedRow } from './rules/computed-rows.ts'

/** The finding as a sentence to read aloud: where the reader's own unit stands, else who leads and how many are in each class. */
export function ComputedHeadline({ view }: { readonly view: ComputedView }) {
  const slug = ownUnit.use()?.slug
  const own = view.all.find((row) => row.slug === slug)
  const { year, standing } = view.ranking
  return (
    <>
      {standing === 'PRELIMINARY' && <Trans>Năm {year} chưa công bố; số dưới đây là tạm tính. </Trans>}
      {own ? <OwnSentence own={own} view={view} /> : <LeadSentence view={view} />}
    </>
  )
}

function OwnSentence({ own, view }: { readonly own: ComputedRow; readonly view: ComputedView }) {
  const { name, rank, base, tied, percent, gapAbove, missingLeaves } = own
  const word = useBandWord(view)
  if (own.status === 'INCOMPLETE') {
    return (
      <Trans>
        {name} thiếu {missingLeaves} mục, chưa xếp hạng.
      </Trans>
    )
  }
  if (rank === null || percent === null) return <Trans>{name} được chấm điểm nhưng không xếp hạng.</Trans>
  const place = (
    <strong>
      {rank}/{base ?? '?'}
    </strong>
  )
  const share = <Share value={percent} />
  const band = own.band === null ? null : word(own.band)
  return (
    <>
      {tied ? (
        <Trans>
          {name} đồng hạng {place} với {share} điểm tối đa
        </Trans>
      ) : (
        <Trans>
          {name} đứng thứ {place} với {share} điểm tối đa
        </Trans>
      )}
      {band && <Trans>, loại {band}</Trans>}
      {gapAbove !== null && (
        <Trans>
          , kém hạng trên <Points value={gapAbove} /> điểm phần trăm
        </Trans>
      )}
      .
    </>
  )
}

function LeadSentence({ view }: { readonly view: ComputedView }) {
  const ranked = view.all.filter(({ rank }) => rank === 1)
  const [first] = ranked
  if (!first || first.percent === null) return <Trans>Chưa có đơn vị nào được xếp hạng.</Trans>
  const leader = first.name
  const units = ranked.length
  const share = <Share value={first.percent} />
  return (
    <>
      {units > 1 ? (
        <Trans>
          {units} đơn vị cùng dẫn đầu với {share} điểm tối đa
        </Trans>
      ) : (
        <Trans>
          {leader} dẫn đầu với {share} điểm tối đa
        </Trans>
      )}
      <Classes view={view} />.
    </>
  )
}

/** "; 1 đơn vị loại Xuất sắc, 51 Tốt, 9 Khá": classes that somebody is in. */
function Classes({ view }: { readonly view: ComputedView }) {
  const locale = useLocale()
  const word = useBandWord(view)
  const [first, ...rest] = view.ranking.bandCounts.flatMap(({ count }, index) =>
    count > 0 ? [{ count: formatCount(count, locale), name: word(index + 1) }] : [],
  )
  if (!first) return null
  const others = rest.map(({ count, name }) => `, ${count} ${name}`).join('')
  const { count, name } = first
  return (
    <Trans>
      ; {count} đơn vị loại {name}
      {others}
    </Trans>
  )
}

/** The word of a class by its place, 1 the best, in the reader's language. */
export function useBandWord({ bands }: Pick<ComputedView, 'bands'>): (place: number) => string {
  const locale = useLocale()
  return useCallback(
    (place) => {
      const band = bands[place - 1]
      return (locale === 'en' ? band?.nameEn : null) ?? band?.name ?? ''
    },
    [bands, locale],
  )
}

function Share({ value }: { readonly value: Micro }) {
  const { t } = useLingui()
  const figure = formatDecimal(toPoints(value), 2, useLocale())
  return <strong>{t`${figure}%`}</strong>
}

function Points({ value }: { readonly value: Micro }) {
  return formatDecimal(toPoints(value), 2, useLocale())
}
