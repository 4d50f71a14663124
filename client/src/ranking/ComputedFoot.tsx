import { Trans, useLingui } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { memo } from 'react'
import { formatDecimal } from '../kit/format/decimal.ts'
import { useLocale } from '../kit/format/locale.ts'
import { linkClass } from '../kit/Link/Link.tsx'
import { toPoints } from '../shared/points.ts'
import { BREAK_WORDS } from './ChangeWithReason.tsx'
import type { ComputedView } from './ComputedRanking.tsx'
import styles from './RankingFoot.module.css'
import { commonBreak, type NearTie, nearTies } from './rules/computed-rows.ts'
import { heldBackIn } from './rules/held-back.ts'

export interface ComputedFootProps extends Pick<ComputedView, 'ranking' | 'maximum'> {
  readonly rows: ComputedView['all']
}

/** What a reader must know to trust the table: what is compared, ties that are none, breaks, areas, kinds of loss, framework. */
export const ComputedFoot = memo(function ComputedFoot({ ranking, rows, maximum }: ComputedFootProps) {
  const ties = nearTies(rows)
  return (
    <footer className={styles.foot}>
      <p>
        <Trans>
          Hạng so bằng phân số đúng của điểm trên điểm tối đa của các mục áp dụng, không bằng số đã làm tròn; dấu = là
          đồng hạng.
        </Trans>{' '}
        {maximum === null && (
          <Trans>
            Đơn vị có mục không áp dụng thì điểm tối đa nhỏ hơn; vì thế hạng theo phần trăm, không theo điểm.
          </Trans>
        )}{' '}
        {ties.map((tie) => (
          <NearTieNote key={tie.worse.slug} tie={tie} />
        ))}
        <CommonBreak ranking={ranking} rows={rows} />
      </p>
      <p>
        <Trans>
          Bị trừ là điểm thẩm định đã mất; chưa đạt là điểm khảo sát và kinh tế – xã hội chưa đạt. Hai loại không cộng
          vào nhau.
        </Trans>{' '}
        <Areas ranking={ranking} />
      </p>
      <HeldBackNote rows={rows} />
      <p>
        <strong>
          <Trans>Nguồn:</Trans>
        </strong>{' '}
        <Source ranking={ranking} />
      </p>
    </footer>
  )
})

/** Two units that print alike and are no tie, with the fractions that part them. */
function NearTieNote({ tie: { better, worse } }: { readonly tie: NearTie }) {
  const locale = useLocale()
  const exact = ({ points, maxPoints }: NearTie['better']) =>
    `${points === null ? '–' : trim(toPoints(points, 6), locale)}/${maxPoints === null ? '–' : trim(maxPoints, locale)}`
  const [first, second] = [better.rank, worse.rank]
  const printed = better.percent === null ? '' : formatDecimal(toPoints(better.percent, 6), 6, locale)
  const [more, less] = [exact(better), exact(worse)]
  return (
    <>
      <Trans>
        Hạng {first} và {second} cùng là {printed}% khi in sáu chữ số, nhưng {more} lớn hơn {less} từ chữ số thứ bảy,
        nên không đồng hạng.
      </Trans>{' '}
    </>
  )
}

/** As many decimals as the figure has, at most six. */
function trim(value: number, locale: 'vi' | 'en'): string {
  const places = [0, 1, 2, 3, 4, 5].find((count) => Number(value.toFixed(count)) === value) ?? 6
  return formatDecimal(value, places, locale)
}

/** What the asterisks at classes mean, each reason with its units. */
function HeldBackNote({ rows }: Pick<ComputedFootProps, 'rows'>) {
  const { t } = useLingui()
  const held = heldBackIn(rows)
  if (held.length === 0) return null
  return (
    <p>
      <Trans>* Đủ tỷ lệ điểm cho loại cao hơn nhưng bị điều kiện của loại đó giữ lại.</Trans>{' '}
      {held.map(({ reason, names, more }) => {
        const [why, units] = [reason.replace(/\.$/, ''), names.join(', ')]
        const who = more > 0 ? t`${units} và ${more} đơn vị khác` : units
        return `${why}: ${who}. `
      })}
    </p>
  )
}

function CommonBreak({ ranking, rows }: Pick<ComputedFootProps, 'ranking' | 'rows'>) {
  const { i18n } = useLingui()
  const cause = commonBreak(rows)
  const before = ranking.year - 1
  if (cause === null) return null
  if (cause === 'FIRST_YEAR')
    return <Trans>Đây là năm đầu có bảng của khối này, nên không so hạng với năm trước.</Trans>
  const words = i18n._(BREAK_WORDS[cause])
  return (
    <Trans>
      Không so hạng với năm {before}: {words}.
    </Trans>
  )
}

/** What the numbered columns are. */
function Areas({ ranking }: Pick<ComputedFootProps, 'ranking'>) {
  const locale = useLocale()
  const names = ranking.framework.areas
    .map(({ code, title, titleEn }) => `${code} ${(locale === 'en' ? titleEn : null) ?? title}`)
    .join('; ')
  return names && <Trans>Cột có số là % điểm tối đa của từng lĩnh vực: {names}.</Trans>
}

function Source({ ranking }: Pick<ComputedFootProps, 'ranking'>) {
  const locale = useLocale()
  const { framework, average, median, provenance } = ranking
  const name = (locale === 'en' ? framework.nameEn : null) ?? framework.name
  const [mean, middle] = [average, median].map((value) => (value === null ? '–' : formatDecimal(value, 2, locale)))
  return (
    <>
      <Trans>
        Trung bình {mean}%, trung vị {middle}%. Bộ tiêu chí:{' '}
        <Link to="/bo-tieu-chi/$code" params={{ code: framework.code }} className={linkClass()}>
          {name}
        </Link>
        .
      </Trans>{' '}
      {provenance === 'ILLUSTRATIVE' && <Trans>Minh họa: đơn vị và điểm số không có thật.</Trans>}
    </>
  )
}
