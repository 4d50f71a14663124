import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { linkClass } from '../kit/Link/Link.tsx'
import type { PlanSearch } from './plan-search.ts'
import { WHOLE } from './use-plan-view.ts'

/** Id of the list of tasks, to which what narrows it leads. */
export const LIST = 'nhiem-vu'

export interface NarrowLinkProps {
  /** What the list shall be narrowed by, in place of whatever it is narrowed by now. */
  readonly by: Partial<Pick<PlanSearch, keyof typeof WHOLE>>
  /** The whole of what is meant, where the text alone ("3") does not say it. */
  readonly label?: string | undefined
  readonly variant?: 'text' | 'name' | undefined
  readonly children: ReactNode
}

/** A number of the board that leads to its tasks. */
export function NarrowLink({ by, label, variant = 'text', children }: NarrowLinkProps) {
  return (
    <Link
      from="/ke-hoach"
      search={(known) => ({ ...known, ...WHOLE, ...by })}
      hash={LIST}
      resetScroll={false}
      aria-label={label}
      className={linkClass(variant)}
    >
      {children}
    </Link>
  )
}
