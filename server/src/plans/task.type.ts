import { Field, ID, InputType, Int, ObjectType } from 'type-graphql'
import { connectionClass } from '../shared/connection.ts'
import type { Day } from '../shared/day.ts'
import { encodeId } from '../shared/ids.ts'
import { Node } from '../shared/node.ts'
import { DateScalar } from '../shared/scalars.ts'
import { Provenance } from '../units/unit-vocabulary.ts'
import { TaskState } from './plan-vocabulary.ts'
import type { TaskDates } from './rules/task-state.ts'

@ObjectType({ simpleResolvers: true, description: 'A phase of a task (phân kỳ).' })
export class TaskPhase {
  @Field(() => String, { description: 'What is to be done in it.' })
  name!: string

  @Field(() => DateScalar, { nullable: true, description: 'Last day for it, inclusive; null where none is set.' })
  dueOn!: Day | null

  @Field(() => DateScalar, { nullable: true, description: 'When it was done; null where it is not.' })
  completedOn!: Day | null
}

@ObjectType({ simpleResolvers: true, description: 'A later day on which a task is due (gia hạn).' })
export class TaskExtension {
  readonly documentKey!: string | null

  @Field(() => DateScalar, { description: 'When it was decided; until then the day before it was due.' })
  decidedOn!: Day

  @Field(() => DateScalar, { description: 'The day that is due from then on, inclusive.' })
  dueOn!: Day

  @Field(() => String, { description: 'Why.' })
  reason!: string
}

@ObjectType({
  implements: Node,
  simpleResolvers: true,
  description: 'A task of a plan (nhiệm vụ). Where it stands is read from its dates, for any day.',
})
export class Task extends Node {
  readonly key!: string
  readonly planKey!: string
  readonly leadKey!: string | null
  readonly legalBasisKey!: string | null
  readonly dates!: TaskDates

  @Field(() => String, { nullable: true, description: 'Code of the content that it stands under; null for none.' })
  content!: string | null

  @Field(() => String, { nullable: true, description: 'Its code in the plan; null for none.' })
  code!: string | null

  @Field(() => String, { nullable: true, description: 'What is to be done; null where no source names it.' })
  title!: string | null

  @Field(() => String, { nullable: true, description: 'What it is to yield (sản phẩm); null where nobody says.' })
  product!: string | null

  @Field(() => DateScalar, { nullable: true, description: 'When it is to begin; null where nobody says.' })
  startsOn!: Day | null

  @Field(() => DateScalar, { nullable: true, description: 'When it was begun; null where it was not.' })
  startedOn!: Day | null

  @Field(() => DateScalar, { nullable: true, description: 'When it was done as a whole; null where it is not.' })
  completedOn!: Day | null

  @Field(() => DateScalar, {
    nullable: true,
    description: 'What was due first, inclusive (hạn ban đầu); null where nothing is.',
  })
  firstDueOn!: Day | null

  @Field(() => [TaskPhase], { description: 'Its phases, in their order; empty of a task without.' })
  phases!: readonly TaskPhase[]

  @Field(() => [TaskExtension], { description: 'Its extensions, oldest first; empty where none was given.' })
  extensions!: readonly TaskExtension[]

  @Field(() => Int, { description: 'Rises with every change of the task; send it with a change of yours.' })
  version!: number
}

export const TaskConnection = connectionClass('Task', Task)

@InputType({
  description: 'Which tasks. Everything given must hold; what is left out does not narrow, but provenance.',
})
export class TaskFilter {
  @Field(() => TaskState, { nullable: true, description: 'Tasks in this state on the day of `asOf`.' })
  state?: TaskState | null

  @Field(() => ID, { nullable: true, description: 'Tasks that this unit leads.' })
  lead?: string | null

  @Field(() => Boolean, { nullable: true, description: 'Tasks that are overdue on the day of `asOf`, or are not.' })
  overdue?: boolean | null

  @Field(() => String, { nullable: true, description: 'Tasks of the content of this code.' })
  content?: string | null

  @Field(() => String, { nullable: true, description: 'Tasks of this code, each in its own plan.' })
  code?: string | null

  @Field(() => ID, { nullable: true, description: 'Tasks that serve this criterion, or one below it.' })
  criterion?: string | null

  @Field(() => DateScalar, { nullable: true, description: 'The day for state and lateness; today where left out.' })
  asOf?: Day | null

  @Field(() => ID, { nullable: true, description: 'Tasks of the plans of this unit.' })
  unit?: string | null

  @Field(() => Int, { nullable: true, description: 'Tasks of plans for this year.' })
  year?: number | null

  @Field(() => Provenance, {
    nullable: true,
    description: 'OFFICIAL where left out, or that of the unit or lead that the filter names; mixing both is refused.',
  })
  provenance?: Provenance | null
}

export interface TaskRow extends TaskDates {
  readonly id: string
  readonly plan_id: string
  readonly content_code: string | null
  readonly position: number
  readonly code: string | null
  readonly title: string | null
  readonly lead_id: string | null
  readonly legal_basis_id: string | null
  readonly product: string | null
  readonly starts_on: Day | null
  readonly version: number
  readonly phases: readonly TaskPhase[]
  readonly extensions: readonly TaskExtension[]
}

export function toTask(row: TaskRow): Task {
  const { dueOn, startedOn, completedOn, suspendedOn, resumedOn, phases, extensions } = row
  return {
    id: encodeId('Task', row.id),
    key: row.id,
    planKey: row.plan_id,
    leadKey: row.lead_id,
    legalBasisKey: row.legal_basis_id,
    dates: { dueOn, startedOn, completedOn, suspendedOn, resumedOn, phases, extensions },
    content: row.content_code,
    code: row.code,
    title: row.title,
    product: row.product,
    startsOn: row.starts_on,
    startedOn,
    completedOn,
    firstDueOn: dueOn,
    phases,
    extensions,
    version: row.version,
  }
}
