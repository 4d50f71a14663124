import type { CriterionParts } from './CriterionView.tsx'
import { DeductionLink } from './DeductionLink.tsx'
import type { CriterionUnit } from './rules/criterion-units.ts'

export interface LoserNameProps {
  readonly parts: Pick<CriterionParts, 'framework' | 'year' | 'node'>
  readonly unit: Pick<CriterionUnit, 'slug' | 'name'>
}

/** A unit's name that leads to its own losses at the criterion of the page. */
export function LoserName({ parts: { framework, year, node }, unit: { slug, name } }: LoserNameProps) {
  return (
    <DeductionLink framework={framework} year={year} code={node.code} slug={slug}>
      {name}
    </DeductionLink>
  )
}
