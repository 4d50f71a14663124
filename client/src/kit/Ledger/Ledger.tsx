import type { ReactNode } from 'react'
import styles from './Ledger.module.css'

export interface LedgerFact {
  readonly id: string
  readonly term: string
  readonly value: ReactNode
  /** Base or explanation after the value. */
  readonly note?: ReactNode | undefined
}

/** A row of small facts under the sentence, parted by hairlines. */
export function Ledger({ facts }: { readonly facts: readonly LedgerFact[] }) {
  return (
    <dl className={styles.ledger}>
      {facts.map(({ id, term, value, note }) => (
        <div key={id} className={styles.fact}>
          <dt className={styles.term}>{term}</dt>
          <dd className={styles.value}>
            {value} {note && <span className={styles.note}>{note}</span>}
          </dd>
        </div>
      ))}
    </dl>
  )
}
