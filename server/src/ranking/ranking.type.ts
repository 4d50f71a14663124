import { Field, Int, ObjectType } from 'type-graphql'
import { Criterion } from '../framework/criterion.type.ts'
import { EvidencePart } from '../framework/rules/evidence-part.ts'
import { connectionClass } from '../shared/connection.ts'
import { encodeId } from '../shared/ids.ts'
import { Node } from '../shared/node.ts'
import { Unit } from '../units/unit.type.ts'
import { Provenance } from '../units/unit-vocabulary.ts'
import type { Edition } from './edition.type.ts'
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

@ObjectType({
  implements: Node,
  simpleResolvers: true,
  description:
    "Units of one block in one year, by their totals (bảng xếp hạng). As published, rank and printed figure are the source's and never recomputed.",
})
export class Ranking extends Node {
  readonly editionData!: Edition

  @Field(() => Int, { description: 'The year that it ranks.' })
  year!: number

  @Field(() => Unit, { nullable: true, description: 'The unit below which it ranks; null for the whole block.' })
  within!: Unit | null

  @Field(() => Criterion, { nullable: true, description: 'The criterion by which it ranks; null for the total.' })
  criterion!: Criterion | null

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

  @Field(() => FigureStatus, { description: 'How far the figures have come.' })
  standing!: FigureStatus
}

export const RankingConnection = connectionClass('Ranking', Ranking)

/** The ranking that an edition publishes; its id is the edition's key, so it is as lasting as the edition. */
export function toRanking(edition: Edition): Ranking {
  return {
    id: encodeId('Ranking', edition.key),
    editionData: edition,
    year: edition.year,
    within: null,
    criterion: null,
    part: null,
    stage: Stage.FINAL,
    basis: edition.basis,
    provenance: edition.provenance,
    standing: edition.standing,
  }
}
