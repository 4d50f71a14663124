import { Trans } from '@lingui/react/macro'
import { formatCount } from '../kit/format/decimal.ts'
import { useLocale } from '../kit/format/locale.ts'
import { percentText } from './dossier-words.ts'
import type { Counts } from './load-dossiers.ts'

/** "2.649/693.016 hồ sơ trễ hạn, bằng 0,38% số tiếp nhận: 2.335 đã giải quyết trễ và 314 đang quá hạn." */
export function DossierSentence({ shown }: { readonly shown: Counts | null }) {
  const locale = useLocale()
  if (shown === null) return <Trans>Chưa có báo cáo nào của kỳ này.</Trans>
  const { late, resolvedLate, openOverdue } = shown
  if (late === null || resolvedLate === null || openOverdue === null) {
    return <Trans>Báo cáo chưa nêu đủ số để tính tỷ lệ trễ hạn.</Trans>
  }
  const share = <strong>{`${formatCount(late.numerator, locale)}/${formatCount(late.denominator, locale)}`}</strong>
  const percent = <strong>{percentText(late, locale)}</strong>
  const [after, still] = [formatCount(resolvedLate, locale), formatCount(openOverdue, locale)]
  return (
    <Trans>
      {share} hồ sơ trễ hạn, bằng {percent} số tiếp nhận: {after} đã giải quyết trễ, {still} đang quá hạn.
    </Trans>
  )
}
