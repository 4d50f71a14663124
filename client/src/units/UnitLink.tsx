import { Link } from '@tanstack/react-router'
import { useLocale } from '../kit/format/locale.ts'
import { linkClass } from '../kit/Link/Link.tsx'
import { type Named, unitName } from './unit-name.ts'

export interface LinkedUnit extends Named {
  readonly id: string
  readonly slug: string
  /** Last day in force, inclusive; null while it goes on. */
  readonly validTo?: string | null
}

/** A unit's name that leads to its page. */
export function UnitLink({
  unit,
  variant = 'text',
}: {
  readonly unit: LinkedUnit
  readonly variant?: 'text' | 'name'
}) {
  return (
    <Link to="/don-vi/$slug" params={{ slug: unit.slug }} className={linkClass(variant)}>
      {unitName(unit, useLocale())}
    </Link>
  )
}
