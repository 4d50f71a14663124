import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { linkClass } from '../kit/Link/Link.tsx'

export interface DeductionLinkProps {
  readonly framework: string
  readonly year: number
  /** The criterion that is opened there; left out: none. */
  readonly code?: string | undefined
  readonly slug: string
  readonly variant?: 'text' | 'name' | undefined
  readonly children: ReactNode
}

/** Leads to where a unit lost its points, with this criterion open. */
export function DeductionLink({ framework, year, code, slug, variant = 'name', children }: DeductionLinkProps) {
  return (
    <Link
      to="/don-vi/$slug/tru-diem"
      params={{ slug }}
      search={{ bo: framework, nam: year, muc: code }}
      className={linkClass(variant)}
    >
      {children}
    </Link>
  )
}
