/** Both kinds of loss; null where there is no such part, 0 where nothing was lost in it. Never added together. */
export interface Losses {
  readonly deducted: number | null
  readonly notReached: number | null
}

/** What the sentence over the page says; the words are the view's. */
export type Finding =
  | {
      readonly kind: 'ranked'
      readonly points: number
      readonly max: number
      readonly rank: number
      readonly base: number | null
      readonly tied: boolean
      readonly band: Named | null
      readonly losses: Losses
    }
  | {
      readonly kind: 'notRanked'
      readonly points: number
      readonly max: number
      readonly band: Named | null
      readonly losses: Losses
    }
  /** Leaves lack a score: points so far, and what is still open; `missingLeaves` are owed, the others of `missing` are not due yet. */
  | {
      readonly kind: 'incomplete'
      readonly points: number
      readonly missingLeaves: number
      readonly missing: number
      readonly losses: Losses
    }
  /** Nothing is published yet: no rank, and figures that may change. */
  | {
      readonly kind: 'provisional'
      readonly year: number
      readonly points: number
      readonly max: number
      readonly missingLeaves: number
      /** Maximum of the leaves that are not due yet. */
      readonly notDue: number
      readonly losses: Losses
    }
  /** The unit assessed itself and nobody appraised it yet: its claim, of the maximum of what it assesses. */
  | { readonly kind: 'claimed'; readonly year: number; readonly points: number; readonly max: number }
  | { readonly kind: 'nothing'; readonly year: number }

export interface Named {
  readonly code: string
  readonly name: string
  readonly nameEn: string | null
}

export interface FindingInput {
  readonly year: number
  readonly published: boolean
  readonly total: { readonly points: number; readonly maxPoints: number; readonly missing: number } | null
  /** The self-assessment, where it is all there is. */
  readonly claim: { readonly points: number; readonly max: number } | null
  /** Leaves that owe a score; and the maximum of those that are not due yet. */
  readonly missingLeaves: number
  readonly notDue: number
  readonly losses: Losses
  readonly entry: {
    readonly rank: number | null
    readonly base: number | null
    readonly tied: boolean
    readonly band: Named | null
  } | null
}

/** The finding about one unit in one year. What is missing is said before any rank; what is not published bears none. */
export function findingOf(input: FindingInput): Finding {
  const { year, published, total, claim, missingLeaves, notDue, losses, entry } = input
  if (claim) return { kind: 'claimed', year, ...claim }
  if (total === null || total.maxPoints - total.missing <= 0) return { kind: 'nothing', year }
  const { points, maxPoints: max, missing } = total
  if (!published) return { kind: 'provisional', year, points, max, missingLeaves, notDue, losses }
  if (missing > 0) return { kind: 'incomplete', points, missingLeaves, missing, losses }
  const band = entry?.band ?? null
  if (entry?.rank == null) return { kind: 'notRanked', points, max, band, losses }
  const { rank, base, tied } = entry
  return { kind: 'ranked', points, max, rank, base, tied, band, losses }
}
