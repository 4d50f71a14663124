/** Zero is SCORED with 0 points; the other three say why there is no judgement, and none of them is a zero. */
export const ScoreState = {
  /** Chưa đến hạn: nobody is late yet. */
  NOT_DUE: 'NOT_DUE',
  /** Chưa chấm: due, and still without a score. */
  NOT_ASSESSED: 'NOT_ASSESSED',
  /** Không áp dụng: the leaf's own rule says what it brings. */
  NOT_APPLICABLE: 'NOT_APPLICABLE',
  SCORED: 'SCORED',
} as const
export type ScoreState = (typeof ScoreState)[keyof typeof ScoreState]
