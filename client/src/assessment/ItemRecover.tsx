import type { FragmentType } from '@apollo/client'
import { useSuspenseFragment } from '@apollo/client/react'
import { Trans } from '@lingui/react/macro'
import { type DeductionScoreFragment, DeductionScoreFragmentDoc } from '@par-atlas/schema/documents'
import { formatDecimal } from '../kit/format/decimal.ts'
import { useLocale } from '../kit/format/locale.ts'
import { PanelSection } from '../kit/SidePanel/SidePanel.tsx'
import { exactText } from './exact-text.ts'
import { type DeductionRow, lostAny } from './rules/deduction-rows.ts'
import type { LedgerEntry } from './rules/ledger.ts'
import { type Recover, recoverOf } from './rules/recover.ts'

export interface ItemRecoverProps {
  readonly row: DeductionRow
  readonly nextRank: LedgerEntry['nextRank']
  readonly score: FragmentType<DeductionScoreFragment>
}

/** What it would take to win the lost points back, and whether that alone is a rank. */
export function ItemRecover({ row, nextRank, score: from }: ItemRecoverProps) {
  const { data: score } = useSuspenseFragment({
    fragment: DeductionScoreFragmentDoc,
    fragmentName: 'DeductionScore',
    from,
  })
  if (!lostAny(row)) return null
  const lost = (row.deducted ?? 0) > 0 ? (row.deducted ?? 0) : (row.notReached ?? 0)
  const share = score.criterion.rule?.kind === 'RATIO' ? (score.final?.share ?? null) : null
  const proportion =
    share !== null && row.points !== null && row.max !== null ? { share, points: row.points, max: row.max } : null
  const next = nextRank && {
    rank: nextRank.rank,
    base: nextRank.base,
    points: nextRank.points,
    tie: nextRank.outcome === 'TIE',
  }
  const recover = recoverOf({ lost, nextRank: next, proportion })
  if (recover.next === null && recover.share === null) return null
  return (
    <PanelSection title={<Trans>Để lấy lại điểm</Trans>}>
      <p>
        <NextRank recover={recover} lost={lost} /> <Share recover={recover} lost={lost} />
      </p>
    </PanelSection>
  )
}

interface SentenceProps {
  readonly recover: Recover
  readonly lost: number
}

function NextRank({ recover: { next }, lost }: SentenceProps) {
  const locale = useLocale()
  if (!next) return null
  const place = `${next.rank}/${next.base}`
  const [gain, short, all] = [next.points, next.short, lost].map((value) => formatDecimal(value, 2, locale))
  if (!next.enough) {
    return (
      <Trans>
        Lấy lại cả {all} điểm thì còn thiếu {short} điểm để lên hạng {place}.
      </Trans>
    )
  }
  return next.tie ? (
    <Trans>
      Lấy lại <strong>{gain}</strong> trong {all} điểm là đồng hạng {place}.
    </Trans>
  ) : (
    <Trans>
      Lấy lại <strong>{gain}</strong> trong {all} điểm là lên hạng {place}.
    </Trans>
  )
}

/** The figure behind the points, where they follow it in proportion. */
function Share({ recover: { share }, lost }: SentenceProps) {
  const locale = useLocale()
  if (!share) return null
  const [now, forNext, forAll] = [round(share.now), share.forNext, share.forAll].map((value) =>
    value === null ? null : exactText(value, locale),
  )
  const all = formatDecimal(lost, 2, locale)
  return forNext === null ? (
    <Trans>
      Tỷ lệ đang là {now}%; đủ {forAll}% thì lấy lại cả {all} điểm.
    </Trans>
  ) : (
    <Trans>
      Tỷ lệ đang là {now}%: từ {forNext}% là đủ, đến {forAll}% thì lấy lại cả {all} điểm.
    </Trans>
  )
}

const round = (value: number): number => Math.round(value * 100) / 100
