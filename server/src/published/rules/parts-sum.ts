import type { Decimal } from 'decimal.js'
import { EvidencePart } from '../../framework/rules/evidence-part.ts'

/** A figure that does not agree with the others (lệch số): what was stated, what the parts give. Nothing is repaired. */
export interface FigureMisfit {
  readonly rule: 'PARTS_SUM'
  readonly stated: Decimal
  readonly expected: Decimal
  /** The parts that were added, in the order of the cut. */
  readonly parts: readonly Decimal[]
}

/** The two whole cuts of a PAR INDEX total by source of points: ministries' and provinces'. */
const WHOLE_CUTS: readonly (readonly EvidencePart[])[] = [
  [EvidencePart.APPRAISED, EvidencePart.SURVEY],
  [EvidencePart.APPRAISED, EvidencePart.LEADERS_SURVEY, EvidencePart.CITIZEN_SURVEY, EvidencePart.SOCIO_ECONOMIC],
]

/**
 * Compares a printed total with the sum of the printed parts, in points.
 *
 * Null when they agree, and when the parts on record are not a whole cut: an incomplete sum proves nothing. Sources add
 * unrounded parts, so a difference of 0.01 is common; it is still shown.
 */
export function partsSumMisfit(total: Decimal, parts: ReadonlyMap<EvidencePart, Decimal>): FigureMisfit | null {
  const cut = WHOLE_CUTS.find((names) => names.length === parts.size && names.every((name) => parts.has(name)))
  if (cut === undefined) return null
  const added = cut.map((name) => parts.get(name) as Decimal)
  const expected = added.reduce((sum, points) => sum.plus(points))
  return expected.equals(total) ? null : { rule: 'PARTS_SUM', stated: total, expected, parts: added }
}
