import { Trans } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { formatDecimal } from '../kit/format/decimal.ts'
import { useLocale } from '../kit/format/locale.ts'
import { linkClass } from '../kit/Link/Link.tsx'
import { PanelSection } from '../kit/SidePanel/SidePanel.tsx'
import type { DeductionPanelProps } from './DeductionPanel.tsx'
import styles from './DeductionView.module.css'

/** How the block did at the same row, and the ways on: all units at it, this unit beside the best. */
export function ItemPeers(props: DeductionPanelProps) {
  const locale = useLocale()
  const { counted, lostCount, average, best, median, max } = props.row
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
      <p className={styles.ways}>
        <CriterionLink {...props} />
        <CompareLink {...props} />
      </p>
    </PanelSection>
  )
}

function CriterionLink({ row, framework, year, block }: DeductionPanelProps) {
  return (
    <Link
      to="/tieu-chi/$framework/$code"
      params={{ framework, code: row.code }}
      search={{ nam: year, khoi: block?.toLowerCase() }}
      className={linkClass()}
    >
      <Trans>Mọi đơn vị ở mục này</Trans>
    </Link>
  )
}

function CompareLink({ unit, leader, framework, year, block }: DeductionPanelProps) {
  if (leader === null) return null
  return (
    <Link
      to="/so-sanh"
      search={{ dv: [unit.slug, leader], bo: framework, nam: year, khoi: block?.toLowerCase() }}
      className={linkClass()}
    >
      <Trans>So với đơn vị dẫn đầu khối</Trans>
    </Link>
  )
}
