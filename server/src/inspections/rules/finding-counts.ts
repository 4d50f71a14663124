import type { Day } from '../../shared/day.ts'
import { type FindingDates, isOverdue } from './finding-due.ts'
import { FindingState } from './vocabulary.ts'

/** What counts read a finding by. */
export interface CountedFinding extends FindingDates {
  /** Null where nobody says: it then counts on every day. */
  readonly foundOn: Day | null
}

/** How many findings stand where at the end of a day; `total` is `open` and `closed` together. */
export interface FindingCounts {
  readonly total: number
  readonly open: number
  readonly closed: number
  /** Among the open ones. */
  readonly overdue: number
  /** Open, and no last day is set: such a finding is never overdue. */
  readonly undated: number
}

/**
 * Whether a finding was closed by the end of a day. One whose closing bears no day is closed on every day: nobody says since when.
 */
export const isClosedOn = ({ state, closedOn }: FindingDates, day: Day): boolean =>
  closedOn === null
    ? state === FindingState.CLOSED_REMEDIED || state === FindingState.CLOSED_NOT_REMEDIED
    : closedOn <= day

/** Findings that were made by the end of a day, counted once each. */
export function countFindings(findings: readonly CountedFinding[], day: Day): FindingCounts {
  const made = findings.filter(({ foundOn }) => foundOn === null || foundOn <= day)
  const open = made.filter((finding) => !isClosedOn(finding, day))
  return {
    total: made.length,
    open: open.length,
    closed: made.length - open.length,
    overdue: open.filter((finding) => isOverdue(finding, day)).length,
    undated: open.filter(({ dueOn }) => dueOn === null).length,
  }
}
