import { type KeyboardEvent, useRef } from 'react'
import styles from './Tabs.module.css'

export interface TabItem {
  readonly id: string
  readonly label: string
}

export interface TabsProps {
  /** Names the choice: "Bộ cột". */
  readonly label: string
  readonly items: readonly TabItem[]
  readonly value: string
  readonly onChange: (id: string) => void
  /** Id of the element that the choice changes. */
  readonly controls?: string | undefined
}

const STEPS: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1 }

/** Views of the same thing, one shown: words with a line under the chosen one. Arrows move and choose. */
export function Tabs({ label, items, value, onChange, controls }: TabsProps) {
  const list = useRef<HTMLDivElement>(null)
  const onKeyDown = (event: KeyboardEvent): void => {
    const at = items.findIndex(({ id }) => id === value)
    const to = event.key === 'Home' ? 0 : event.key === 'End' ? items.length - 1 : at + (STEPS[event.key] ?? Number.NaN)
    const item = items[(to + items.length) % items.length]
    if (!item) return
    event.preventDefault()
    onChange(item.id)
    list.current?.querySelector<HTMLElement>(`[data-tab="${item.id}"]`)?.focus()
  }
  return (
    <div ref={list} className={styles.tabs} role="tablist" aria-label={label} onKeyDown={onKeyDown}>
      {items.map(({ id, label: text }) => (
        <button
          key={id}
          type="button"
          role="tab"
          className={styles.tab}
          data-tab={id}
          aria-selected={id === value}
          aria-controls={controls}
          tabIndex={id === value ? 0 : -1}
          onClick={() => onChange(id)}
        >
          {text}
        </button>
      ))}
    </div>
  )
}
