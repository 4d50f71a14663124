import type { Decimal } from 'decimal.js'
import type { EvidencePart } from '../../framework/rules/evidence-part.ts'

/** A printed part of a total, with where it was printed. Given in order of publication, the latest last. */
export interface PrintedPart {
  readonly part: EvidencePart
  readonly value: Decimal
  readonly source: string
}

/**
 * The parts to hold against a total: for each source of points the one that the total's own source prints, else the latest.
 */
export function partsFor(source: string, printed: readonly PrintedPart[]): Map<EvidencePart, Decimal> {
  const chosen = new Map<EvidencePart, PrintedPart>()
  for (const candidate of printed) {
    const held = chosen.get(candidate.part)
    if (held?.source !== source || candidate.source === source) chosen.set(candidate.part, candidate)
  }
  return new Map([...chosen].map(([part, { value }]) => [part, value]))
}
