import { Trans } from '@lingui/react/macro'
import type { UserError } from './ask-imports.ts'
import styles from './import.module.css'

/** What the server would not do, and every reason that it gave. */
export function RefusedList({ errors }: { readonly errors: readonly UserError[] }) {
  return (
    <div role="alert" className={styles.refused}>
      <p>
        <strong>
          <Trans>Máy chủ không nhận; chưa có gì được ghi.</Trans>
        </strong>
      </p>
      <ul>
        {errors.map(({ message, code }) => (
          <li key={`${code} ${message}`}>{message}</li>
        ))}
      </ul>
    </div>
  )
}
