import { cx } from '../kit/cx.ts'
import { usePrint, useStateWords } from './cell-words.ts'
import styles from './comparison.module.css'
import type { Cell, Node } from './rules/model.ts'

export interface UnitFigureProps {
  readonly node: Node
  readonly cell: Cell | undefined
  /** The unit stands in the occasion; if not, the tray says so and every row is a dash. */
  readonly present: boolean
  /** The strongest of the group here. */
  readonly strong: boolean
}

/** Points of a unit at a node; its own maximum beneath where that differs; words where there is no figure. */
export function UnitFigure({ node, cell, present, strong }: UnitFigureProps) {
  const print = usePrint()
  const stateWords = useStateWords()
  if (!present) return <span className={styles.faint}>–</span>
  if (!cell || cell.points === null) {
    return <span className={styles.state}>{stateWords(cell?.state ?? 'NOT_ASSESSED')}</span>
  }
  const other = cell.maxPoints !== null && cell.maxPoints !== node.maxPoints ? cell.maxPoints : null
  return (
    <span className={cx(strong && styles.strong)}>
      {print(cell.points)}
      {other !== null && <small className={styles.maximum}>/{print(other)}</small>}
    </span>
  )
}
