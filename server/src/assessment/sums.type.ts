import { Field, Int, ObjectType } from 'type-graphql'
import { EvidencePart } from '../framework/rules/evidence-part.ts'
import { Decimal } from '../shared/decimal.ts'
import { fraction, percentOf } from '../shared/fraction.ts'
import { printFraction, type Rounding, roundFraction, transport } from '../shared/rounding.ts'
import { DecimalScalar } from '../shared/scalars.ts'
import { Stage } from './assessment-vocabulary.ts'

@ObjectType({
  simpleResolvers: true,
  description: 'The sum of a whole assessment at one stage (tổng điểm), over the leaves that apply.',
})
export class StageTotal {
  @Field(() => Stage, { description: 'The stage.' })
  stage!: Stage

  @Field(() => DecimalScalar, { description: 'Points, adjustments included; exact.' })
  points!: Decimal

  @Field(() => DecimalScalar, {
    description: 'Maximum of the leaves that apply and count at this stage; adjustments have none.',
  })
  maxPoints!: Decimal

  @Field(() => DecimalScalar, { description: 'Maximum of the leaves that apply and have no score; 0 when complete.' })
  missing!: Decimal

  @Field(() => DecimalScalar, {
    nullable: true,
    description: '100 x points / maxPoints, half up to 6 places; null where nothing applies.',
  })
  percent!: Decimal | null

  @Field(() => String, {
    nullable: true,
    description: "The points as printed: the framework's rounding, decimal comma.",
  })
  printed!: string | null

  @Field(() => Boolean, { description: 'True when no leaf lacks a score.' })
  complete!: boolean
}

@ObjectType({ simpleResolvers: true, description: 'Points of one area (điểm theo lĩnh vực) at one stage.' })
export class AreaScore {
  readonly criterionKey!: string
  readonly assessmentKey!: string
  readonly year!: number
  readonly stage!: Stage

  @Field(() => DecimalScalar, { nullable: true, description: 'Points; exact. Null where they are not published.' })
  points!: Decimal | null

  @Field(() => DecimalScalar, {
    nullable: true,
    description: 'Maximum of its leaves that apply and count at this stage; null where there are no points.',
  })
  maxPoints!: Decimal | null

  @Field(() => DecimalScalar, {
    nullable: true,
    description: 'Maximum of its leaves that apply and have no score; 0 when complete.',
  })
  missing!: Decimal | null

  @Field(() => DecimalScalar, {
    nullable: true,
    description: '100 x points / maxPoints, half up to 6 places; null where nothing applies.',
  })
  percent!: Decimal | null

  @Field(() => String, {
    nullable: true,
    description: "The points as printed: the framework's rounding, decimal comma.",
  })
  printed!: string | null

  @Field(() => Boolean, { description: 'True when none of its leaves lacks a score.' })
  complete!: boolean
}

@ObjectType({ simpleResolvers: true, description: 'Points from one source (điểm theo nguồn).' })
export class PartScore {
  @Field(() => EvidencePart, { description: 'The source of points.' })
  part!: EvidencePart

  @Field(() => DecimalScalar, {
    nullable: true,
    description: 'Points; as published, the value printed. Null where they are not known.',
  })
  points!: Decimal | null

  @Field(() => DecimalScalar, {
    nullable: true,
    description:
      'Most points that could be reached (điểm tối đa); null where there are no points, and for adjustments, which have none.',
  })
  maxPoints!: Decimal | null

  @Field(() => DecimalScalar, {
    nullable: true,
    description: 'Maximum of the leaves that have no score yet; 0 where all have one, as in what is published.',
  })
  missing!: Decimal | number | null

  @Field(() => DecimalScalar, {
    nullable: true,
    description: '100 x points / maxPoints, half up to 6 places; null where there are no points, or nothing applies.',
  })
  percent!: Decimal | null

  @Field(() => String, { nullable: true, description: 'The figure as printed, with decimal comma.' })
  printed!: string | null

  @Field(() => Boolean, { description: 'True when no leaf lacks a score.' })
  complete!: boolean
}

@ObjectType({ simpleResolvers: true, description: 'A knock-out condition that holds (điều kiện khống chế).' })
export class AssessmentCondition {
  readonly words!: { readonly vi: string; readonly en: string }

  @Field(() => String, { description: 'Its code in the bands of the framework.' })
  code!: string

  @Field(() => String, { nullable: true, description: 'Why it holds for this unit; null where nobody said.' })
  reason!: string | null
}

@ObjectType({
  simpleResolvers: true,
  description: 'What one lead agency answers for (điểm mất theo cơ quan chủ trì): both kinds of loss, never added up.',
})
export class LeadLosses {
  readonly unitKey!: string

  @Field(() => String, {
    nullable: true,
    description: 'The lead agency as the framework names it; null for leaves without one.',
  })
  lead!: string | null

  @Field(() => String, { nullable: true, description: 'The same in English; null where none is on record.' })
  leadEn!: string | null

  @Field(() => DecimalScalar, { description: 'Appraised points lost (điểm bị trừ); never negative.' })
  deducted!: Decimal

  @Field(() => Int, { description: 'How many appraised leaves lost anything.' })
  deductedLeaves!: number

  @Field(() => DecimalScalar, {
    description: 'Survey and socio-economic points not reached (điểm chưa đạt); never negative.',
  })
  notReached!: Decimal

  @Field(() => Int, { description: 'How many survey and socio-economic leaves lost anything.' })
  notReachedLeaves!: number
}

/** What a reader sees of exact points and their maximum. */
export interface ShownPoints {
  readonly percent: Decimal | null
  readonly printed: string
}

/** Percent for transport, and the points as the framework prints them: each rounded once from the exact numbers. */
export function showPoints(points: Decimal, maxPoints: Decimal, rounding: Rounding): ShownPoints {
  return {
    percent: maxPoints.gt(0) ? roundFraction(percentOf(fraction(points, maxPoints)), transport) : null,
    printed: printFraction(fraction(points, ONE), rounding),
  }
}

const ONE = new Decimal(1)
