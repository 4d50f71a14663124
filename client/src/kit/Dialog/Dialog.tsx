import { useLingui } from '@lingui/react/macro'
import { type ReactNode, useId } from 'react'
import { cx } from '../cx.ts'
import { Icon } from '../Icon/Icon.tsx'
import styles from './Dialog.module.css'
import { useNativeDialog } from './use-native-dialog.ts'

export interface DialogProps {
  readonly open: boolean
  readonly onClose: () => void
  readonly title: ReactNode
  readonly children: ReactNode
  /** Buttons at the foot. */
  readonly actions?: ReactNode | undefined
  /** `centre`: in the middle. `sheet`: from the lower edge, for filters on a phone. */
  readonly placement?: 'centre' | 'sheet' | undefined
}

const always = (): boolean => true

/** Asks for something before the page goes on; the rest of the page waits. */
export function Dialog({ open, onClose, title, children, actions, placement = 'centre' }: DialogProps) {
  const id = useId()
  const native = useNativeDialog({ open, onClose, modal: always })
  return (
    <dialog {...native} className={cx(styles.dialog, styles[placement])} aria-labelledby={id}>
      <DialogHead id={id} title={title} onClose={onClose} />
      <div className={styles.body}>{children}</div>
      {actions && <div className={styles.actions}>{actions}</div>}
    </dialog>
  )
}

interface DialogHeadProps extends Pick<DialogProps, 'title' | 'onClose'> {
  readonly id: string
}

/** Title and cross; shared by dialog and drawer. */
export function DialogHead({ id, title, onClose }: DialogHeadProps) {
  const { t } = useLingui()
  return (
    <div className={styles.head}>
      <h2 id={id} className={styles.title}>
        {title}
      </h2>
      <button type="button" className={styles.close} aria-label={t`Đóng`} onClick={onClose}>
        <Icon name="close" />
      </button>
    </div>
  )
}
