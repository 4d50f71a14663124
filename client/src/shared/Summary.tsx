import type { ReactNode } from 'react'
import styles from './Summary.module.css'

export interface SummaryProps {
  /** Where links to this part of a page lead. */
  readonly id: string
  readonly title: ReactNode
  readonly children: ReactNode
}

/** What a register holds of something, in a few lines on the page of that thing; the whole stands in the view of the register. */
export function Summary({ id, title, children }: SummaryProps) {
  return (
    <section className={styles.summary} aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {children}
    </section>
  )
}

/** The things themselves, each on a line of its own. */
export function SummaryList({ children }: { readonly children: ReactNode }) {
  return <ul className={styles.list}>{children}</ul>
}

/** What is said beside a thing: its day, its state, its source. */
export function SummaryNote({ children }: { readonly children: ReactNode }) {
  return <span className={styles.note}>{children}</span>
}
