import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql'
import type { Context } from '../context.ts'
import { loadAll } from '../shared/batch.ts'
import type { NodeKind } from '../shared/node.resolver.ts'
import { Criterion } from './criterion.type.ts'
import { criteriaByFramework, criterionByKey, frameworkByKey } from './framework.loader.ts'
import { Framework } from './framework.type.ts'

@Resolver(() => Criterion)
export class CriterionResolver {
  @FieldResolver(() => Framework, { description: 'The framework that it belongs to.' })
  framework(@Root() criterion: Criterion, @Ctx() context: Context) {
    return context.load(frameworkByKey).load(criterion.frameworkKey)
  }

  @FieldResolver(() => Criterion, { nullable: true, description: 'The node above; null for an area.' })
  parent(@Root() { parentKey }: Criterion, @Ctx() context: Context) {
    return parentKey === null ? null : context.load(criterionByKey).load(parentKey)
  }

  @FieldResolver(() => [Criterion], { description: 'The nodes directly below, in order; empty for a leaf.' })
  async children(@Root() { key, frameworkKey }: Criterion, @Ctx() context: Context) {
    const tree = await context.load(criteriaByFramework).load(frameworkKey)
    return tree.filter(({ parentKey }) => parentKey === key)
  }
}

export const criterionNode: NodeKind = {
  type: 'Criterion',
  load: (context, keys) => loadAll(context, criterionByKey, keys),
}
