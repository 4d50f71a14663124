import { type KeyboardEvent, type ReactNode, useId } from 'react'
import { DialogHead } from '../Dialog/Dialog.tsx'
import { useNativeDialog } from '../Dialog/use-native-dialog.ts'
import styles from './Drawer.module.css'

export interface DrawerProps {
  readonly open: boolean
  readonly onClose: () => void
  readonly title: ReactNode
  readonly children: ReactNode
}

/** The width from which the panel stands beside the page rather than over it. */
const WIDE = '(min-width: 900px)'
const covers = (): boolean => !matchMedia(WIDE).matches

/** A panel at the side about the row in hand: the page stays in use. On a narrow screen it is a page of its own. */
export function Drawer({ open, onClose, title, children }: DrawerProps) {
  const id = useId()
  const native = useNativeDialog({ open, onClose, modal: covers })
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Escape' && !event.nativeEvent.isComposing) onClose()
  }
  return (
    <dialog {...native} className={styles.drawer} aria-labelledby={id} onKeyDown={onKeyDown}>
      <DialogHead id={id} title={title} onClose={onClose} />
      {children}
    </dialog>
  )
}
