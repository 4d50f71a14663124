import { useLingui } from '@lingui/react/macro'
import { useId, useState } from 'react'
import { formatDate, readDay } from '../format/date.ts'
import styles from './Field.module.css'

export interface DayFieldProps {
  readonly label: string
  /** `YYYY-MM-DD`; the field begins with it and is given a new key where it changes from outside. */
  readonly value: string | undefined
  readonly disabled?: boolean | undefined
  /** A whole day, or undefined once the field is emptied. */
  readonly onChange: (day: string | undefined) => void
}

/** A day written day first, as both languages of the product do; the browser's own field follows the language of the system. */
export function DayField({ label, value, disabled, onChange }: DayFieldProps) {
  const { t } = useLingui()
  const id = useId()
  const [text, setText] = useState(value ? formatDate(value) : '')
  const wrong = text !== '' && readDay(text) === null
  const told = wrong && text.length >= 8
  const commit = () => {
    const day = readDay(text) ?? undefined
    if (!wrong && day !== value) onChange(day)
  }
  return (
    <span className={styles.day}>
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        inputMode="numeric"
        autoComplete="off"
        size={11}
        placeholder={t`ngày/tháng/năm`}
        value={text}
        disabled={disabled}
        aria-invalid={wrong || undefined}
        aria-describedby={told ? `${id}-error` : undefined}
        onChange={(event) => setText(event.target.value)}
        onBlur={commit}
        onKeyDown={(event) => event.key === 'Enter' && commit()}
      />
      {told && (
        <span id={`${id}-error`} className={styles.error}>
          {t`Cần ngày/tháng/năm như 30/06/2025, nhưng nhận “${text}”.`}
        </span>
      )}
    </span>
  )
}
