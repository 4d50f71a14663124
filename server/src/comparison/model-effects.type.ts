import { Field, Int, ObjectType, registerEnumType } from 'type-graphql'
import { DecimalScalar } from '../shared/scalars.ts'
import { EffectGap } from './rules/model-effect.ts'

registerEnumType(EffectGap, {
  name: 'EffectGap',
  description: 'Why no difference between adopters and peers is told (lý do chưa so được).',
  valuesConfig: {
    NO_YEARS: { description: 'No unit of either side is scored there both in the year before and in the year after.' },
    FEW_ADOPTERS: { description: 'Fewer than five units took the model up in its year and are scored in both years.' },
    FEW_PEERS: {
      description: 'Fewer than five units of the same blocks have not the model and are scored in both years.',
    },
  },
})

@ObjectType({
  simpleResolvers: true,
  description:
    'One side of a comparison of those that took a model up with those that did not: numbers of units, and medians of percents of the ' +
    "leaf's maximum (trung vị), in percentage points for the change.",
})
export class EffectSide {
  @Field(() => Int, { description: 'Units scored at the leaf both in the year before and in the year after.' })
  units!: number

  @Field(() => DecimalScalar, { nullable: true, description: 'Median percent in the year before; null of no unit.' })
  medianBefore!: string | null

  @Field(() => DecimalScalar, { nullable: true, description: 'Median percent in the year after; null of no unit.' })
  medianAfter!: string | null

  @Field(() => DecimalScalar, {
    nullable: true,
    description: 'Median of each unit’s own change, in percentage points; null of no unit.',
  })
  medianChange!: string | null
}

@ObjectType({
  simpleResolvers: true,
  description:
    'What became of a leaf that a model serves, at those that took it up in its year beside their peers (mô hình và điểm của tiêu chí). ' +
    'It says what happened side by side, never that the model did it: units that take a model up differ from others in other ways, too.',
})
export class ModelEffect {
  readonly criterionKey!: string

  @Field(() => Int, { description: 'The year of the model; compared are the year before it and the year after it.' })
  year!: number

  @Field(() => EffectSide, {
    description:
      'Units that began the model or took it up in that year; who did so in another year is on neither side.',
  })
  adopters!: EffectSide

  @Field(() => EffectSide, { description: 'Units of the blocks of the adopters that never took it up.' })
  peers!: EffectSide

  @Field(() => DecimalScalar, {
    nullable: true,
    description:
      'Median change of the adopters less that of the peers, in percentage points; null where `gap` says why none is told.',
  })
  difference!: string | null

  @Field(() => EffectGap, { nullable: true, description: 'Why no difference is told; null where it is.' })
  gap!: EffectGap | null
}
