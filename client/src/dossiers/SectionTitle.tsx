import type { ReactNode } from 'react'
import styles from './dossiers.module.css'

/** The heading of a part of the page. */
export function SectionTitle({ id, children }: { readonly id: string; readonly children: ReactNode }) {
  return (
    <h2 id={id} className={styles.title}>
      {children}
    </h2>
  )
}
