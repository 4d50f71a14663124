/** Where points come from: the second cut of the same points (nguồn điểm). */
export const EvidencePart = {
  APPRAISED: 'APPRAISED',
  SURVEY: 'SURVEY',
  LEADERS_SURVEY: 'LEADERS_SURVEY',
  CITIZEN_SURVEY: 'CITIZEN_SURVEY',
  SOCIO_ECONOMIC: 'SOCIO_ECONOMIC',
  ADJUSTMENT: 'ADJUSTMENT',
} as const
export type EvidencePart = (typeof EvidencePart)[keyof typeof EvidencePart]

/** Whether the points come from asking people. */
export const isSurvey = (part: EvidencePart): boolean =>
  part === EvidencePart.SURVEY || part === EvidencePart.LEADERS_SURVEY || part === EvidencePart.CITIZEN_SURVEY
