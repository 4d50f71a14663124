import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { linkClass } from '../kit/Link/Link.tsx'
import type { CriterionSearch } from './criterion-search.ts'

export interface NodeLinkProps {
  readonly framework: string
  readonly code: string
  /** Year, block and unit above all: they go along to the other node. */
  readonly search: Pick<CriterionSearch, 'nam' | 'khoi' | 'trong'>
  readonly variant?: 'text' | 'name' | undefined
  readonly children: ReactNode
}

/** Leads to a node of the tree across units, in the same year and block. */
export function NodeLink({ framework, code, search, variant = 'text', children }: NodeLinkProps) {
  const { nam, khoi, trong } = search
  return (
    <Link
      to="/tieu-chi/$framework/$code"
      params={{ framework, code }}
      search={{ nam, khoi, trong }}
      className={linkClass(variant)}
    >
      {children}
    </Link>
  )
}
