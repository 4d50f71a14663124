import { Field, ID, InputType, Int, ObjectType } from 'type-graphql'
import { EvidencePart } from '../framework/rules/evidence-part.ts'
import { connectionClass } from '../shared/connection.ts'
import type { Day } from '../shared/day.ts'
import type { Decimal } from '../shared/decimal.ts'
import { encodeId } from '../shared/ids.ts'
import { instanceOf } from '../shared/instance-of.ts'
import { Node } from '../shared/node.ts'
import { DateScalar, DateTimeScalar, DecimalScalar } from '../shared/scalars.ts'
import { Provenance } from '../units/unit-vocabulary.ts'
import { DeductionState } from './assessment-vocabulary.ts'

@ObjectType({
  implements: Node,
  simpleResolvers: true,
  description:
    'Points lost at one leaf, and what became of them (điểm mất): derived from maximum and final value, or named by a source ' +
    'without points and criterion.',
})
export class Deduction extends Node {
  /** The score's key, or the row's own where a source names the loss without its criterion. */
  readonly key!: string
  readonly unitKey!: string
  readonly criterionKey!: string | null
  readonly scoreKey!: string | null
  readonly ownerKey!: string | null

  @Field(() => Int, { description: 'The year assessed.' })
  year!: number

  @Field(() => String, {
    nullable: true,
    description: 'The words of a source that names the loss without its criterion; null for a loss at a scored leaf.',
  })
  text!: string | null

  @Field(() => String, {
    nullable: true,
    description: 'The source that names the loss; null for a loss at a scored leaf, whose source is its score.',
  })
  source!: string | null

  @Field(() => EvidencePart, {
    nullable: true,
    description:
      'Where the points come from: APPRAISED is điểm bị trừ, the others điểm chưa đạt. Null where no source says.',
  })
  part!: EvidencePart | null

  @Field(() => DecimalScalar, {
    nullable: true,
    description: 'Maximum less final points, above 0; null where a source names the loss without its points.',
  })
  points!: string | null

  @Field(() => String, {
    nullable: true,
    description: 'The lead agency of the leaf (cơ quan chủ trì); null where the framework names none.',
  })
  lead!: string | null

  @Field(() => String, { nullable: true, description: 'Code of the cause; null where none was given.' })
  causeCode!: string | null

  @Field(() => String, { nullable: true, description: 'The cause in words (nguyên nhân); null where none was given.' })
  cause!: string | null

  @Field(() => DeductionState, { description: 'What became of it; OPEN where nobody took it up.' })
  state!: DeductionState

  @Field(() => DateScalar, {
    nullable: true,
    description: 'Until when it could be won back; null where nobody said.',
  })
  recoverableBy!: Day | null

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When someone else confirmed the remedy; null while nobody did.',
  })
  verifiedAt!: string | null

  @Field(() => Int, {
    nullable: true,
    description: 'The later year in which the points were won back; null where they were not.',
  })
  recoveredIn!: number | null

  @Field(() => DecimalScalar, { nullable: true, description: 'How many of them; null where none were won back.' })
  recoveredPoints!: string | null
}

export const DeductionConnection = connectionClass('Deduction', Deduction)

@InputType({
  description:
    'Which losses to list. Everything given must hold; what is left out does not narrow, but part and provenance.',
})
export class DeductionFilter {
  @Field(() => EvidencePart, {
    nullable: true,
    description:
      'Losses of this source of points; APPRAISED (điểm bị trừ) where left out: the two kinds of loss never stand in one list.',
  })
  part?: EvidencePart | null

  @Field(() => String, { nullable: true, description: 'Losses by the framework of this code.' })
  framework?: string | null

  @Field(() => Int, { nullable: true, description: 'Losses of this year.' })
  year?: number | null

  @Field(() => ID, { nullable: true, description: 'Losses of this unit.' })
  unit?: string | null

  @Field(() => ID, {
    nullable: true,
    description: 'Losses of units below this unit at any depth, itself left out, as the tree of units stands today.',
  })
  within?: string | null

  @Field(() => ID, { nullable: true, description: 'Losses of units assessed in this block (khối).' })
  block?: string | null

  @Field(() => ID, { nullable: true, description: 'Losses at this criterion, and at everything below it.' })
  criterion?: string | null

  @Field(() => DeductionState, { nullable: true, description: 'Losses in this state.' })
  state?: DeductionState | null

  @Field(() => DecimalScalar, {
    nullable: true,
    description: 'Losses of at least so many points, inclusive; those without points are left out.',
  })
  minPoints?: Decimal | null

  @Field(() => Boolean, {
    nullable: true,
    description: 'Only losses at a leaf that lost points in an earlier year, too, itself or its counterpart.',
  })
  repeatedOnly?: boolean | null

  @Field(() => Provenance, {
    nullable: true,
    description:
      'OFFICIAL where left out, or that of the unit, block, framework or criterion that the filter names; mixing both is refused.',
  })
  provenance?: Provenance | null

  @Field(() => String, {
    nullable: true,
    description: 'Losses that this lead agency answers for, as the framework spells it.',
  })
  lead?: string | null
}

/** One row of the list of losses: derived from a score, or named by a source. */
export interface LossRow {
  readonly key: string
  readonly year: number
  readonly unit_id: string
  readonly criterion_id: string | null
  readonly score_id: string | null
  readonly part: EvidencePart | null
  readonly points: string | null
  readonly text: string | null
  readonly source: string | null
  readonly lead: string | null
  readonly owner_id: string | null
  readonly cause_code: string | null
  readonly cause: string | null
  readonly state: DeductionState
  readonly recoverable_by: Day | null
  readonly verified_at: string | null
  readonly recovered_in: number | null
  readonly recovered_points: string | null
}

export const toDeduction = (row: LossRow): Deduction =>
  instanceOf(Deduction, {
    id: encodeId('Deduction', row.key),
    key: row.key,
    unitKey: row.unit_id,
    criterionKey: row.criterion_id,
    scoreKey: row.score_id,
    ownerKey: row.owner_id,
    year: row.year,
    text: row.text,
    source: row.source,
    part: row.part,
    points: row.points,
    lead: row.lead,
    causeCode: row.cause_code,
    cause: row.cause,
    state: row.state,
    recoverableBy: row.recoverable_by,
    verifiedAt: row.verified_at,
    recoveredIn: row.recovered_in,
    recoveredPoints: row.recovered_points,
  })
