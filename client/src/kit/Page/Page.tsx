import { Fragment, type ReactNode } from 'react'
import styles from './Page.module.css'

interface Holds {
  readonly children: ReactNode
}

/** A page of one column: heading, sentence, tools and sections in the order in which they are read. */
export function Page({ children }: Holds) {
  return <div className={styles.page}>{children}</div>
}

/** The line of filters over a table; left off paper. */
export function Tools({ children }: Holds) {
  return <div className={styles.tools}>{children}</div>
}

/** Room in the tool line for a field that is typed into. */
export function WideTool({ children }: Holds) {
  return <div className={styles.wide}>{children}</div>
}

export interface SectionProps extends Holds {
  /** The place that an address may lead to, alone on its page. */
  readonly id: string
  readonly title: ReactNode
}

/** A part of a page under its heading, by which it is also found. */
export function Section({ id, title, children }: SectionProps) {
  return (
    <section className={styles.section} aria-labelledby={`${id}-ten`} id={id}>
      <h2 id={`${id}-ten`} className={styles.title}>
        {title}
      </h2>
      {children}
    </section>
  )
}

/** A sentence about the figures beside it, no longer than is read with ease. */
export function Says({ children }: Holds) {
  return <p className={styles.says}>{children}</p>
}

/** A second, quieter line of a cell. */
export function Line({ children }: Holds) {
  return <span className={styles.line}>{children}</span>
}

/** A link on a line of its own, far enough from the next for a finger. */
export function LinkLine({ children }: Holds) {
  return <span className={styles.link}>{children}</span>
}

/** Keeps few and narrow columns together. */
export function Inset({ children }: Holds) {
  return <div className={styles.inset}>{children}</div>
}

export interface Known {
  readonly term: string
  readonly value: ReactNode
}

/** What is known of one thing, a line each. */
export function FactList({ facts }: { readonly facts: readonly Known[] }) {
  return (
    <dl className={styles.facts}>
      {facts.map(({ term, value }) => (
        <Fragment key={term}>
          <dt>{term}</dt>
          <dd>{value}</dd>
        </Fragment>
      ))}
    </dl>
  )
}
