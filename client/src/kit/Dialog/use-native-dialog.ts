import { type RefObject, type SyntheticEvent, useEffect, useRef } from 'react'

export interface NativeDialogOptions {
  readonly open: boolean
  readonly onClose: () => void
  /** Whether the rest of the page is shut off; asked each time it opens. */
  readonly modal: () => boolean
}

/**
 * Opens and closes a native `<dialog>`: the browser keeps focus inside a modal one, makes the rest inert, closes it
 * with Escape and gives focus back to where it was. No library is needed for that any more.
 */
export function useNativeDialog({ open, onClose, modal }: NativeDialogOptions) {
  const ref = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    const dialog = ref.current
    if (!dialog || dialog.open === open) return
    if (!open) dialog.close()
    else if (modal()) dialog.showModal()
    else dialog.show()
  }, [open, modal])
  const onCancel = (event: SyntheticEvent): void => {
    // The owner of the state closes it; otherwise state and element would part.
    event.preventDefault()
    onClose()
  }
  return { ref: ref as RefObject<HTMLDialogElement>, onCancel }
}
