import { type Day, daysBetween } from '../../shared/day.ts'
import { FindingState } from './vocabulary.ts'

/** What lateness of a finding is read from. */
export interface FindingDates {
  readonly state: FindingState
  /** Last day for the remedy, inclusive; null where none is set. */
  readonly dueOn: Day | null
  /** The day on which the inspecting side closed it; null of an open one, and where no source says. */
  readonly closedOn: Day | null
}

const CLOSED: readonly FindingState[] = [FindingState.CLOSED_REMEDIED, FindingState.CLOSED_NOT_REMEDIED]

/** Days past the deadline at the end of a day; a closed finding is late no longer. Null where nothing was due. */
export function daysOverdue({ state, dueOn, closedOn }: FindingDates, day: Day): number | null {
  if (dueOn === null) return null
  const end = closedOn !== null && closedOn < day ? closedOn : day
  if (closedOn === null && CLOSED.includes(state)) return null
  return Math.max(0, daysBetween(dueOn, end))
}

/** Whether it was due before that day and is not closed at its end. */
export function isOverdue({ state, dueOn, closedOn }: FindingDates, day: Day): boolean {
  if (dueOn === null || day <= dueOn) return false
  return closedOn === null ? !CLOSED.includes(state) : day < closedOn
}
