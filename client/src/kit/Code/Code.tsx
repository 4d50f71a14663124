import { type ReactNode, useEffect, useState } from 'react'
import { Button } from '../Button/Button.tsx'
import styles from './Code.module.css'

export interface CodeProps {
  /** What it is: the name of a file, or what a command does. Names the block for a screen reader, too. */
  readonly label: string
  readonly text: string
  /** Words of the button that copies it, and what it says once it has. */
  readonly copy: string
  readonly copied: string
  /** More to do with it: a link to the file. */
  readonly actions?: ReactNode
}

const SHOWN_MS = 2500

/** Text for a program, to be read and copied; what is too wide is scrolled inside, by keyboard, too. */
export function Code({ label, text, copy, copied, actions }: CodeProps) {
  const [shown, setShown] = useState(false)
  useEffect(() => {
    if (!shown) return
    const timer = setTimeout(() => setShown(false), SHOWN_MS)
    return () => clearTimeout(timer)
  }, [shown])
  const onCopy = async () => {
    await navigator.clipboard.writeText(text)
    setShown(true)
  }
  return (
    <figure className={styles.code}>
      <figcaption className={styles.head}>
        <span className={styles.label}>{label}</span>
        {actions}
        <Button variant="quiet" onClick={onCopy}>
          <span aria-live="polite">{shown ? copied : copy}</span>
        </Button>
      </figcaption>
      <pre className={styles.text} translate="no" {...reachable(label)}>
        <code>{text}</code>
      </pre>
    </figure>
  )
}

/** What scrolls must be reached by keyboard, and then has to say what it is. */
const reachable = (label: string) => ({ tabIndex: 0, role: 'region', 'aria-label': label })
