import { Field, Int, ObjectType } from 'type-graphql'
import { Decimal } from '../shared/decimal.ts'
import { encodeId } from '../shared/ids.ts'
import { Node } from '../shared/node.ts'
import { DateScalar, DateTimeScalar, DecimalScalar } from '../shared/scalars.ts'
import { ShownScoreState } from './assessment-vocabulary.ts'
import type { ScoreState } from './rules/score-state.ts'
import type { StoredFigure } from './stored-figure.ts'

@ObjectType({
  implements: Node,
  simpleResolvers: true,
  description: 'One leaf in one assessment (điểm của một tiêu chí thành phần), with its value at each stage.',
})
export class Score extends Node {
  readonly key!: string
  readonly year!: number
  readonly assessmentKey!: string
  readonly criterionKey!: string
  readonly frameworkKey!: string

  @Field(() => ShownScoreState, { description: 'Whether it has a final score, and if not, why.' })
  state!: ScoreState

  @Field(() => Int, { description: 'Rises with every change of one of its values; 1 at first.' })
  version!: number

  @Field(() => DecimalScalar, {
    nullable: true,
    description: 'Maximum less final points; null without final points, and for adjustments, which have no maximum.',
  })
  lost!: Decimal | null
}

@ObjectType({ simpleResolvers: true, description: 'A figure that was reported (số liệu).' })
export class Figure {
  @Field(() => String, { description: 'Its name in the rule: a, b, n…' })
  name!: string

  @Field(() => DecimalScalar, { nullable: true, description: 'Its value; exact. Null where none was given.' })
  value!: string | null

  @Field(() => String, {
    nullable: true,
    description: 'Where it was taken from, in the words of whoever reported it; null where nobody said.',
  })
  source!: string | null

  @Field(() => DateScalar, { nullable: true, description: 'The day that it counts to; null where nobody said.' })
  asOf!: string | null
}

@ObjectType({
  simpleResolvers: true,
  description: 'What was said about a leaf at one stage, and what its rule made of it (điểm từng bước).',
})
export class StageScore {
  readonly value!: StageValueRow
  readonly criterionKey!: string
  readonly frameworkKey!: string

  @Field(() => ShownScoreState, { description: 'Whether it is scored at this stage, and if not, why.' })
  state!: ScoreState

  @Field(() => DecimalScalar, {
    nullable: true,
    description: 'Points; exact. Null unless scored, or not applicable under a rule that gives points.',
  })
  points!: string | null

  @Field(() => [Figure], { description: 'The figures that the rule judged; empty where none were reported.' })
  figures!: readonly StoredFigure[]

  @Field(() => String, {
    nullable: true,
    description: 'The way the rule took, as a stable word; null where it took none.',
  })
  branch!: string | null

  @Field(() => String, {
    nullable: true,
    description: 'Why the points were set by hand; null where the rule gave them.',
  })
  overrideReason!: string | null

  @Field(() => String, { nullable: true, description: 'Who reported or decided it.' })
  by!: string | null

  @Field(() => DateTimeScalar, { nullable: true, description: 'When that was.' })
  at!: string | null
}

@ObjectType({
  simpleResolvers: true,
  description: 'A question about a leaf and the answer of the unit (giải trình). What it proposes is no score.',
})
export class Explanation {
  @Field(() => String, { description: 'What was asked.' })
  requested!: string

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'Until when an answer is owed; null where none was set.',
  })
  deadline!: string | null

  @Field(() => String, { nullable: true, description: 'The answer; null while it is owed.' })
  answer!: string | null

  @Field(() => [Figure], { description: 'Figures that the answer proposes; empty where it proposes none.' })
  figures!: readonly StoredFigure[]

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was answered; null while it is owed.' })
  answeredAt!: string | null
}

export interface ScoreRow {
  readonly year: number
  readonly id: string
  readonly assessment_id: string
  readonly criterion_id: string
  readonly framework_id: string
  readonly state: ScoreState
  readonly version: number
  readonly lost: string | null
}

export const toScore = (row: ScoreRow): Score => ({
  id: encodeId('Score', row.id),
  key: row.id,
  year: row.year,
  assessmentKey: row.assessment_id,
  criterionKey: row.criterion_id,
  frameworkKey: row.framework_id,
  state: row.state,
  version: row.version,
  lost: row.lost === null ? null : new Decimal(row.lost),
})

/** A present value of a score at one stage. */
export interface StageValueRow {
  readonly score_id: string
  readonly stage: string
  readonly state: ScoreState
  readonly points: string | null
  readonly figures: readonly StoredFigure[] | null
  readonly branch: string | null
  readonly override_reason: string | null
  readonly recorded_at: string
  readonly actor: string
}

export const toStageScore = (value: StageValueRow, { criterionKey, frameworkKey }: Score): StageScore => ({
  ...{ value, criterionKey, frameworkKey },
  state: value.state,
  points: value.points,
  figures: value.figures ?? [],
  branch: value.branch,
  overrideReason: value.override_reason,
  by: value.actor,
  at: value.recorded_at,
})
