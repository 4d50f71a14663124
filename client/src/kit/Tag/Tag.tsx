import type { ReactNode } from 'react'
import { cx } from '../cx.ts'
import styles from './Tag.module.css'

export interface TagProps {
  /** `solid`: a settled mark (Như công bố, Minh họa). `provisional`: a dashed edge (Tạm tính, Chưa công bố). */
  readonly variant?: 'solid' | 'provisional' | undefined
  readonly children: ReactNode
}

/** A short mark of standing beside a title or a figure. */
export function Tag({ variant = 'solid', children }: TagProps) {
  return <span className={cx(styles.tag, variant === 'provisional' && styles.provisional)}>{children}</span>
}
