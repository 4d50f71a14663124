import type { Selectable } from 'kysely'
import { Field, Int, ObjectType } from 'type-graphql'
import type { Tables } from '../context.ts'
import { connectionClass } from '../shared/connection.ts'
import type { Day } from '../shared/day.ts'
import { Decimal } from '../shared/decimal.ts'
import { encodeId } from '../shared/ids.ts'
import { Node } from '../shared/node.ts'
import { DateScalar, DecimalScalar } from '../shared/scalars.ts'
import { Provenance } from '../units/unit-vocabulary.ts'
import { PledgeOutcome } from './pledge-vocabulary.ts'

@ObjectType({
  implements: Node,
  simpleResolvers: true,
  description:
    'What a unit pledged for an index in a year (cam kết nâng cao chỉ số). Judged apart from the index, and never part of it.',
})
export class Pledge extends Node {
  readonly key!: string
  readonly unitKey!: string

  @Field(() => String, { description: 'The index, such as PAR INDEX, SIPAS, PAPI.' })
  index!: string

  @Field(() => Int, { description: 'The year for which it is pledged.' })
  year!: number

  @Field(() => DecimalScalar, { nullable: true, description: 'From where it starts; null where no source says.' })
  baseline!: string | null

  @Field(() => Int, { nullable: true, description: 'The year of the baseline; null without one.' })
  baselineYear!: number | null

  @Field(() => DecimalScalar, {
    nullable: true,
    description: 'What is to be reached; null where the pledge names no figure.',
  })
  target!: string | null

  @Field(() => DecimalScalar, {
    nullable: true,
    description: 'How far it is to rise: target less baseline; null where one of them is not known.',
  })
  rise!: Decimal | null

  @Field(() => DecimalScalar, { nullable: true, description: 'Maximum of the scale of both; null where nobody says.' })
  scaleMax!: string | null

  @Field(() => String, { nullable: true, description: 'Who signed it; null where no source says.' })
  signatory!: string | null

  @Field(() => DateScalar, { nullable: true, description: 'When it was signed; null where no source says.' })
  signedOn!: Day | null

  @Field(() => String, { nullable: true, description: 'Its words, or those of its source; null for none.' })
  words!: string | null

  @Field(() => PledgeOutcome, {
    nullable: true,
    description: 'How it was kept; null while nobody outside the unit judged it.',
  })
  outcome!: PledgeOutcome | null

  @Field(() => DateScalar, { nullable: true, description: 'When that was judged; null while it was not.' })
  judgedOn!: Day | null

  @Field(() => Provenance, { description: 'Real, or invented for demonstration (minh họa).' })
  provenance!: Provenance

  @Field(() => String, {
    nullable: true,
    description: 'Where it was found, in full; null where the unit entered it itself.',
  })
  source!: string | null
}

@ObjectType({
  simpleResolvers: true,
  description:
    'The other units of the same kind that pledged a figure for the same index and year, on the same scale (các đơn vị cùng cam kết).',
})
export class PledgePeers {
  @Field(() => Int, { description: 'How many they are.' })
  count!: number

  @Field(() => DecimalScalar, {
    nullable: true,
    description: 'The median of their rises, target less baseline; null where there are none.',
  })
  medianRise!: Decimal | null
}

export const PledgeConnection = connectionClass('Pledge', Pledge)

export type PledgeRow = Selectable<Tables['pledge']>

export const toPledge = (row: PledgeRow): Pledge => ({
  id: encodeId('Pledge', row.id),
  key: row.id,
  unitKey: row.unit_id,
  index: row.index_name,
  year: row.year,
  baseline: row.baseline,
  baselineYear: row.baseline_year,
  target: row.target,
  rise: row.target === null || row.baseline === null ? null : new Decimal(row.target).minus(row.baseline),
  scaleMax: row.scale_max,
  signatory: row.signatory,
  signedOn: row.signed_on,
  words: row.words,
  outcome: row.outcome,
  judgedOn: row.judged_on,
  provenance: row.provenance,
  source: row.source,
})
