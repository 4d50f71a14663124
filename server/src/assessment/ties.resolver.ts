import { Arg, Ctx, FieldResolver, ID, Int, Resolver, Root } from 'type-graphql'
import type { Context } from '../context.ts'
import { DirectiveItem } from '../directives/directive.type.ts'
import { directiveItemByKey } from '../directives/directive-facts.loader.ts'
import { Finding } from '../inspections/finding.type.ts'
import { findingByKey } from '../inspections/findings.query.ts'
import { Model } from '../models/model.type.ts'
import { modelByKey } from '../models/models.query.ts'
import { Task } from '../plans/task.type.ts'
import { taskByKey } from '../plans/tasks.query.ts'
import { type LoaderKind, loadAll } from '../shared/batch.ts'
import { decodeId } from '../shared/ids.ts'
import { Unit } from '../units/unit.type.ts'
import { Deduction } from './deduction.type.ts'
import { lossByKey } from './losses.query.ts'
import { findingsTied, itemsTied, lossesOfFinding, modelsTied, type TiedNode, tasksTied } from './ties.loader.ts'
import { UnitTies } from './ties.type.ts'

/** What is tied to a node, as the rooms that keep it tell it; empty of no node. */
async function told<V>(
  context: Context,
  node: TiedNode | null,
  tied: LoaderKind<TiedNode, string[]>,
  byKey: LoaderKind<string, V | null>,
): Promise<V[]> {
  if (node === null) return []
  const found = await loadAll(context, byKey, await context.load(tied).load(node))
  return found.filter((each) => each !== null)
}

const tasksOf = (context: Context, node: TiedNode | null) => told(context, node, tasksTied, taskByKey)
const findingsOf = (context: Context, node: TiedNode | null) => told(context, node, findingsTied, findingByKey)
const itemsOf = (context: Context, node: TiedNode | null) => told(context, node, itemsTied, directiveItemByKey)

/** The node of a loss; null where its source names no criterion. */
const nodeOf = ({ unitKey: unit, criterionKey: criterion, year }: Deduction): TiedNode | null =>
  criterion === null ? null : { unit, criterion, year }

/** The rule of every tie of a loss, in words. */
const RULE =
  'Tied are those of the same unit that name the leaf, a criterion above it, or its counterpart in a later framework, in the year ' +
  'of the loss or the year after; none where the source names no criterion.'

@Resolver(() => Deduction)
export class DeductionTiesResolver {
  @FieldResolver(() => [Task], {
    description: `Tasks of plans of the unit, or led by it, that were to prevent the loss or are to mend it, the earlier year first. ${RULE}`,
  })
  tasks(@Root() deduction: Deduction, @Ctx() context: Context) {
    return tasksOf(context, nodeOf(deduction))
  }

  @FieldResolver(() => [Finding], {
    description: `What inspections found about the unit there, the earlier year first. ${RULE}`,
  })
  findings(@Root() deduction: Deduction, @Ctx() context: Context) {
    return findingsOf(context, nodeOf(deduction))
  }

  @FieldResolver(() => [DirectiveItem], {
    description: `What conclusions and other directives of the unit, or binding it, ask for there, the earlier first. ${RULE}`,
  })
  directiveItems(@Root() deduction: Deduction, @Ctx() context: Context) {
    return itemsOf(context, nodeOf(deduction))
  }
}

@Resolver(() => Finding)
export class FindingTiesResolver {
  @FieldResolver(() => [Deduction], {
    description:
      'What the units that it is about lost there in appraised points (điểm bị trừ): at its criterion, one below it, or a counterpart of ' +
      'these in an earlier framework, in the year of its campaign or the year before, the later year first. Empty where it names no unit ' +
      'or no criterion.',
  })
  async deductions(@Root() { key }: Finding, @Ctx() context: Context): Promise<Deduction[]> {
    const found = await loadAll(context, lossByKey, await context.load(lossesOfFinding).load(key))
    return found.filter((loss) => loss !== null)
  }
}

@Resolver(() => Unit)
export class UnitTiesQueryResolver {
  @FieldResolver(() => UnitTies, { description: 'What is tied to a node of the criteria tree at this unit in a year.' })
  ties(
    @Arg('criterion', () => ID, { description: 'Id of the criterion: an area, a criterion or a leaf.' })
    criterion: string,
    @Arg('year', () => Int, { description: 'The year assessed.' }) year: number,
    @Root() { key }: Unit,
  ): UnitTies {
    return { node: { unit: key, criterion: decodeId(criterion, 'Criterion'), year }, year }
  }
}

@Resolver(() => UnitTies)
export class UnitTiesResolver {
  @FieldResolver(() => [Task], { description: 'Tasks of its own plans, or that it leads, the earlier year first.' })
  tasks(@Root() { node }: UnitTies, @Ctx() context: Context) {
    return tasksOf(context, node)
  }

  @FieldResolver(() => [Finding], { description: 'What inspections found about it, the earlier year first.' })
  findings(@Root() { node }: UnitTies, @Ctx() context: Context) {
    return findingsOf(context, node)
  }

  @FieldResolver(() => [DirectiveItem], {
    description: 'What conclusions and other directives of its own, or binding it, ask for, the earlier first.',
  })
  directiveItems(@Root() { node }: UnitTies, @Ctx() context: Context) {
    return itemsOf(context, node)
  }

  @FieldResolver(() => [Model], {
    description:
      'Models that it began or took up by the end of the year after, and that had not ended before the year, the earlier first.',
  })
  models(@Root() { node }: UnitTies, @Ctx() context: Context) {
    return told(context, node, modelsTied, modelByKey)
  }
}
