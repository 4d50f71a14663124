/** What a line towards a target is drawn from; null where nobody says. */
export interface TargetLineValues {
  /** Where it starts. */
  readonly from: number | null
  /** Where it stands. */
  readonly now: number | null
  /** What is to be reached. */
  readonly target: number | null
}

export interface TargetLineLayout {
  /** Places along the axis, 0 to 1; null where there is nothing to place. */
  readonly from: number | null
  readonly now: number | null
  readonly target: number | null
  /** Ends of the line between start, stand and target; null with fewer than two of them. */
  readonly line: readonly [number, number] | null
}

/** Places the values on an axis of their own, from the least to the greatest of them; where all are alike, in its middle. */
export function layOutTargetLine({ from, now, target }: TargetLineValues): TargetLineLayout {
  const known = [from, now, target].filter((value) => value !== null)
  const [least, most] = [Math.min(...known), Math.max(...known)]
  const place = (value: number | null) =>
    value === null ? null : most === least ? 0.5 : (value - least) / (most - least)
  return {
    from: place(from),
    now: place(now),
    target: place(target),
    line: known.length < 2 || most === least ? null : [0, 1],
  }
}
