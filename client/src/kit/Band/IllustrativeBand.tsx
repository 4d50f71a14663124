import { type ReactNode, useId } from 'react'
import styles from './IllustrativeBand.module.css'

/** The hatched band under the masthead wherever figures are not real; its words say which. A landmark of its own: it stands outside the page's. */
export function IllustrativeBand({ children }: { readonly children: ReactNode }) {
  const id = useId()
  return (
    <aside aria-labelledby={id}>
      <div className={styles.band} role="note">
        <span id={id} className={styles.words}>
          {children}
        </span>
      </div>
    </aside>
  )
}
