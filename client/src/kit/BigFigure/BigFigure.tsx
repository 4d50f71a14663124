import type { ReactNode } from 'react'
import styles from './BigFigure.module.css'

export interface BigFigureProps {
  readonly children: ReactNode
  /** What it is of, smaller after it: "/63". */
  readonly base?: ReactNode | undefined
  /** `page`: the one figure of a page. `part`: that of one of its parts. */
  readonly size?: 'page' | 'part' | undefined
}

/** A figure for the whole room, its base beside it. */
export function BigFigure({ children, base, size = 'page' }: BigFigureProps) {
  return (
    <span className={styles.figure} data-size={size}>
      {children}
      {base !== undefined && <span className={styles.base}>{base}</span>}
    </span>
  )
}
