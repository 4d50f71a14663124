import type { ComponentProps } from 'react'
import { cx } from '../cx.ts'
import styles from './Button.module.css'

export interface ButtonProps extends ComponentProps<'button'> {
  /** `primary`: the one act of a page. `secondary`: an edge. `quiet`: reads as a link. */
  readonly variant?: 'primary' | 'secondary' | 'quiet' | undefined
}

/** Acts; a place to go is a Link. Every native property and the ref reach the element. */
export function Button({ variant = 'secondary', className, type = 'button', ...rest }: ButtonProps) {
  return <button {...rest} type={type} className={cx(styles.button, styles[variant], className)} />
}
