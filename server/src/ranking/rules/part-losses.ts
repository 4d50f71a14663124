import { EvidencePart } from '../../framework/rules/evidence-part.ts'
import { Decimal } from '../../shared/decimal.ts'

/** Points of one part of a unit's assessment, as plain digits. */
export interface PartHeld {
  readonly part: EvidencePart
  readonly points: string
  /** Of the leaves that apply, those without a score included. */
  readonly maxPoints: string
  /** Maximum of the leaves without a score. */
  readonly missing: string
}

/** What a unit lost, each kind by itself, and what was decided about it by appraisal. Null where no such part has points. */
export interface PartLosses {
  /** Điểm bị trừ: appraised points lost, 0 or more. */
  readonly deducted: Decimal | null
  /** Điểm chưa đạt: survey and socio-economic points not reached, 0 or more. */
  readonly notReached: Decimal | null
  /** Points of the appraised part and of adjustments. */
  readonly appraised: Decimal | null
}

/** Losses from the totals of parts: maximum less points, what has no score yet left aside. Adjustments lose nothing. */
export function partLosses(parts: readonly PartHeld[]): PartLosses {
  const appraised = parts.filter(({ part }) => part === EvidencePart.APPRAISED)
  const added = parts.filter(({ part }) => part === EvidencePart.ADJUSTMENT)
  const others = parts.filter((each) => !appraised.includes(each) && !added.includes(each))
  return {
    deducted: sumOf(appraised.map(lostIn)),
    notReached: sumOf(others.map(lostIn)),
    appraised: appraised.length === 0 ? null : sumOf([...appraised, ...added].map(({ points }) => new Decimal(points))),
  }
}

const lostIn = ({ points, maxPoints, missing }: PartHeld): Decimal =>
  new Decimal(maxPoints).minus(points).minus(missing)

const sumOf = (points: readonly Decimal[]): Decimal | null =>
  points.length === 0 ? null : points.reduce((sum, each) => sum.plus(each))
