/** What an item is narrowed by. */
export interface NarrowedItem {
  readonly state: string
  readonly overdue: boolean
  readonly units: { readonly nodes: readonly { readonly slug: string }[] } | null
}

/** What items are narrowed by; what is null or false narrows nothing. */
export interface Narrowing {
  readonly state: string | null
  /** Only what nobody has judged, reported or not. */
  readonly open: boolean
  readonly overdue: boolean
  /** Slug of a unit: what it gave, or is bound by. */
  readonly unit: string | null
}

/** The items of a directive that a narrowing leaves; `giver` is the slug of the unit that gave it, null where nobody says. */
export function narrowItems<I extends NarrowedItem>(
  items: readonly I[],
  giver: string | null,
  { state, open, overdue, unit }: Narrowing,
): readonly I[] {
  return items.filter(
    (item) =>
      (state === null || item.state === state) &&
      (!open || item.state === 'OPEN' || item.state === 'REPORTED') &&
      (!overdue || item.overdue) &&
      (unit === null || unit === giver || item.units?.nodes.some(({ slug }) => slug === unit)),
  )
}

/** Whether anything is narrowed. */
export const narrows = ({ state, open, overdue, unit }: Narrowing): boolean =>
  state !== null || open || overdue || unit !== null
