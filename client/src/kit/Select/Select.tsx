import { Fragment, type ReactNode } from 'react'
import { cx } from '../cx.ts'
import { Icon } from '../Icon/Icon.tsx'
import styles from './Select.module.css'

export interface SelectOption {
  readonly value: string
  readonly label: string
  /** Shown as the heading of a group of options. */
  readonly group?: string | undefined
  readonly disabled?: boolean | undefined
}

export interface SelectProps {
  /** The name of the control, always heard; seen only in the `field` variant. */
  readonly label: string
  readonly value: string
  readonly options: readonly SelectOption[]
  readonly onChange: (value: string) => void
  /** `heading`: the title is the control. `inline`: a word in a tool line. `field`: label above an edged box. */
  readonly variant?: 'heading' | 'inline' | 'field' | undefined
  /** Shown for the value instead of its label, where the closed control must be shorter than the list. */
  readonly shown?: ReactNode | undefined
}

/**
 * A native select laid unseen over its own printed value: the control is exactly as wide as what it says and
 * wraps as text does, while keyboard, touch and list stay the platform's.
 */
export function Select({ label, value, options, onChange, variant = 'field', shown }: SelectProps) {
  const current = options.find((option) => option.value === value)
  return (
    <label className={cx(styles.select, styles[variant])}>
      {variant === 'field' && <span className={styles.label}>{label}</span>}
      <span className={styles.box}>
        <span aria-hidden="true">{shown ?? current?.label ?? value}</span>
        <span className={styles.chevron}>
          <Icon name="chevron" size={0.8} />
        </span>
        <select
          aria-label={variant === 'field' ? undefined : label}
          className={styles.native}
          value={value}
          onChange={(event) => onChange(event.target.value)}
        >
          <Options options={options} />
        </select>
      </span>
    </label>
  )
}

function Options({ options }: { readonly options: readonly SelectOption[] }) {
  const groups = [...new Set(options.map((option) => option.group))]
  return groups.map((group) => {
    const members = options
      .filter((option) => option.group === group)
      .map((option) => (
        <option key={option.value} value={option.value} disabled={option.disabled}>
          {option.label}
        </option>
      ))
    return group ? (
      <optgroup key={group} label={group}>
        {members}
      </optgroup>
    ) : (
      <Fragment key="">{members}</Fragment>
    )
  })
}
