import { Field, Int, ObjectType } from 'type-graphql'
import { ShownScoreState } from '../assessment/assessment-vocabulary.ts'
import { Criterion } from '../framework/criterion.type.ts'
import { WorkedOut } from '../shared/compilable.ts'
import type { Decimal } from '../shared/decimal.ts'
import { DecimalScalar } from '../shared/scalars.ts'
import { Provenance } from '../units/unit-vocabulary.ts'
import type { FoundComparison } from './find-comparison.ts'
import type { RowFigures } from './rules/row-figures.ts'

@ObjectType({ simpleResolvers: true, description: 'One unit in one row of a comparison (ô so sánh).' })
export class ComparisonCell {
  readonly comparison!: FoundComparison
  readonly unitKey!: string
  /** The row; null for the whole index. */
  readonly node!: Criterion | null
  readonly figures!: () => RowFigures

  @Field(() => ShownScoreState, {
    description:
      'Whether there are points, and if not, why; a node above the leaves is SCORED once anything below it is.',
  })
  state!: ShownScoreState

  @Field(() => Boolean, { description: 'True when no leaf lacks a score.' })
  complete!: boolean

  @Field(() => DecimalScalar, {
    nullable: true,
    description: 'Points at the stage that is compared; null without any.',
  })
  points!: string | null

  @Field(() => DecimalScalar, {
    nullable: true,
    description:
      'Most points that could be reached, of the leaves that apply; null without points, and for adjustments.',
  })
  maxPoints!: string | null

  @Field(() => DecimalScalar, {
    nullable: true,
    description: '100 x points / maxPoints, half up to 6 places; null where nothing applies.',
  })
  percent!: Decimal | null

  @Field(() => Int, {
    nullable: true,
    description: 'Rank by this row inside the block, on exact fractions; null unless complete and ranked.',
  })
  rank!: number | null

  @Field(() => Int, { nullable: true, description: 'How many units are ranked by this row; null without a rank.' })
  base!: number | null

  @WorkedOut()
  @Field(() => DecimalScalar, {
    nullable: true,
    description:
      'Points lost, 0 or more: the maximum less the points, what has no score yet left aside. Null without a maximum.',
  })
  lost!: () => Decimal | null

  @WorkedOut()
  @Field(() => DecimalScalar, {
    nullable: true,
    description:
      "Percent of the row's totalLost that this unit lost, half up to 6 places; null where nobody lost anything.",
  })
  deductedShare!: () => Decimal | null
}

const OVER_COUNTED = 'over the counted units, half up to 6 places; null where none is counted.'

@ObjectType({ simpleResolvers: true, description: 'One node of the framework across the units (dòng so sánh).' })
export class ComparisonRow {
  @Field(() => Criterion, { description: 'The node.' })
  criterion!: Criterion

  @WorkedOut()
  @Field(() => [ComparisonCell], { description: 'A cell for each unit, in the order of the units.' })
  cells!: () => ComparisonCell[]

  @WorkedOut()
  @Field(() => DecimalScalar, {
    nullable: true,
    description: `Mean percent of the maximum (trung bình) ${OVER_COUNTED}`,
  })
  average!: () => Decimal | null

  @WorkedOut()
  @Field(() => DecimalScalar, { nullable: true, description: `Best percent of the maximum (cao nhất) ${OVER_COUNTED}` })
  best!: () => Decimal | null

  @WorkedOut()
  @Field(() => DecimalScalar, {
    nullable: true,
    description: `Median percent of the maximum (trung vị) ${OVER_COUNTED}`,
  })
  median!: () => Decimal | null

  @WorkedOut()
  @Field(() => Int, {
    description: 'How many units are counted: ranked by their block, complete in this row, which applies to them.',
  })
  counted!: () => number

  @WorkedOut()
  @Field(() => DecimalScalar, { nullable: true, description: `Mean points ${OVER_COUNTED}` })
  averagePoints!: () => Decimal | null

  @WorkedOut()
  @Field(() => DecimalScalar, { nullable: true, description: `Highest points ${OVER_COUNTED}` })
  bestPoints!: () => Decimal | null

  @WorkedOut()
  @Field(() => DecimalScalar, { nullable: true, description: `Median points ${OVER_COUNTED}` })
  medianPoints!: () => Decimal | null

  @WorkedOut()
  @Field(() => DecimalScalar, {
    nullable: true,
    description: 'Points that all units of the block lost together, shown here or not; null without a maximum.',
  })
  totalLost!: () => Decimal | null

  @WorkedOut()
  @Field(() => Int, { description: 'How many units of the block lost anything.' })
  lostCount!: () => number
}

@ObjectType({
  simpleResolvers: true,
  description:
    "Units side by side on every node of the tree, with the block's average, best and median (so sánh). Whoever the block does not " +
    'rank, and who is incomplete in a row, is shown and not counted in it.',
})
export class Comparison {
  readonly found!: FoundComparison

  @Field(() => Int, { description: 'The year that is compared.' })
  year!: number

  @Field(() => Provenance, { description: 'Whether the figures are real.' })
  provenance!: Provenance

  @WorkedOut()
  @Field(() => [ComparisonRow], { description: 'A row for each node, in order of the framework.' })
  rows!: () => ComparisonRow[]

  @WorkedOut()
  @Field(() => [ComparisonCell], { description: 'The whole index, a cell for each unit.' })
  totals!: () => ComparisonCell[]

  @WorkedOut()
  @Field(() => DecimalScalar, { nullable: true, description: `Mean percent of the whole ${OVER_COUNTED}` })
  averageTotal!: () => Decimal | null

  @WorkedOut()
  @Field(() => DecimalScalar, { nullable: true, description: `Best percent of the whole ${OVER_COUNTED}` })
  bestTotal!: () => Decimal | null

  @WorkedOut()
  @Field(() => DecimalScalar, { nullable: true, description: `Median percent of the whole ${OVER_COUNTED}` })
  medianTotal!: () => Decimal | null

  @WorkedOut()
  @Field(() => DecimalScalar, { nullable: true, description: `Mean points of the whole ${OVER_COUNTED}` })
  averageTotalPoints!: () => Decimal | null
}
