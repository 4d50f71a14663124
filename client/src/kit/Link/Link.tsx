import { type ComponentProps, cloneElement, type ReactElement } from 'react'
import { cx } from '../cx.ts'
import styles from './Link.module.css'

type LinkVariant = 'text' | 'name'

export interface LinkProps extends ComponentProps<'a'> {
  /** `text`: in a sentence, underlined. `name`: a unit's name in a table, ink until pointed at. */
  readonly variant?: LinkVariant | undefined
  /** A router's link element to draw instead of a plain `<a>`: it gets the class and the children. */
  readonly as?: ReactElement<{ className?: string; children?: React.ReactNode }>
}

/** Goes to a place. The kit knows no router: hand its link element over in `as`. */
export function Link({ variant = 'text', as, className, children, ...rest }: LinkProps) {
  const classes = cx(styles.link, styles[variant], className)
  if (as) return cloneElement(as, { className: classes, children })
  return (
    <a {...rest} className={classes}>
      {children}
    </a>
  )
}

/** The class of a link, for a router's own component. */
export const linkClass = (variant: LinkVariant = 'text'): string => cx(styles.link, styles[variant])
