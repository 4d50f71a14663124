import { type ComponentProps, type ReactNode, useId } from 'react'
import { cx } from '../cx.ts'
import styles from './Field.module.css'

export interface TextAreaProps extends Omit<ComponentProps<'textarea'>, 'value' | 'onChange'> {
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
  /** What is asked for, beneath the label. */
  readonly hint?: ReactNode | undefined
  /** What was expected and what came; the field is then marked as wrong. */
  readonly error?: ReactNode | undefined
  /** Lines of a table stay lines: nothing wraps, the field scrolls sideways. */
  readonly table?: boolean | undefined
}

/** Text of several lines under its label. Native properties and the ref reach the field. */
export function TextArea({ label, value, onChange, hint, error, table = false, className, ...rest }: TextAreaProps) {
  const id = useId()
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ')
  return (
    <div className={cx(styles.field, className)}>
      <label className={styles.label} htmlFor={id}>
        {label}
      </label>
      {hint && (
        <span id={`${id}-hint`} className={styles.hint}>
          {hint}
        </span>
      )}
      <textarea
        {...rest}
        id={id}
        className={cx(styles.input, styles.area, table && styles.lines, Boolean(error) && styles.wrong)}
        value={value}
        wrap={table ? 'off' : undefined}
        spellCheck={table ? false : undefined}
        aria-invalid={error ? true : undefined}
        aria-describedby={described || undefined}
        onChange={(event) => onChange(event.target.value)}
      />
      {error && (
        <span id={`${id}-error`} className={styles.error}>
          {error}
        </span>
      )}
    </div>
  )
}
