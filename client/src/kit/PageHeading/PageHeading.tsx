import type { ReactNode } from 'react'
import { VisuallyHidden } from '../VisuallyHidden/VisuallyHidden.tsx'
import styles from './PageHeading.module.css'

export interface PageHeadingProps {
  /** The whole title in words, the page's first heading for a screen reader. */
  readonly title: string
  /** The same title for the eye, its pickers inside it. */
  readonly children: ReactNode
  /** Tag of standing: "Như công bố". */
  readonly tag?: ReactNode | undefined
  /** Copy link, CSV, print, projector. */
  readonly actions?: ReactNode | undefined
}

/** The title is the control: index, year and block are picked inside the heading. */
export function PageHeading({ title, children, tag, actions }: PageHeadingProps) {
  return (
    <div className={styles.heading}>
      <h1>
        <VisuallyHidden>{title}</VisuallyHidden>
      </h1>
      <div className={styles.title}>
        {children}
        {tag}
      </div>
      {actions && <div className={styles.actions}>{actions}</div>}
    </div>
  )
}

/** A word between the pickers that is not one. */
export function HeadingWord({ children }: { readonly children: ReactNode }) {
  return <span className={styles.word}>{children}</span>
}

/** The finding, in a sentence to read aloud; its figures in `<strong>`. */
export function Headline({ children }: { readonly children: ReactNode }) {
  return <p className={styles.headline}>{children}</p>
}
