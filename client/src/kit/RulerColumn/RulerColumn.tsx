import { formatDecimal } from '../format/decimal.ts'
import { useLocale } from '../format/locale.ts'
import { MarkPath } from '../UnitMark/UnitMark.tsx'
import type { UnitNumber } from '../UnitMark/unit-mark.shapes.ts'
import styles from './RulerColumn.module.css'
import type { RulerColumnScale } from './ruler-column.layout.ts'

export interface RulerCellProps {
  readonly scale: RulerColumnScale
  readonly value: number | null | undefined
  /** The hairline that runs through all rows; null where the source gives none. */
  readonly average: number | null
  readonly unit?: UnitNumber | undefined
}

/** A dot for the row and a stalk to the average. The figure itself stands in the next column. */
export function RulerCell({ scale, value, average, unit }: RulerCellProps) {
  const colour = unit ? `var(--unit-${unit})` : 'var(--rule-2)'
  return (
    <svg className={styles.cell} aria-hidden="true">
      {average !== null && (
        <line className={styles.average} x1={`${scale.at(average)}%`} x2={`${scale.at(average)}%`} y1="0" y2="100%" />
      )}
      {value != null && (
        <>
          {average !== null && (
            <line
              className={styles.stalk}
              stroke={colour}
              x1={`${scale.at(average)}%`}
              x2={`${scale.at(value)}%`}
              y1="50%"
              y2="50%"
            />
          )}
          <svg x={`${scale.at(value)}%`} y="50%" className={styles.anchor} aria-hidden="true">
            <MarkPath unit={unit} side={unit ? 9 : 8} />
          </svg>
        </>
      )}
    </svg>
  )
}

/** The numbers of the scale, for the second line of the column's head. */
export function RulerHead({ scale }: { readonly scale: RulerColumnScale }) {
  const locale = useLocale()
  const places = scale.ticks.every(Number.isInteger) ? 0 : 1
  return (
    <span className={styles.head} aria-hidden="true">
      {scale.ticks.map((tick) => (
        <span key={tick} className={styles.tick} style={{ insetInlineStart: `${scale.at(tick)}%` }}>
          {formatDecimal(tick, places, locale)}
        </span>
      ))}
    </span>
  )
}
