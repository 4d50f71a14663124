import { Field, ObjectType } from 'type-graphql'
import { Criterion } from '../framework/criterion.type.ts'
import { EvidencePart } from '../framework/rules/evidence-part.ts'
import { WorkedOut } from '../shared/compilable.ts'
import { Decimal } from '../shared/decimal.ts'
import { type Fraction, fraction, percentOf } from '../shared/fraction.ts'
import { exactly } from '../shared/fraction-arithmetic.ts'
import { instanceOf } from '../shared/instance-of.ts'
import { printFraction, type Rounding, roundFraction, transport } from '../shared/rounding.ts'
import { DecimalScalar } from '../shared/scalars.ts'
import type { Stage } from './rules/stages.ts'

/** Points of a part or an area as the graph answers them. */
@ObjectType()
abstract class PointScore {
  @Field(() => DecimalScalar, {
    nullable: true,
    description: 'Points; as published, the value printed. Null where they are not known.',
  })
  points!: Decimal | string | null

  @Field(() => DecimalScalar, {
    nullable: true,
    description:
      'Most points that could be reached, of the leaves that apply (điểm tối đa); null where there are no points.',
  })
  maxPoints!: Decimal | string | null

  @Field(() => DecimalScalar, {
    nullable: true,
    description: 'Maximum of the leaves that have no score yet; 0 where all have one, as in what is published.',
  })
  missing!: Decimal | string | number | null

  @WorkedOut()
  @Field(() => DecimalScalar, {
    nullable: true,
    description: '100 x points / maxPoints, half up to 6 places; null where there are no points, or nothing applies.',
  })
  percent!: () => Decimal | null

  @WorkedOut()
  @Field(() => String, { nullable: true, description: 'The points as printed, with decimal comma.' })
  printed!: () => string | null

  @Field(() => Boolean, { description: 'True when no leaf lacks a score.' })
  complete!: boolean
}

@ObjectType({ simpleResolvers: true, description: 'Points from one source (điểm theo nguồn).' })
export class PartScore extends PointScore {
  @Field(() => EvidencePart, { description: 'The source of points.' })
  part!: EvidencePart
}

/** Among whom an area is compared: one unit of a framework and year, in its block, as the points stood at a stage. */
export interface AreaPlace {
  readonly unit: string
  readonly framework: string
  readonly year: number
  readonly block: string | null
  /** The unit below which is ranked; null for the whole block. */
  readonly within: string | null
  readonly stage: Stage
}

@ObjectType({ simpleResolvers: true, description: 'Points in one area (điểm theo lĩnh vực).' })
export class AreaScore extends PointScore {
  @Field(() => Criterion, { description: 'The area (lĩnh vực).' })
  area!: Criterion

  readonly place!: AreaPlace
}

/** A stored sum, as plain digits. */
export interface StoredSum {
  readonly points: string | null
  readonly maxPoints: string | null
  readonly missing: string
}

/** What the graph answers of a stored sum: the percent for transport, the print rounded once from the exact points. */
export function pointScoreOf({ points, maxPoints, missing }: StoredSum, rounding: Rounding) {
  return {
    ...{ points, maxPoints, missing },
    percent: () => percentFor(points, maxPoints),
    printed: () => (points === null ? null : printFraction(exactly(new Decimal(points)), rounding)),
    complete: points !== null && Number(missing) === 0,
  }
}

/** The points of one area, and where they are compared. */
export const areaScoreOf = (sum: StoredSum, rounding: Rounding, area: Criterion, place: AreaPlace): AreaScore =>
  instanceOf(AreaScore, { area, place, ...pointScoreOf(sum, rounding) })

function percentFor(points: string | null, maxPoints: string | null): Decimal | null {
  const share = shareOf(points, maxPoints)
  return share && roundFraction(percentOf(share), transport)
}

function shareOf(points: string | null, maxPoints: string | null): Fraction | null {
  const most = new Decimal(maxPoints ?? 0)
  return points === null || most.isZero() ? null : fraction(new Decimal(points), most)
}
