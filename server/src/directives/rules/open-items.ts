import type { Day } from '../../shared/day.ts'
import { type ItemDates, itemStateOn } from './item-state.ts'

/** What is open is ordered by. */
export interface OpenItem {
  readonly dates: ItemDates
}

/** The items that nobody has judged at the end of a day, reported or not: what is due first comes first, what is never due last. */
export function openItemsOn<I extends OpenItem>(items: readonly I[], day: Day): readonly I[] {
  return items
    .filter(({ dates }) => ['OPEN', 'REPORTED'].includes(itemStateOn(dates, day)))
    .toSorted((a, b) => compareDue(a.dates.dueOn, b.dates.dueOn))
}

function compareDue(a: Day | null, b: Day | null): number {
  if (a === b) return 0
  if (a === null || b === null) return a === null ? 1 : -1
  return a < b ? -1 : 1
}
