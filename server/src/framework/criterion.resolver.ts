import { Arg, Ctx, FieldResolver, Resolver, Root } from 'type-graphql'
import type { Context } from '../context.ts'
import { loadAll } from '../shared/batch.ts'
import type { NodeKind } from '../shared/node.resolver.ts'
import { Criterion } from './criterion.type.ts'
import { counterpartsOf } from './criterion-links.loader.ts'
import { criteriaByFramework, criterionByKey, frameworkByKey } from './framework.loader.ts'
import { Framework } from './framework.type.ts'
import { CriterionLink } from './framework-diff.type.ts'
import { frameworkRules } from './framework-rules.loader.ts'
import { ScoringRule, toScoringRule } from './scoring-rule.type.ts'

@Resolver(() => Criterion)
export class CriterionResolver {
  @FieldResolver(() => Framework, { description: 'The framework that it belongs to.' })
  framework(@Root() criterion: Criterion, @Ctx() context: Context) {
    return frameworkByKey.at(context, criterion.frameworkKey)
  }

  @FieldResolver(() => Criterion, { nullable: true, description: 'The node above; null for an area.' })
  parent(@Root() { parentKey }: Criterion, @Ctx() context: Context) {
    return parentKey === null ? null : criterionByKey.at(context, parentKey)
  }

  @FieldResolver(() => [Criterion], { description: 'The nodes directly below, in order; empty for a leaf.' })
  async children(@Root() { key, frameworkKey }: Criterion, @Ctx() context: Context) {
    const tree = await criteriaByFramework.at(context, frameworkKey)
    return tree.filter(({ parentKey }) => parentKey === key)
  }

  @FieldResolver(() => ScoringRule, {
    nullable: true,
    description: 'How it earns its points; null above a leaf, and where no source on record tells.',
  })
  async rule(@Root() { code, leaf, frameworkKey, ruleSource }: Criterion, @Ctx() context: Context) {
    if (!leaf) return null
    const rules = await context.load(frameworkRules).load(frameworkKey)
    const ruled = rules?.leaves.get(code)
    return ruled === undefined ? null : toScoringRule(ruled, ruleSource)
  }

  @FieldResolver(() => [CriterionLink], {
    description:
      'What it answers to in another framework, earlier or later (tiêu chí tương ứng); empty where it was added or dropped, ' +
      'and where no links between the two are on record.',
  })
  async counterparts(
    @Arg('framework', () => String, { description: 'Code of the other framework.' }) framework: string,
    @Root() { key }: Criterion,
    @Ctx() context: Context,
  ): Promise<CriterionLink[]> {
    const found = await context.load(counterpartsOf).load(key)
    return found.filter((counterpart) => counterpart.framework === framework)
  }
}

export const criterionNode: NodeKind = {
  type: 'Criterion',
  load: (context, keys) => loadAll(context, criterionByKey, keys),
}
