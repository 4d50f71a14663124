import { Field, Int, ObjectType } from 'type-graphql'
import { Band } from '../framework/framework.type.ts'
import { EvidencePart } from '../framework/rules/evidence-part.ts'
import { connectionClass } from '../shared/connection.ts'
import { encodeId } from '../shared/ids.ts'
import { Node } from '../shared/node.ts'
import { Provenance } from '../units/unit-vocabulary.ts'
import type { RankingFrame } from './ranking-frame.ts'
import { FigureStatus, RankingBasis, Stage } from './ranking-vocabulary.ts'

@ObjectType({
  simpleResolvers: true,
  description: 'How many printed ranks agree with the ranks that the printed totals give (hạng tính lại).',
})
export class RankCheck {
  @Field(() => Int, { description: 'Units that have both a printed rank and a printed total.' })
  compared!: number

  @Field(() => Int, { description: 'Those whose printed rank is the computed one.' })
  agreeing!: number
}

@ObjectType({ simpleResolvers: true, description: 'How many units of a ranking are in one class (xếp loại).' })
export class BandCount {
  @Field(() => Band, { description: 'The class.' })
  band!: Band

  @Field(() => Int, { description: 'Units in it, those that the block does not rank included.' })
  count!: number
}

@ObjectType({
  implements: Node,
  simpleResolvers: true,
  description:
    'Units of one block in one year, by their totals, one criterion or one source of points (bảng xếp hạng). Computed from the ' +
    "scores kept here, or as published: then rank and printed figure are the source's and never recomputed.",
})
export class Ranking extends Node {
  readonly frame!: RankingFrame

  @Field(() => Int, { description: 'The year that it ranks.' })
  year!: number

  @Field(() => EvidencePart, {
    nullable: true,
    description: 'The source of points by which it ranks; null for the total.',
  })
  part!: EvidencePart | null

  @Field(() => Stage, { description: 'At which step of the assessment the points stand; what is published is FINAL.' })
  stage!: Stage

  @Field(() => RankingBasis, { description: 'Computed here, or as published elsewhere.' })
  basis!: RankingBasis

  @Field(() => Provenance, { description: 'Whether the figures are real.' })
  provenance!: Provenance

  @Field(() => FigureStatus, {
    description: 'How far the figures have come; computed, as far as the assessment that lags behind.',
  })
  standing!: FigureStatus
}

export const RankingConnection = connectionClass('Ranking', Ranking)

/** The ranking of a frame. Its id is as lasting as the edition or the question behind it. */
export function toRanking(frame: RankingFrame): Ranking {
  return {
    id: encodeId('Ranking', frame.key),
    frame,
    year: frame.year,
    part: frame.part,
    stage: frame.stage,
    basis: frame.edition?.basis ?? RankingBasis.COMPUTED,
    provenance: frame.provenance,
    standing: frame.standing,
  }
}
