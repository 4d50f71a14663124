import type { ReactNode } from 'react'
import { cx } from '../kit/cx.ts'
import { linkClass } from '../kit/Link/Link.tsx'
import styles from './overview.module.css'

/** The class of a number that opens its list: ink, with a line beneath that says so. */
export const numberClass = (): string => cx(linkClass('name'), styles.number)

/** Says of what nothing is on record: never a zero. */
export function Untold({ children }: { readonly children: ReactNode }) {
  return <p className={styles.untold}>{children}</p>
}
