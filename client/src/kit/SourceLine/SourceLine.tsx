import { Trans } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import styles from './SourceLine.module.css'

/** The foot of a table or chart: notes above, source, date and edition beneath. */
export function SourceLine({ notes, children }: { readonly notes?: ReactNode; readonly children: ReactNode }) {
  return (
    <div className={styles.foot}>
      {notes && <p>{notes}</p>}
      <p>
        <strong>
          <Trans>Nguồn:</Trans>
        </strong>{' '}
        {children}
      </p>
    </div>
  )
}
