import { Trans } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import { Button } from '../Button/Button.tsx'
import { Tag } from '../Tag/Tag.tsx'
import styles from './states.module.css'

export interface EmptyProps {
  /** One sentence that says what there is none of. */
  readonly children: ReactNode
  /** The one way on: a link or a quiet button. */
  readonly action?: ReactNode | undefined
}

/** Nothing to show, said in one sentence, with one way on. */
export function Empty({ children, action }: EmptyProps) {
  return (
    <div className={styles.state} role="status">
      <p className={styles.sentence}>{children}</p>
      {action && <p className={styles.more}>{action}</p>}
    </div>
  )
}

export interface ErrorStateProps {
  /** What failed: "Chưa tải được bảng xếp hạng." */
  readonly what: ReactNode
  /** What is kept: "Số đã ghim và bộ lọc vẫn còn." */
  readonly kept?: ReactNode | undefined
  readonly onRetry?: (() => void) | undefined
  /** The id under which the failure is found in the logs. */
  readonly lookupId?: string | undefined
}

/** What failed, what is kept, the id to look it up by, and another try. */
export function ErrorState({ what, kept, onRetry, lookupId }: ErrorStateProps) {
  return (
    <div className={styles.state} role="alert">
      <p className={styles.sentence}>{what}</p>
      {(kept || lookupId) && (
        <p className={styles.more}>
          {kept}{' '}
          {lookupId && (
            <Trans>
              Mã tra cứu <strong>{lookupId}</strong>.
            </Trans>
          )}
        </p>
      )}
      {onRetry && (
        <Button onClick={onRetry}>
          <Trans>Tải lại</Trans>
        </Button>
      )}
    </div>
  )
}

/** A round whose result is not out: the tag, and what may be read meanwhile. */
export function NotPublished({ children }: { readonly children: ReactNode }) {
  return (
    <div className={styles.state} role="status">
      <Tag variant="provisional">
        <Trans>Chưa công bố</Trans>
      </Tag>
      <p className={styles.sentence}>{children}</p>
    </div>
  )
}

/** One line under the masthead while there is no network; what is shown stays. */
export function OfflineLine({ children }: { readonly children: ReactNode }) {
  return (
    <p className={styles.offline} role="status">
      {children}
    </p>
  )
}
