/** How a campaign is announced. */
export const InspectionKind = { PLANNED: 'PLANNED', SURPRISE: 'SURPRISE', FOLLOW_UP: 'FOLLOW_UP' } as const
export type InspectionKind = (typeof InspectionKind)[keyof typeof InspectionKind]

/** What a source says of a campaign beside its numbers. */
export const InspectionNoteKind = {
  FOCUS: 'FOCUS',
  RESULT: 'RESULT',
  RECOMMENDATION: 'RECOMMENDATION',
  DIRECTION: 'DIRECTION',
} as const
export type InspectionNoteKind = (typeof InspectionNoteKind)[keyof typeof InspectionNoteKind]

/** Where a finding stands. Only the inspecting side closes one. */
export const FindingState = {
  OPEN: 'OPEN',
  REMEDY_PROPOSED: 'REMEDY_PROPOSED',
  CLOSED_REMEDIED: 'CLOSED_REMEDIED',
  CLOSED_NOT_REMEDIED: 'CLOSED_NOT_REMEDIED',
} as const
export type FindingState = (typeof FindingState)[keyof typeof FindingState]
