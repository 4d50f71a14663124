import { useId } from 'react'
import styles from './LevelSwitch.module.css'

export interface LevelSwitchProps {
  /** Names the choice, before its numbers: "Cấp". */
  readonly label: string
  /** The name of one level, heard and shown where the pointer rests: "Lĩnh vực". */
  readonly levels: readonly string[]
  /** From 1. */
  readonly value: number
  readonly onChange: (level: number) => void
}

/** How deep a tree stands open: one number a level. Native radio buttons: one tab stop, arrows choose. */
export function LevelSwitch({ label, levels, value, onChange }: LevelSwitchProps) {
  const name = useId()
  return (
    <fieldset className={styles.levels}>
      <legend className={styles.legend}>{label}</legend>
      {levels.map((words, index) => (
        <label key={words} className={styles.level} title={words}>
          <input
            type="radio"
            name={name}
            className={styles.input}
            checked={value === index + 1}
            aria-label={`${index + 1}: ${words}`}
            onChange={() => onChange(index + 1)}
          />
          <span aria-hidden="true">{index + 1}</span>
        </label>
      ))}
    </fieldset>
  )
}
