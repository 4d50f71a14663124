import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { linkClass } from '../kit/Link/Link.tsx'

export interface FindingLinkProps {
  readonly finding: { readonly slug: string }
  /** The day for lateness; today where left out. */
  readonly day?: string | undefined
  readonly children: ReactNode
}

/** Leads to the page of a finding. */
export function FindingLink({ finding, day, children }: FindingLinkProps) {
  return (
    <Link
      to="/kiem-tra/kien-nghi/$slug"
      params={{ slug: finding.slug }}
      search={{ ngay: day }}
      className={linkClass('name')}
    >
      {children}
    </Link>
  )
}
