import { Arg, Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql'
import { assessmentByKey } from '../assessment/assessment.loader.ts'
import { Assessment } from '../assessment/assessment.type.ts'
import { Deduction } from '../assessment/deduction.type.ts'
import { greatestLosses } from '../assessment/losses.query.ts'
import { AreaScore, PartScore, pointScoreOf } from '../assessment/point-scores.type.ts'
import { Stage } from '../assessment/rules/stages.ts'
import type { Context } from '../context.ts'
import { frameworkByKey } from '../framework/framework.loader.ts'
import { EvidencePart } from '../framework/rules/evidence-part.ts'
import type { Decimal } from '../shared/decimal.ts'
import { type Ready, whenReady } from '../shared/ready.ts'
import type { Rounding } from '../shared/rounding.ts'
import { DecimalScalar } from '../shared/scalars.ts'
import { areasOfUnits, partTables } from './cuts.loader.ts'
import { RankingEntry, toPartScore } from './ranking-entry.type.ts'
import { scoredTableOf } from './ranking-table.loader.ts'
import { type PartLosses, partLosses } from './rules/part-losses.ts'
import type { TableEntry } from './rules/ranking-table.ts'
import type { ScoredEntry } from './rules/scored-table.ts'

/** What an entry is made up of: its areas and parts, what they lost, and what the unit said of itself. */
@Resolver(() => RankingEntry)
export class RankingEntryPartsResolver {
  @FieldResolver(() => [AreaScore], {
    nullable: true,
    description: 'Points by area at the stage of the ranking, in order of the framework; null as published.',
  })
  byArea(@Root() { frame, entry }: RankingEntry, @Ctx() context: Context): Ready<AreaScore[] | null> {
    if (entry.basis === 'AS_PUBLISHED') return null
    return whenReady(areasOfUnits(context, frame), (areas) => areas.of(entry.unit))
  }

  @FieldResolver(() => [PartScore], {
    nullable: true,
    description:
      'Points by source: as published those that are printed, null where none are; computed those of the stage of the ranking.',
  })
  async byPart(@Root() entry: RankingEntry, @Ctx() context: Context): Promise<PartScore[] | null> {
    const line = entry.entry
    if (line.basis === 'AS_PUBLISHED') {
      return line.parts.size === 0 ? null : [...line.parts].map(([part, stated]) => toPartScore(part, stated))
    }
    const rounding = await roundingOf(entry, context)
    const parts = await partsOf(entry, context)
    return rounding && parts.map(({ part, line }) => ({ part, ...pointScoreOf(line, rounding) }))
  }

  @FieldResolver(() => Assessment, {
    nullable: true,
    description: 'The assessment that it is computed from; null as published, and for a unit that was not assessed.',
  })
  assessment(@Root() { entry }: RankingEntry, @Ctx() context: Context): Promise<Assessment | null> | null {
    const key = assessmentKeyOf(entry)
    return key === null ? null : context.load(assessmentByKey).load(key)
  }

  @FieldResolver(() => [Deduction], {
    nullable: true,
    description:
      'Its largest final losses of one kind, the most points first (điểm mất nhiều nhất); null as published, and for a unit that was ' +
      'not assessed.',
  })
  async topDeductions(
    @Arg('first', () => Int, { nullable: true, defaultValue: 3, description: 'How many, 0 to 100; 3 where left out.' })
    first: number | null,
    @Arg('part', () => EvidencePart, {
      nullable: true,
      defaultValue: EvidencePart.APPRAISED,
      description: 'The source of points; APPRAISED (điểm bị trừ) where left out.',
    })
    part: EvidencePart | null,
    @Root() { entry }: RankingEntry,
    @Ctx() context: Context,
  ): Promise<readonly Deduction[] | null> {
    const key = assessmentKeyOf(entry)
    if (key === null) return null
    return greatestLosses(context, key, part ?? EvidencePart.APPRAISED, first ?? 3)
  }

  @FieldResolver(() => DecimalScalar, {
    nullable: true,
    description:
      'Appraised points lost (điểm bị trừ), 0 or more, what has no score yet left aside. Null as published, and in rankings by one ' +
      'criterion or part.',
  })
  async deducted(@Root() entry: RankingEntry, @Ctx() context: Context): Promise<Decimal | null> {
    return (await lossesOf(entry, context)).deducted
  }

  @FieldResolver(() => DecimalScalar, {
    nullable: true,
    description: 'Survey and socio-economic points not reached (điểm chưa đạt), 0 or more; null where `deducted` is.',
  })
  async notReached(@Root() entry: RankingEntry, @Ctx() context: Context): Promise<Decimal | null> {
    return (await lossesOf(entry, context)).notReached
  }

  @FieldResolver(() => DecimalScalar, {
    nullable: true,
    description:
      'Points of the appraised part and of adjustments at the stage of the ranking; null where `deducted` is.',
  })
  async appraisedPoints(@Root() entry: RankingEntry, @Ctx() context: Context): Promise<Decimal | null> {
    return (await lossesOf(entry, context)).appraised
  }

  @FieldResolver(() => DecimalScalar, {
    nullable: true,
    description: 'What the unit gave itself for what is ranked (điểm tự chấm); null as published, or where it did not.',
  })
  async selfPoints(@Root() entry: RankingEntry, @Ctx() context: Context): Promise<string | null> {
    return (await selfOf(entry, context))?.points ?? null
  }

  @FieldResolver(() => DecimalScalar, {
    nullable: true,
    description: 'Most points that the unit could give itself: surveys and statistics are not among them.',
  })
  async selfMaxPoints(@Root() entry: RankingEntry, @Ctx() context: Context): Promise<string | null> {
    const own = await selfOf(entry, context)
    return own?.points == null ? null : own.maxPoints
  }
}

/** The place of an area's points among the same units by that area alone. */
@Resolver(() => AreaScore)
export class AreaRankResolver {
  @FieldResolver(() => Int, {
    nullable: true,
    description:
      'Rank by this area inside the block (hạng theo lĩnh vực); null unless the area is complete and ranked.',
  })
  async rank(@Root() area: AreaScore, @Ctx() context: Context): Promise<number | null> {
    return (await areaLine(area, context))?.rank ?? null
  }

  @FieldResolver(() => Int, {
    nullable: true,
    description: 'How many units are ranked by this area; null without a rank.',
  })
  async base(@Root() area: AreaScore, @Ctx() context: Context): Promise<number | null> {
    return (await areaLine(area, context))?.base ?? null
  }
}

async function areaLine({ area, place }: AreaScore, context: Context): Promise<ScoredEntry | undefined> {
  const { unit, ...asked } = place
  const table = await scoredTableOf(context, { ...asked, criterion: area.key, part: null })
  return table.byUnit.get(unit)
}

const assessmentKeyOf = (entry: TableEntry): string | null => (entry.basis === 'COMPUTED' ? entry.assessment : null)

/** How computed points are printed; null as published. */
async function roundingOf({ frame, entry }: RankingEntry, context: Context): Promise<Rounding | null> {
  if (entry.basis === 'AS_PUBLISHED') return null
  const framework = await frameworkByKey.at(context, frame.framework)
  return framework?.rounding ?? null
}

async function partsOf({ frame, entry }: RankingEntry, context: Context) {
  const tables = await partTables(context, frame)
  return tables.flatMap(({ part, table }) => {
    const line = table.byUnit.get(entry.unit)
    return line && line.points !== null ? [{ part, line }] : []
  })
}

const NO_LOSSES: PartLosses = { deducted: null, notReached: null, appraised: null }

async function lossesOf(entry: RankingEntry, context: Context): Promise<PartLosses> {
  const { frame } = entry
  if (frame.edition !== null || frame.criterion !== null || frame.part !== null) return NO_LOSSES
  const parts = await partsOf(entry, context)
  return partLosses(
    parts.map(({ part, line }) => ({
      part,
      points: line.points ?? '0',
      maxPoints: line.maxPoints ?? '0',
      missing: line.missing,
    })),
  )
}

async function selfOf({ frame, entry }: RankingEntry, context: Context): Promise<ScoredEntry | undefined> {
  if (frame.edition !== null) return undefined
  const table = await scoredTableOf(context, { ...frame, stage: Stage.SELF })
  return table.byUnit.get(entry.unit)
}
