/** A finding as far as narrowing goes. */
export interface NarrowedFinding {
  readonly state: string
  /** Days, `YYYY-MM-DD`; null where nobody says, or it is not closed. */
  readonly foundOn: string | null
  readonly closedOn: string | null
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
  /** Only what was found by a day and is not closed at its end; `today` leaves aside what is found or closed later. */
  readonly openOn: string | 'today' | null
}

/** The findings that a narrowing leaves, in their order. */
export function narrowFindings<F extends NarrowedFinding>(findings: readonly F[], narrowing: Narrowing): readonly F[] {
  const { state, unit, criterion, overdue, openOn } = narrowing
  return findings.filter(
    (finding) =>
      (state === null || finding.state === state) &&
      (unit === null || finding.units?.nodes.some(({ slug }) => slug === unit)) &&
      (criterion === null || isUnder(finding.criterion?.code, criterion)) &&
      (!overdue || finding.overdue) &&
      (openOn === null || isOpenOn(finding, openOn)),
  )
}

/** As the graph counts them: a closing without a day holds on every day, and so does a finding without one. */
function isOpenOn({ state, foundOn, closedOn }: NarrowedFinding, day: string): boolean {
  const closed = closedOn === null || day === 'today' ? state.startsWith('CLOSED') : closedOn <= day
  return !closed && (day === 'today' || foundOn === null || foundOn <= day)
}

/** 3.1 is under 3 and under 3.1, 31 is not. */
const isUnder = (code: string | undefined, above: string): boolean => code === above || !!code?.startsWith(`${above}.`)

/** Whether anything is narrowed. */
export const narrows = ({ state, unit, criterion, overdue, openOn }: Narrowing): boolean =>
  state !== null || unit !== null || criterion !== null || overdue || openOn !== null
