/** A finding as far as narrowing goes. */
export interface NarrowedFinding {
  readonly state: string
  readonly overdue: boolean
  readonly criterion: { readonly code: string } | null
  readonly units: { readonly nodes: readonly { readonly slug: string }[] } | null
}

/** What findings are narrowed by; what is null narrows nothing. */
export interface Narrowing {
  readonly state: string | null
  readonly unit: string | null
  /** Code of a criterion: it, or one below it. */
  readonly criterion: string | null
  readonly overdue: boolean
}

/** The findings that a narrowing leaves, in their order. */
export function narrowFindings<F extends NarrowedFinding>(findings: readonly F[], narrowing: Narrowing): readonly F[] {
  const { state, unit, criterion, overdue } = narrowing
  return findings.filter(
    (finding) =>
      (state === null || finding.state === state) &&
      (unit === null || finding.units?.nodes.some(({ slug }) => slug === unit)) &&
      (criterion === null || isUnder(finding.criterion?.code, criterion)) &&
      (!overdue || finding.overdue),
  )
}

/** 3.1 is under 3 and under 3.1, 31 is not. */
const isUnder = (code: string | undefined, above: string): boolean => code === above || !!code?.startsWith(`${above}.`)

/** Whether anything is narrowed. */
export const narrows = ({ state, unit, criterion, overdue }: Narrowing): boolean =>
  state !== null || unit !== null || criterion !== null || overdue
