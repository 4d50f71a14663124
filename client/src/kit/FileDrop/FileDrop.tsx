import { type DragEvent, type ReactNode, useId, useRef, useState } from 'react'
import { cx } from '../cx.ts'
import styles from './FileDrop.module.css'

export interface FileDropProps {
  /** Names the way in: "Chọn tệp". */
  readonly label: string
  /** What may be given, and that it may be dropped here. */
  readonly hint: ReactNode
  /** As the `accept` of a file input: ".csv,.xlsx". */
  readonly accept?: string | undefined
  readonly disabled?: boolean | undefined
  /** The one file; of several that are dropped, the first. */
  readonly onFile: (file: File) => void
}

/** Takes one file, chosen or dropped. The input is the browser's own: keyboard, touch and its dialogue stay the platform's. */
export function FileDrop({ label, hint, accept, disabled, onFile }: FileDropProps) {
  const id = useId()
  const input = useRef<HTMLInputElement>(null)
  const [over, setOver] = useState(false)
  const take = (files: FileList | null): void => {
    const file = files?.[0]
    if (file && !disabled) onFile(file)
    // The same file, mended and chosen again, is a change too.
    if (input.current) input.current.value = ''
  }
  const hold = (event: DragEvent): void => {
    event.preventDefault()
    setOver(!disabled)
  }
  const drop = (event: DragEvent): void => {
    event.preventDefault()
    setOver(false)
    take(event.dataTransfer.files)
  }
  return (
    <label
      className={cx(styles.drop, over && styles.over)}
      htmlFor={id}
      data-over={over || undefined}
      onDragEnter={hold}
      onDragOver={hold}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <input
        ref={input}
        id={id}
        type="file"
        className={styles.input}
        aria-label={label}
        aria-describedby={`${id}-hint`}
        accept={accept}
        disabled={disabled}
        onChange={(event) => take(event.target.files)}
      />
      <span className={styles.label}>{label}</span>
      <span id={`${id}-hint`} className={styles.hint}>
        {hint}
      </span>
    </label>
  )
}
