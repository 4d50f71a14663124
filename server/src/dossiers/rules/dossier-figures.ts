/** What `received` counts (số tiếp nhận), as the form of the report defines it. */
export const ReceivedBasis = {
  /** Received in the period alone: what is to be handled is this and what was carried over. */
  RECEIVED_IN_PERIOD: 'RECEIVED_IN_PERIOD',
  /** Everything to be handled: what was carried over is among it. */
  TO_HANDLE: 'TO_HANDLE',
  /** The source does not say. */
  NOT_STATED: 'NOT_STATED',
} as const
export type ReceivedBasis = (typeof ReceivedBasis)[keyof typeof ReceivedBasis]

/** Names of the counted figures, in the order in which forms have them. */
export const COUNTS = [
  ...(['carriedOver', 'received', 'receivedOnline', 'receivedDirect'] as const),
  ...(['resolvedEarly', 'resolvedOnTime', 'resolvedLate', 'resolved'] as const),
  ...(['openInTime', 'openOverdue', 'open', 'suspended', 'returned'] as const),
] as const
export type CountName = (typeof COUNTS)[number]

/** Shares that a report tells beside: the counted part, and the whole that it is a part of. */
export const SHARES = [
  ['componentsDigitised', 'componentsBase'],
  ['resultsDigitised', 'resultsBase'],
  ['fullOnline', 'fullOnlineBase'],
  ['paidOnline', 'paymentBase'],
] as const
export type ShareName = (typeof SHARES)[number][number]

/** Figures of one report, or added up: whole numbers of dossiers, at least 0; null where the source leaves one out. */
export type DossierFigures = Readonly<Record<CountName | ShareName, number | null>> & {
  readonly receivedBasis: ReceivedBasis
}

/** The sum; null where a term is. */
export const added = (...terms: readonly (number | null)[]): number | null =>
  terms.reduce<number | null>((sum, term) => (sum === null || term === null ? null : sum + term), 0)

/** Everything that was to be handled in the period; null where the report cannot tell. */
export function toHandle({ receivedBasis, carriedOver, received }: DossierFigures): number | null {
  if (receivedBasis === ReceivedBasis.TO_HANDLE) return received
  return receivedBasis === ReceivedBasis.RECEIVED_IN_PERIOD ? added(carriedOver, received) : null
}
