import { Trans } from '@lingui/react/macro'
import { printedIn } from '../kit/format/decimal.ts'
import { useLocale } from '../kit/format/locale.ts'
import type { Progress } from './load-plan.ts'
import { printedPercent } from './rules/printed-percent.ts'

/** How a reported share was printed, where half-up gives another: cut off, or neither. Nothing where both are the same. */
export function PrintedShare({ progress }: { readonly progress: Progress }) {
  const locale = useLocale()
  const { basis, printed, completed, total } = progress
  const held = basis === 'REPORTED' && printed !== null ? printedPercent(printed, completed, total) : null
  if (held === null || held.by === 'same') return null
  const halfUp = printedIn(held.halfUp, locale)
  return held.by === 'cut' ? (
    <Trans>nguồn cắt bớt chữ số; làm tròn nửa lên là {halfUp}%</Trans>
  ) : (
    <Trans>lệch: tính lại, làm tròn nửa lên là {halfUp}%</Trans>
  )
}
