import { Arg, Args, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql'
import type { Context } from '../context.ts'
import { Document } from '../documents/document.type.ts'
import { documentsById } from '../documents/documents-by-id.loader.ts'
import { AsOf } from '../shared/as-of-argument.ts'
import { loadAll } from '../shared/batch.ts'
import { ConnectionArgs } from '../shared/connection.ts'
import type { Day } from '../shared/day.ts'
import { languageArgument, MessageLanguage } from '../shared/language-argument.ts'
import type { NodeKind } from '../shared/node.resolver.ts'
import { Unit } from '../units/unit.type.ts'
import { Provenance } from '../units/unit-vocabulary.ts'
import { unitsById } from '../units/units-by-id.loader.ts'
import { Plan, PlanConnection, PlanContent, PlanProgress, Programme, toPlanProgress } from './plan.type.ts'
import { contentsOfPlan, datesOfPlan, planByKey, programmeByKey, reportsOfPlan } from './plan-facts.loader.ts'
import { CountBasis } from './plan-vocabulary.ts'
import { planPage, unitPlanPage } from './plans.query.ts'
import { countProgress } from './rules/progress.ts'
import { TaskConnection, TaskFilter } from './task.type.ts'
import { planTaskPage } from './tasks.query.ts'

@Resolver(() => Plan)
export class PlanResolver {
  @Query(() => PlanConnection, { nullable: true, description: 'Reform plans, the latest year first.' })
  plans(
    @Arg('unit', () => ID, { nullable: true, description: 'Id of a unit: its own plans.' }) unit: string | null,
    @Arg('year', () => Int, { nullable: true, description: 'Plans for this year.' }) year: number | null,
    @Arg('provenance', () => Provenance, {
      nullable: true,
      description: 'OFFICIAL where left out, or that of the unit; mixing both is refused.',
    })
    provenance: Provenance | null,
    @Args(() => ConnectionArgs) args: ConnectionArgs,
    @Ctx() context: Context,
  ) {
    return planPage(context, { unit: unit ?? null, year: year ?? null, provenance: provenance ?? null }, args)
  }

  @FieldResolver(() => Unit, { description: 'The unit whose plan it is.' })
  unit(@Root() { unitKey }: Plan, @Ctx() context: Context) {
    return unitsById.at(context, unitKey)
  }

  @FieldResolver(() => Document, {
    nullable: true,
    description: 'The decision that issued it; null where none is on record.',
  })
  document(@Root() { documentKey }: Plan, @Ctx() context: Context) {
    return documentKey === null ? null : context.load(documentsById).load(documentKey)
  }

  @FieldResolver(() => Programme, { nullable: true, description: 'The programme that it carries out; null for none.' })
  programme(@Root() { programmeKey }: Plan, @Ctx() context: Context) {
    return programmeKey === null ? null : context.load(programmeByKey).load(programmeKey)
  }

  @FieldResolver(() => [PlanContent], {
    description: 'Its contents in their order, as far as they are named; `contentCount` says how many there are.',
  })
  contents(@Root() { key }: Plan, @Ctx() context: Context) {
    return context.load(contentsOfPlan).load(key)
  }

  @FieldResolver(() => PlanProgress, {
    description:
      'How far it has come: counted where its tasks are kept here, else as last reported by that day. A plan of which neither is known ' +
      'has 0 tasks.',
  })
  async progress(@Root() plan: Plan, @Ctx() context: Context, @AsOf() asOf?: Day): Promise<PlanProgress> {
    const day = asOf ?? context.today
    const tasks = await context.load(datesOfPlan).load(plan.key)
    if (tasks.length === 0) {
      const reports = await reportsBy(plan, context, day)
      const last = reports.at(-1)
      if (last !== undefined) return last
    }
    return toPlanProgress(countProgress(tasks, day), day, plan.rounding, null)
  }

  @FieldResolver(() => [PlanProgress], {
    description: 'What sources report of it up to that day, oldest first; each stands beside what is counted here.',
  })
  reports(@Root() plan: Plan, @Ctx() context: Context, @AsOf() asOf?: Day): Promise<PlanProgress[]> {
    return reportsBy(plan, context, asOf ?? context.today)
  }

  @FieldResolver(() => TaskConnection, { description: 'Its tasks in their order, as far as they are named.' })
  tasks(
    @Arg('filter', () => TaskFilter, { nullable: true, description: 'Which of them.' }) filter: TaskFilter | null,
    @Args(() => ConnectionArgs) args: ConnectionArgs,
    @Root() { key }: Plan,
    @Ctx() context: Context,
  ) {
    return planTaskPage(context, key, filter ?? {}, args)
  }
}

async function reportsBy(plan: Plan, context: Context, day: Day): Promise<PlanProgress[]> {
  const reports = await context.load(reportsOfPlan).load(plan.key)
  return reports.flatMap((report) =>
    report.asOf <= day ? [toPlanProgress(report, report.asOf, plan.rounding, report)] : [],
  )
}

@Resolver(() => PlanContent)
export class PlanContentResolver {
  @FieldResolver(() => PlanProgress, { description: 'How far it has come, counted from its tasks.' })
  async progress(
    @Root() { planKey, code }: PlanContent,
    @Ctx() context: Context,
    @AsOf() asOf?: Day,
  ): Promise<PlanProgress> {
    const day = asOf ?? context.today
    const [plan, tasks] = await Promise.all([
      context.load(planByKey).load(planKey),
      context.load(datesOfPlan).load(planKey),
    ])
    if (plan === null) throw new Error(`Content ${code} stands in no plan`)
    const own = tasks.filter(({ content }) => content === code)
    return toPlanProgress(countProgress(own, day), day, plan.rounding, null)
  }
}

const RULE = {
  COUNTED: {
    VI: 'Hoàn thành = hoàn thành 100% + hoàn thành theo phân kỳ (mọi phân kỳ đến hạn đã xong); tỷ lệ tính trên tất cả nhiệm vụ; quá hạn đếm riêng.',
    EN: 'Completed = in full + by phase (every phase that was due is done); the share is of all tasks; overdue is counted apart.',
  },
  REPORTED: {
    VI: 'Số do nguồn nêu, không kèm danh sách nhiệm vụ: hoàn thành = hoàn thành 100% + hoàn thành theo phân kỳ.',
    EN: 'Stated by the source without its tasks: completed = in full + by phase.',
  },
} as const

@Resolver(() => PlanProgress)
export class PlanProgressResolver {
  @FieldResolver(() => String, { description: 'The rule by which it is added up, in one sentence.' })
  rule(
    @Arg('language', () => MessageLanguage, languageArgument) language: MessageLanguage | null,
    @Root() { basis }: PlanProgress,
  ): string {
    return RULE[basis === CountBasis.REPORTED ? 'REPORTED' : 'COUNTED'][language ?? MessageLanguage.VI]
  }
}

@Resolver(() => Programme)
export class ProgrammeResolver {
  @FieldResolver(() => Document, {
    nullable: true,
    description: 'The decision that issued it; null where none is on record.',
  })
  document(@Root() { documentKey }: Programme, @Ctx() context: Context) {
    return documentKey === null ? null : context.load(documentsById).load(documentKey)
  }
}

@Resolver(() => Unit)
export class UnitPlansResolver {
  @FieldResolver(() => PlanConnection, { description: 'Its reform plans, the latest year first.' })
  plans(@Root() { key }: Unit, @Args(() => ConnectionArgs) args: ConnectionArgs, @Ctx() context: Context) {
    return unitPlanPage(context, key, args)
  }
}

export const planNode: NodeKind = { type: 'Plan', load: (context, keys) => loadAll(context, planByKey, keys) }
