import { Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql'
import { placed } from '../assessment/placed-key.ts'
import { scoresByAssessment } from '../assessment/score.loader.ts'
import { Score } from '../assessment/score.type.ts'
import type { Context } from '../context.ts'
import { frameworkByKey } from '../framework/framework.loader.ts'
import { Framework } from '../framework/framework.type.ts'
import { scoredTableOf } from '../ranking/ranking-table.loader.ts'
import { Stage } from '../ranking/ranking-vocabulary.ts'
import { Break } from '../ranking/rules/breaks.ts'
import { scoredMovement } from '../ranking/rules/scored-movement.ts'
import type { ScoredStanding } from '../ranking/rules/scored-table.ts'
import { loadAll } from '../shared/batch.ts'
import { Decimal } from '../shared/decimal.ts'
import { fraction, percentOf } from '../shared/fraction.ts'
import { DecimalScalar } from '../shared/scalars.ts'
import { Block } from '../units/block.type.ts'
import { blocksById } from '../units/blocks.loader.ts'
import { Unit } from '../units/unit.type.ts'
import { unitsById } from '../units/units-by-id.loader.ts'
import { Comparison, ComparisonCell } from './comparison.type.ts'
import { ComparisonArgs } from './comparison-arguments.ts'
import { inTransport, toComparison } from './comparison-rows.ts'
import { type Before, heldBefore, nodeTables } from './comparison-tables.ts'
import { findComparison } from './find-comparison.ts'

@Resolver(() => Comparison)
export class ComparisonResolver {
  @Query(() => Comparison, {
    nullable: true,
    description:
      'Units side by side on every node of a framework in one year (so sánh), from the scores kept here; null where no unit was ' +
      'assessed. At most 200,000 units counted x rows, and never official and illustrative units together.',
  })
  async comparison(
    @Args(() => ComparisonArgs) args: ComparisonArgs,
    @Ctx() context: Context,
  ): Promise<Comparison | null> {
    const found = await findComparison(context, args)
    return found && toComparison(found)
  }

  @FieldResolver(() => Framework, { description: 'The framework whose tree it shows.' })
  framework(@Root() { found }: Comparison, @Ctx() context: Context) {
    return frameworkByKey.at(context, found.question.framework)
  }

  @FieldResolver(() => Block, {
    nullable: true,
    description: 'The block whose units are counted (khối); null where they are of several, or of none.',
  })
  block(@Root() { found }: Comparison, @Ctx() context: Context) {
    const { block } = found.question
    return block === null ? null : context.load(blocksById).load(block)
  }

  @FieldResolver(() => [Unit], {
    description: 'The units that are shown: those named, in their order, else all, by rank of the whole.',
  })
  async units(@Root() { found }: Comparison, @Ctx() context: Context): Promise<Unit[]> {
    const units = await loadAll(context, unitsById, found.units)
    return units.filter((unit) => unit !== null)
  }
}

@Resolver(() => ComparisonCell)
export class ComparisonCellResolver {
  @FieldResolver(() => Unit, { description: 'The unit.' })
  unit(@Root() { unitKey }: ComparisonCell, @Ctx() context: Context) {
    return unitsById.at(context, unitKey)
  }

  @FieldResolver(() => DecimalScalar, {
    nullable: true,
    description:
      'Percent of the year before in the same node, or in the one that it is wholly the same as; null where there is none. Read it ' +
      'with `breaks`.',
  })
  async previousPercent(@Root() cell: ComparisonCell, @Ctx() context: Context): Promise<Decimal | null> {
    const held = await heldLastYear(cell, context)
    if (held?.points == null || held.maxPoints == null || Number(held.maxPoints) === 0) return null
    return inTransport(percentOf(fraction(new Decimal(held.points), new Decimal(held.maxPoints))))
  }

  @FieldResolver(() => DecimalScalar, { nullable: true, description: 'Points of the year before, likewise.' })
  async previousPoints(@Root() cell: ComparisonCell, @Ctx() context: Context): Promise<string | null> {
    return (await heldLastYear(cell, context))?.points ?? null
  }

  @FieldResolver(() => [Break], {
    description: 'Why it cannot be compared with the year before on record; empty where it can, and without points.',
  })
  async breaks(@Root() cell: ComparisonCell, @Ctx() context: Context): Promise<readonly Break[]> {
    const { question, totals } = cell.comparison
    const before = await beforeOf(cell, context)
    const { framework } = question
    const block = totals.byUnit.get(cell.unitKey)?.block ?? null
    const unit = cell.unitKey
    const earlier =
      before === undefined
        ? null
        : {
            ...{ framework: before.earlier.framework, block: before.earlier.block, basis: 'COMPUTED' as const },
            ...{ unit: before.earlier.sameBody ? unit : before.earlier.body, restated: false, rank: null, base: null },
          }
    return scoredMovement(earlier, { framework, unit, block }, { points: cell.points, rank: null }).breaks
  }

  @FieldResolver(() => Score, {
    nullable: true,
    description:
      'The score of a leaf, with its figures and why (điểm chi tiết); null above the leaves, and without an assessment.',
  })
  async score(@Root() { comparison, node, unitKey }: ComparisonCell, @Ctx() context: Context): Promise<Score | null> {
    const assessment = comparison.totals.byUnit.get(unitKey)?.assessment ?? null
    if (assessment === null || !node?.leaf) return null
    const scores = await context.load(scoresByAssessment).load(placed(comparison.question.year, assessment))
    return scores.find(({ criterionKey }) => criterionKey === node.key) ?? null
  }

  @FieldResolver(() => DecimalScalar, {
    nullable: true,
    description: 'What the unit gave itself (điểm tự chấm); null where it did not, as for surveys and statistics.',
  })
  async self(@Root() { comparison, node, unitKey }: ComparisonCell, @Ctx() context: Context): Promise<string | null> {
    const question = { ...comparison.question, stage: Stage.SELF }
    const table =
      node === null
        ? await scoredTableOf(context, question)
        : (await nodeTables(context, question, comparison.nodes)).get(node.key)
    const line = table?.byUnit.get(unitKey)
    const given = line !== undefined && line.state !== 'NOT_ASSESSED' && line.state !== 'NOT_DUE'
    return given ? line.points : null
  }
}

async function beforeOf({ comparison, unitKey }: ComparisonCell, context: Context): Promise<Before | undefined> {
  return (await heldBefore(context, comparison.question, comparison.nodes)).get(unitKey)
}

async function heldLastYear(cell: ComparisonCell, context: Context): Promise<ScoredStanding | undefined> {
  const before = await beforeOf(cell, context)
  const held = before?.held.get(cell.node?.key ?? null)
  const open = held?.state === 'NOT_ASSESSED' || held?.state === 'NOT_DUE'
  return open ? undefined : held
}
