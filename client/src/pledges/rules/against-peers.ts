/** How a rise stands to the median of the others' rises. */
export type AgainstPeers = 'ABOVE' | 'AS' | 'BELOW'

/** Null where the rise is not known, or there is nobody to hold it against. Points on the wire are whole millionths. */
export function againstPeers(rise: number | null, medianRise: number | null): AgainstPeers | null {
  if (rise === null || medianRise === null) return null
  const difference = Math.round(rise * 1e6) - Math.round(medianRise * 1e6)
  if (difference === 0) return 'AS'
  return difference > 0 ? 'ABOVE' : 'BELOW'
}
