import type { ReactNode } from 'react'
import styles from './IllustrativeBand.module.css'

/** The hatched band under the masthead wherever figures are not real; its words say which. */
export function IllustrativeBand({ children }: { readonly children: ReactNode }) {
  return (
    <div className={styles.band} role="note">
      <span className={styles.words}>{children}</span>
    </div>
  )
}
