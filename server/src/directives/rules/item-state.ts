import type { Day } from '../../shared/day.ts'

/** Where an item of a directive stands on a day. */
export const DirectiveItemState = {
  OPEN: 'OPEN',
  REPORTED: 'REPORTED',
  DONE: 'DONE',
  NOT_DONE: 'NOT_DONE',
} as const
export type DirectiveItemState = (typeof DirectiveItemState)[keyof typeof DirectiveItemState]

/** What an item's state is read from; a null date is one that nobody stated. */
export interface ItemDates {
  readonly dueOn: Day | null
  readonly reportedOn: Day | null
  readonly settledOn: Day | null
  /** Null while it is not settled. */
  readonly outcome: 'DONE' | 'NOT_DONE' | null
}

/** The state at the end of a day: settled once somebody judged it, reported before that, else open. */
export function itemStateOn({ reportedOn, settledOn, outcome }: ItemDates, day: Day): DirectiveItemState {
  if (outcome !== null && settledOn !== null && settledOn <= day) return outcome
  return reportedOn !== null && reportedOn <= day ? DirectiveItemState.REPORTED : DirectiveItemState.OPEN
}

/** Due before a day and not settled at its end. The due day itself is in time. */
export function itemOverdueOn(item: ItemDates, day: Day): boolean {
  const settled = item.settledOn !== null && item.settledOn <= day
  return item.dueOn !== null && item.dueOn < day && !settled
}

/** How many items stand where, at the end of a day; open and reported ones may be overdue. */
export interface ItemCounts {
  readonly total: number
  readonly open: number
  readonly reported: number
  readonly done: number
  readonly notDone: number
  readonly overdue: number
  /** Open or reported, and no last day is set: such an item is never overdue. */
  readonly undated: number
}

const isUnjudged = (state: DirectiveItemState | undefined): boolean =>
  state === DirectiveItemState.OPEN || state === DirectiveItemState.REPORTED

export function countItems(items: readonly ItemDates[], day: Day): ItemCounts {
  const states = items.map((item) => itemStateOn(item, day))
  const count = (state: DirectiveItemState) => states.filter((each) => each === state).length
  return {
    total: items.length,
    open: count(DirectiveItemState.OPEN),
    reported: count(DirectiveItemState.REPORTED),
    done: count(DirectiveItemState.DONE),
    notDone: count(DirectiveItemState.NOT_DONE),
    overdue: items.filter((item) => itemOverdueOn(item, day)).length,
    undated: items.filter((item, at) => item.dueOn === null && isUnjudged(states[at])).length,
  }
}
