/** What an item is narrowed by. */
export interface NarrowedItem {
  readonly state: string
  readonly overdue: boolean
}

/** Items in a state, or overdue, or both; all where neither is asked for. */
export function narrowItems<I extends NarrowedItem>(
  items: readonly I[],
  state: string | null,
  overdueOnly: boolean,
): readonly I[] {
  return items.filter((item) => (state === null || item.state === state) && (!overdueOnly || item.overdue))
}
