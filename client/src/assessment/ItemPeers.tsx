import { Trans } from '@lingui/react/macro'
import { formatDecimal } from '../kit/format/decimal.ts'
import { useLocale } from '../kit/format/locale.ts'
import { PanelSection } from '../kit/SidePanel/SidePanel.tsx'
import type { DeductionPanelProps } from './DeductionPanel.tsx'

/** How the block did at the same row, and the ways on: all units at it, these units side by side. */
export function ItemPeers({ row }: DeductionPanelProps) {
  const locale = useLocale()
  const { counted, lostCount, average, best, median, max } = row
  if (counted < 2 || average === null) return null
  const print = (value: number | null): string => (value === null ? '–' : formatDecimal(value, 2, locale))
  const [mean, top, middle, most] = [average, best, median, max].map(print)
  return (
    <PanelSection title={<Trans>Đơn vị cùng khối</Trans>}>
      <p>
        <Trans>
          {lostCount}/{counted} đơn vị mất điểm ở đây; trên {most} điểm, cao nhất {top}, trung vị {middle}, trung bình{' '}
          {mean}.
        </Trans>
      </p>
    </PanelSection>
  )
}
