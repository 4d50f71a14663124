import { Trans } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { useBreakWords } from '../assessment/break-words.ts'
import { formatDecimal } from '../kit/format/decimal.ts'
import { useLocale } from '../kit/format/locale.ts'
import { deductionsOf } from '../ranking/deductions-of.ts'
import { sum, toMicro, toPoints } from '../shared/points.ts'
import { unitName } from '../units/unit-name.ts'
import { type EntryProps, rankingSearch } from './entry.ts'
import { NextLine } from './NextLine.tsx'
import styles from './overview.module.css'
import { numberClass } from './parts.tsx'

/** Three lines to read aloud: where it stands, what took most away, what the next step takes. */
export function StandingLines(props: EntryProps) {
  return (
    <div className={styles.lines}>
      <ReachedLine {...props} />
      <LossLine {...props} />
      <NextLine {...props} />
    </div>
  )
}

function ReachedLine({ ranking, entry, slug }: EntryProps) {
  const locale = useLocale()
  const { year } = ranking
  if (entry.points === null) {
    return (
      <p>
        <Trans>Chưa có điểm năm {year}.</Trans>
      </p>
    )
  }
  const figure = <strong>{formatDecimal(entry.points, 2, locale)}</strong>
  const points =
    entry.deducted === null ? (
      figure
    ) : (
      <Link to="/don-vi/$slug/tru-diem" params={{ slug }} search={deductionsOf(ranking)} className={numberClass()}>
        {figure}
      </Link>
    )
  if (ranking.standing === 'PRELIMINARY') {
    return (
      <p>
        <Trans>
          Năm {year} chưa công bố; tạm tính đạt {points} điểm.
        </Trans>
      </p>
    )
  }
  if (entry.missingLeaves > 0) {
    const missing = entry.missingLeaves
    return (
      <p>
        <Trans>
          Thiếu {missing} mục nên chưa xếp hạng; các mục đã chấm đạt {points} điểm.
        </Trans>
      </p>
    )
  }
  return (
    <p>
      <Movement change={entry.change} year={year - 1} slug={slug} />
      {entry.change === null ? <Trans>Đạt {points} điểm</Trans> : <Trans>, đạt {points} điểm</Trans>}
      <ClassClause ranking={ranking} entry={entry} slug={slug} />
      {'.'} <NotCompared entry={entry} year={year - 1} />
    </p>
  )
}

/** How many places were gained or lost; it leads to the years of the unit. */
function Movement({ change, year, slug }: { change: number | null; year: number; slug: string }) {
  if (change === null) return null
  const size = (
    <Link to="/don-vi/$slug" params={{ slug }} hash="ket-qua" className={numberClass()}>
      <strong>{Math.abs(change)}</strong>
    </Link>
  )
  if (change === 0) return <Trans>Giữ hạng so với năm {year}</Trans>
  return change > 0 ? (
    <Trans>
      Tăng {size} bậc so với năm {year}
    </Trans>
  ) : (
    <Trans>
      Giảm {size} bậc so với năm {year}
    </Trans>
  )
}

/** The class, which leads to all units that are in it. */
function ClassClause({ ranking, entry: { band }, slug }: EntryProps) {
  const locale = useLocale()
  if (!band) return null
  const name = (
    <Link to="/xep-hang" search={{ ...rankingSearch({ ranking, slug }), xl: band.code }} className={numberClass()}>
      <strong>{unitName(band, locale)}</strong>
    </Link>
  )
  return <Trans>, loại {name}</Trans>
}

function NotCompared({ entry, year }: { readonly entry: EntryProps['entry']; readonly year: number }) {
  const words = useBreakWords()
  const breaks = entry.breaks.filter((each) => each !== 'RESTATED' && each !== 'FIRST_YEAR')
  if (entry.change !== null || breaks.length === 0) return null
  const reason = words(breaks)
  return (
    <Trans>
      Không so được với năm {year}: {reason}.
    </Trans>
  )
}

/** What the losses listed below come to, of all that was deducted in appraisal. */
function LossLine({ ranking, entry, slug }: EntryProps) {
  const locale = useLocale()
  const { deducted, topDeductions } = entry
  if (deducted === null || topDeductions === null) {
    return (
      <p>
        <Trans>Nguồn không công bố điểm bị trừ theo tiêu chí.</Trans>
      </p>
    )
  }
  if (deducted === 0 || topDeductions.length === 0) {
    return (
      <p>
        <Trans>Không bị trừ điểm thẩm định nào.</Trans>
      </p>
    )
  }
  const count = topDeductions.length
  const listed = formatDecimal(toPoints(sum(topDeductions.map(({ points }) => toMicro(points ?? 0)))), 2, locale)
  const whole = (
    <Link to="/don-vi/$slug/tru-diem" params={{ slug }} search={deductionsOf(ranking)} className={numberClass()}>
      {formatDecimal(deducted, 2, locale)}
    </Link>
  )
  return (
    <p className={styles.lost}>
      <Trans>
        {count} mục dưới đây lấy đi <strong>{listed}</strong> trong {whole} điểm bị trừ.
      </Trans>
    </p>
  )
}
