import { Arg, Args, Ctx, FieldResolver, Int, Query, Resolver, Root } from 'type-graphql'
import type { Context } from '../context.ts'
import { Document } from '../documents/document.type.ts'
import { documentsById } from '../documents/documents-by-id.loader.ts'
import { Criterion } from '../framework/criterion.type.ts'
import { criterionByKey } from '../framework/framework.loader.ts'
import { AsOf } from '../shared/as-of-argument.ts'
import { loadAll } from '../shared/batch.ts'
import { ConnectionArgs } from '../shared/connection.ts'
import type { Day } from '../shared/day.ts'
import type { NodeKind } from '../shared/node.resolver.ts'
import { DateScalar, DecimalScalar } from '../shared/scalars.ts'
import { Unit } from '../units/unit.type.ts'
import { unitsById } from '../units/units-by-id.loader.ts'
import { Plan } from './plan.type.ts'
import { planByKey } from './plan-facts.loader.ts'
import { TaskState } from './plan-vocabulary.ts'
import { daysLate } from './rules/lateness.ts'
import { dueAsOf, overdueOn, stateOn } from './rules/task-state.ts'
import { Task, TaskConnection, TaskExtension, TaskFilter } from './task.type.ts'
import { criteriaOfTask, jointOfTask, stakeOfTask } from './task-facts.loader.ts'
import { criterionTaskPage, ledTaskPage, taskByKey, taskPage } from './tasks.query.ts'

@Resolver(() => Task)
export class TaskResolver {
  @Query(() => TaskConnection, {
    nullable: true,
    description: 'Tasks of all plans that the filter leaves, the latest year first, plan by plan in their order.',
  })
  tasks(
    @Arg('filter', () => TaskFilter, { nullable: true, description: 'Which tasks.' }) filter: TaskFilter | null,
    @Args(() => ConnectionArgs) args: ConnectionArgs,
    @Ctx() context: Context,
  ) {
    return taskPage(context, filter ?? {}, args)
  }

  @FieldResolver(() => Plan, { description: 'The plan that it stands in.' })
  plan(@Root() { planKey }: Task, @Ctx() context: Context) {
    return context.load(planByKey).load(planKey)
  }

  @FieldResolver(() => Unit, { nullable: true, description: 'Who leads it (chủ trì); null where no source says.' })
  lead(@Root() { leadKey }: Task, @Ctx() context: Context) {
    return leadKey === null ? null : unitsById.at(context, leadKey)
  }

  @FieldResolver(() => [Unit], { description: 'Who works on it beside the lead (phối hợp), in their order.' })
  async joint(@Root() { key }: Task, @Ctx() context: Context): Promise<Unit[]> {
    const units = await loadAll(context, unitsById, await context.load(jointOfTask).load(key))
    return units.filter((unit) => unit !== null)
  }

  @FieldResolver(() => Document, { nullable: true, description: 'What it rests on (căn cứ); null where nobody says.' })
  legalBasis(@Root() { legalBasisKey }: Task, @Ctx() context: Context) {
    return legalBasisKey === null ? null : context.load(documentsById).load(legalBasisKey)
  }

  @FieldResolver(() => DateScalar, {
    nullable: true,
    description: 'Last day for it as it stands on that day, inclusive, extensions included; null where none is set.',
  })
  dueOn(@Root() { dates }: Task, @Ctx() context: Context, @AsOf() asOf?: Day): Day | null {
    return dueAsOf(dates, asOf ?? context.today)
  }

  @FieldResolver(() => TaskState, { description: 'Where it stands at the end of that day.' })
  state(@Root() { dates }: Task, @Ctx() context: Context, @AsOf() asOf?: Day): TaskState {
    return stateOn(dates, asOf ?? context.today)
  }

  @FieldResolver(() => Boolean, {
    description:
      'Whether it, or one of its phases, was due before that day and is not done at its end; never of a suspended task.',
  })
  overdue(@Root() { dates }: Task, @Ctx() context: Context, @AsOf() asOf?: Day): boolean {
    return overdueOn(dates, asOf ?? context.today)
  }

  @FieldResolver(() => Int, {
    nullable: true,
    description:
      'Days on which it was late up to that day, whatever became of it: neither completion nor extension takes them back. Null where ' +
      'nothing was due.',
  })
  daysLate(@Root() { dates }: Task, @Ctx() context: Context, @AsOf() asOf?: Day): number | null {
    return daysLate(dates, asOf ?? context.today)
  }

  @FieldResolver(() => [Criterion], { description: 'The criteria that it serves, in order of their framework.' })
  async criteria(@Root() { key }: Task, @Ctx() context: Context): Promise<Criterion[]> {
    const criteria = await loadAll(context, criterionByKey, await context.load(criteriaOfTask).load(key))
    return criteria.filter((criterion) => criterion !== null)
  }

  @FieldResolver(() => DecimalScalar, {
    nullable: true,
    description: 'Points at stake: the maxima of the leaves that it serves, each once; null where it serves none.',
  })
  pointsAtStake(@Root() { key }: Task, @Ctx() context: Context): Promise<string | null> {
    return context.load(stakeOfTask).load(key)
  }
}

@Resolver(() => TaskExtension)
export class TaskExtensionResolver {
  @FieldResolver(() => Document, { nullable: true, description: 'The decision; null where none is on record.' })
  document(@Root() { documentKey }: TaskExtension, @Ctx() context: Context) {
    return documentKey === null ? null : context.load(documentsById).load(documentKey)
  }
}

@Resolver(() => Unit)
export class UnitTasksResolver {
  @FieldResolver(() => TaskConnection, { description: 'Tasks that it leads, the latest year first.' })
  leadTasks(
    @Arg('filter', () => TaskFilter, { nullable: true, description: 'Which of them.' }) filter: TaskFilter | null,
    @Args(() => ConnectionArgs) args: ConnectionArgs,
    @Root() { key }: Unit,
    @Ctx() context: Context,
  ) {
    return ledTaskPage(context, key, filter ?? {}, args)
  }
}

@Resolver(() => Criterion)
export class CriterionTasksResolver {
  @FieldResolver(() => TaskConnection, {
    description: 'Tasks that serve it, or a criterion below it, the latest year first; real ones of a real framework.',
  })
  tasks(
    @Arg('filter', () => TaskFilter, { nullable: true, description: 'Which of them.' }) filter: TaskFilter | null,
    @Args(() => ConnectionArgs) args: ConnectionArgs,
    @Root() { key }: Criterion,
    @Ctx() context: Context,
  ) {
    return criterionTaskPage(context, key, filter ?? {}, args)
  }
}

export const taskNode: NodeKind = { type: 'Task', load: (context, keys) => loadAll(context, taskByKey, keys) }
