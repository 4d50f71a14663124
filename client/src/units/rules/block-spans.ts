/** A unit's membership of one block over years that follow each other, ranked or not throughout. */
export interface BlockSpan<B> {
  readonly block: B
  readonly from: number
  readonly to: number
  readonly ranked: boolean
}

/** Joins yearly memberships into spans, oldest first; a year without membership, or a change of being ranked, begins another. */
export function blockSpans<B extends { readonly id: string }>(
  memberships: readonly { readonly block: B; readonly year: number; readonly ranked: boolean }[],
): BlockSpan<B>[] {
  const spans: BlockSpan<B>[] = []
  for (const { block, year, ranked } of memberships.toSorted((a, b) => a.year - b.year)) {
    const at = spans.findIndex((span) => span.block.id === block.id && span.ranked === ranked && span.to === year - 1)
    const span = spans[at]
    if (span) spans[at] = { ...span, to: year }
    else spans.push({ block, from: year, to: year, ranked })
  }
  return spans
}
