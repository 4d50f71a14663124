import type { Ref } from 'react'
import { formatDecimal } from '../format/decimal.ts'
import { useLocale } from '../format/locale.ts'
import styles from './DotPlot.module.css'
import type { DotScale } from './dot-plot.layout.ts'

export interface DotHeadProps {
  readonly scale: DotScale
  /** The element whose width is that of the column: give its ref to `useWidth`. */
  readonly ref?: Ref<HTMLSpanElement> | undefined
}

/** The numbers of the axis, for the second line of the column's head. The first line says where a cut axis begins. */
export function DotHead({ scale, ref }: DotHeadProps) {
  const locale = useLocale()
  return (
    <span ref={ref} className={styles.head} aria-hidden="true">
      {scale.ticks.map((tick) => (
        <span key={tick} className={styles.number} style={{ insetInlineStart: scale.share(scale.at(tick)) }}>
          {formatDecimal(tick, 0, locale)}%
        </span>
      ))}
    </span>
  )
}
