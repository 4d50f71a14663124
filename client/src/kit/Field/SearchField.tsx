import { useLingui } from '@lingui/react/macro'
import type { KeyboardEvent, Ref } from 'react'
import { cx } from '../cx.ts'
import { useComposedText } from '../hooks/use-composed-text.ts'
import { Icon } from '../Icon/Icon.tsx'
import styles from './Field.module.css'

export interface SearchFieldProps {
  /** The name of the field; shown as its placeholder. */
  readonly label: string
  readonly value: string
  /** Told of every change, but of a composed word only when it is whole. */
  readonly onChange: (value: string) => void
  /** Enter, never while composing. */
  readonly onSubmit?: ((value: string) => void) | undefined
  /** The key that leads here from anywhere, shown at the end of the empty field. */
  readonly hotkey?: string | undefined
  readonly className?: string | undefined
  readonly ref?: Ref<HTMLInputElement> | undefined
}

/** Filters or searches. Escape or the cross empties it; a word being composed is left alone. */
export function SearchField({ label, value, onChange, onSubmit, hotkey, className, ref }: SearchFieldProps) {
  const { t } = useLingui()
  const { text, take, handlers } = useComposedText(value, onChange)
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Escape' && text !== '') {
      event.preventDefault()
      take('', true)
    }
    if (event.key === 'Enter') onSubmit?.(text)
  }
  return (
    <span className={cx(styles.search, className)}>
      <Icon name="search" size={1.05} />
      <input
        {...handlers}
        ref={ref}
        type="search"
        className={styles.query}
        aria-label={label}
        placeholder={label}
        autoComplete="off"
        spellCheck={false}
        onKeyDown={onKeyDown}
      />
      {text !== '' && (
        <button type="button" className={styles.clear} aria-label={t`Xóa chữ tìm`} onClick={() => take('', true)}>
          <Icon name="close" size={0.8} />
        </button>
      )}
      {text === '' && hotkey !== undefined && <kbd className={styles.hotkey}>{hotkey}</kbd>}
    </span>
  )
}
