/** How a printed share came about, seen from its fraction. */
export interface PrintedPercent {
  /** The printed places by half-up: 75,56 of 34/45. */
  readonly halfUp: string
  /** `same`: half-up prints it so. `cut`: the places after were cut off. `other`: neither gives it. */
  readonly by: 'same' | 'cut' | 'other'
}

/**
 * Holds a share as a source printed it, with a decimal comma and no sign ("75,55"), against part / whole. Whole numbers alone are
 * computed with, so that no digit is lost. Null of a whole of 0 and of a text that is no number.
 */
export function printedPercent(printed: string, part: number, whole: number): PrintedPercent | null {
  const match = /^(\d+)(?:,(\d+))?$/u.exec(printed)
  if (match === null || whole <= 0) return null
  const places = match[2]?.length ?? 0
  const scaled = BigInt(part) * 100n * 10n ** BigInt(places)
  const cut = scaled / BigInt(whole)
  const halfUp = (scaled * 2n + BigInt(whole)) / (BigInt(whole) * 2n)
  const stated = BigInt(`${match[1]}${match[2] ?? ''}`)
  return { halfUp: withComma(halfUp, places), by: stated === halfUp ? 'same' : stated === cut ? 'cut' : 'other' }
}

function withComma(units: bigint, places: number): string {
  if (places === 0) return `${units}`
  const digits = `${units}`.padStart(places + 1, '0')
  return `${digits.slice(0, -places)},${digits.slice(-places)}`
}
