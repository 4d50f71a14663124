import type { Selectable } from 'kysely'
import { Field, Int, ObjectType } from 'type-graphql'
import type { Tables } from '../context.ts'
import { connectionClass } from '../shared/connection.ts'
import type { Day } from '../shared/day.ts'
import type { Decimal } from '../shared/decimal.ts'
import { encodeId } from '../shared/ids.ts'
import { Node } from '../shared/node.ts'
import { printFraction, type Rounding, roundFraction, transport } from '../shared/rounding.ts'
import { DateScalar, DecimalScalar } from '../shared/scalars.ts'
import { Provenance } from '../units/unit-vocabulary.ts'
import { CountBasis } from './plan-vocabulary.ts'
import { completedIn, type Progress, percentOfProgress } from './rules/progress.ts'

@ObjectType({
  simpleResolvers: true,
  description: 'A programme of several years that yearly plans carry out (chương trình).',
})
export class Programme {
  readonly documentKey!: string | null

  @Field(() => String, { description: 'Its title.' })
  title!: string

  @Field(() => Int, { description: 'Its first year, inclusive.' })
  fromYear!: number

  @Field(() => Int, { description: 'Its last year, inclusive.' })
  toYear!: number
}

@ObjectType({
  implements: Node,
  simpleResolvers: true,
  description: 'A reform plan of a unit for a year (kế hoạch cải cách hành chính).',
})
export class Plan extends Node {
  readonly key!: string
  readonly unitKey!: string
  readonly documentKey!: string | null
  readonly programmeKey!: string | null
  readonly rounding!: Rounding

  @Field(() => Int, { description: 'The year that it is for.' })
  year!: number

  @Field(() => String, { description: 'Its title; what it is, where no source on record quotes one.' })
  title!: string

  @Field(() => Int, {
    nullable: true,
    description: 'How many contents it has, named here or not; null where nobody says.',
  })
  contentCount!: number | null

  @Field(() => Provenance, { description: 'Real, or invented for demonstration (minh họa).' })
  provenance!: Provenance

  @Field(() => String, {
    nullable: true,
    description: 'Where it was found, in full; null where the plan itself is at hand.',
  })
  source!: string | null
}

export const PlanConnection = connectionClass('Plan', Plan)

@ObjectType({
  simpleResolvers: true,
  description:
    'How far a plan or one of its contents has come (tiến độ): completed = completedFully + completedByPhase; percent of all its tasks.',
})
export class PlanProgress {
  @Field(() => CountBasis, { description: 'Counted from tasks kept here, or reported by a source that names none.' })
  basis!: CountBasis

  @Field(() => Int, { description: 'All its tasks.' })
  total!: number

  @Field(() => Int, { description: 'Tasks done as a whole (hoàn thành 100%).' })
  completedFully!: number

  @Field(() => Int, { description: 'Tasks of which every phase that was due is done (hoàn thành theo phân kỳ).' })
  completedByPhase!: number

  @Field(() => Int, { description: 'completedFully + completedByPhase.' })
  completed!: number

  @Field(() => Int, { description: 'Begun and not completed; reported, what is neither completed nor told apart.' })
  inProgress!: number

  @Field(() => Int, { nullable: true, description: 'Not begun; null where a source does not say.' })
  notStarted!: number | null

  @Field(() => Int, { nullable: true, description: 'Set aside; null where a source does not say.' })
  suspended!: number | null

  @Field(() => Int, {
    nullable: true,
    description:
      'Something was due before the day and is not done; counted in their state, too. Null where a source does not say.',
  })
  overdue!: number | null

  @Field(() => DecimalScalar, {
    nullable: true,
    description: '100 x completed / total, half up to 6 places; null of a plan without tasks.',
  })
  percent!: Decimal | null

  @Field(() => String, {
    nullable: true,
    description:
      'The percent as printed, with decimal comma: as its source prints it, else by the rounding of the plan; null without tasks.',
  })
  printed!: string | null

  @Field(() => DateScalar, { description: 'The day at whose end it stood so.' })
  asOf!: Day

  @Field(() => String, { nullable: true, description: 'The source that reports it; null where it is counted.' })
  source!: string | null
}

@ObjectType({ simpleResolvers: true, description: 'A content of a plan, under which tasks stand (nội dung).' })
export class PlanContent {
  readonly planKey!: string

  @Field(() => String, { description: 'Its code in the plan.' })
  code!: string

  @Field(() => String, { nullable: true, description: 'Its title; null where no source names it.' })
  title!: string | null
}

type PlanRow = Selectable<Tables['plan']>

export const toPlan = (row: PlanRow): Plan => ({
  id: encodeId('Plan', row.id),
  key: row.id,
  unitKey: row.unit_id,
  documentKey: row.document_id,
  programmeKey: row.programme_id,
  rounding: { mode: row.rounding_mode, places: row.rounding_places },
  year: row.year,
  title: row.title,
  contentCount: row.content_count,
  provenance: row.provenance,
  source: row.source,
})

/** Progress as the graph answers it: the percent exact for transport, the print rounded once, as the plan says or its source did. */
export function toPlanProgress(
  progress: Progress,
  asOf: Day,
  rounding: Rounding,
  reported: { readonly printed: string | null; readonly source: string } | null,
): PlanProgress {
  const percent = percentOfProgress(progress)
  return {
    ...progress,
    basis: reported === null ? CountBasis.COUNTED : CountBasis.REPORTED,
    completed: completedIn(progress),
    percent: percent && roundFraction(percent, transport),
    printed: reported?.printed ?? (percent && printFraction(percent, rounding)),
    asOf,
    source: reported?.source ?? null,
  }
}
