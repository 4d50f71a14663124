/** How far a simplification has come. */
export const SimplificationState = {
  PLANNED: 'PLANNED',
  PROPOSED: 'PROPOSED',
  APPROVED: 'APPROVED',
  REALISED: 'REALISED',
  DROPPED: 'DROPPED',
} as const
export type SimplificationState = (typeof SimplificationState)[keyof typeof SimplificationState]

/** What one year of a procedure costs those who must follow it, by its factors; null where one of them is not known. */
export interface CostFactors {
  /** Đồng each time, for one subject. */
  readonly fee: bigint | null
  /** Times a year. */
  readonly times: number | null
  /** Subjects a year (số lượng đối tượng tuân thủ). */
  readonly subjects: number | null
}

/**
 * The yearly compliance cost in đồng (chi phí tuân thủ TTHC, điều 27 Thông tư 02/2017/TT-VPCP): cost of one time x times a year x
 * subjects a year. Null where a factor is not known: it is never guessed.
 */
export function complianceCost({ fee, times, subjects }: CostFactors): bigint | null {
  return fee === null || times === null || subjects === null ? null : fee * BigInt(times) * BigInt(subjects)
}

/**
 * What a simplification saves a year: cost before less cost after where both are known, else what its source states. Where both
 * are there and differ, the difference is a misfit, and the computed saving stands.
 */
export function yearlySaving(before: bigint | null, after: bigint | null, stated: bigint | null): bigint | null {
  return before === null || after === null ? stated : before - after
}
