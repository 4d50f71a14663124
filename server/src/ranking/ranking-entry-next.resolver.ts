import { Arg, Ctx, FieldResolver, Resolver, Root } from 'type-graphql'
import { nextBand } from '../assessment/rules/next-steps.ts'
import type { Context } from '../context.ts'
import type { Criterion } from '../framework/criterion.type.ts'
import { bandsByFramework, criteriaByFramework } from '../framework/framework.loader.ts'
import type { Band } from '../framework/framework.type.ts'
import { Decimal } from '../shared/decimal.ts'
import { MessageLanguage } from '../shared/language-argument.ts'
import { decimalComma } from '../shared/rounding.ts'
import { classesOf } from './classes.loader.ts'
import { BandObstacle, NextBand, NextRank } from './next-steps.type.ts'
import { RankingEntry } from './ranking-entry.type.ts'
import { nextRankIn } from './rules/next-in-table.ts'

/** What stands between a unit and a better rank or class. */
@Resolver(() => RankingEntry)
export class RankingEntryNextResolver {
  @FieldResolver(() => NextRank, {
    nullable: true,
    description:
      'What the next better rank takes; null for whoever is first, shares first or has no rank, and as published.',
  })
  nextRank(@Root() { table, entry }: RankingEntry): NextRank | null {
    if (entry.basis === 'AS_PUBLISHED' || entry.base === null) return null
    const next = nextRankIn(table.entries, entry)
    return next && { ...next, base: entry.base }
  }

  @FieldResolver(() => NextBand, {
    nullable: true,
    description: 'What the next better class takes; null in the best class, and for whoever is not classed.',
  })
  async nextBand(@Root() { frame, table, entry }: RankingEntry, @Ctx() context: Context): Promise<NextBand | null> {
    const classes = await classesOf(context, frame, table)
    const own = classes.of(entry.unit)
    if (own === null || entry.points === null || entry.maxPoints === null) return null
    const areas = own.areas.flatMap(({ code, points, maxPoints }) =>
      points === null || maxPoints === null
        ? []
        : [{ code, points: new Decimal(points), maxPoints: new Decimal(maxPoints) }],
    )
    const held = { points: new Decimal(entry.points), maxPoints: new Decimal(entry.maxPoints) }
    const next = nextBand(classes.bands, own.band, { ...held, areas, conditions: own.conditions })
    if (next === null) return null
    const named = await namesIn(context, frame.framework)
    return {
      band: named.band(next.band.code),
      points: next.points,
      areas: next.areas.map(({ code, points }) => ({ criterion: named.node(code), points })),
      conditions: next.conditions.map(({ condition }) => condition.words[context.language]),
      reachable: next.reachable,
    }
  }

  @FieldResolver(() => [BandObstacle], {
    description:
      'Why a better class that its total alone would reach was refused, the best class first; empty where none was.',
  })
  async obstacles(@Root() { frame, table, entry }: RankingEntry, @Ctx() context: Context): Promise<BandObstacle[]> {
    const classes = await classesOf(context, frame, table)
    const found = classes.of(entry.unit)?.obstacles ?? []
    if (found.length === 0) return []
    const named = await namesIn(context, frame.framework)
    return found.map((obstacle) => ({
      band: named.band(obstacle.band),
      area: obstacle.kind === 'FLOOR' ? named.node(obstacle.area) : null,
      condition: obstacle.kind === 'CONDITION' ? obstacle.condition : null,
    }))
  }
}

@Resolver(() => BandObstacle)
export class BandObstacleResolver {
  @FieldResolver(() => String, { description: 'The reason in one sentence.' })
  text(
    @Arg('language', () => MessageLanguage, {
      nullable: true,
      defaultValue: MessageLanguage.VI,
      description: 'VI where left out.',
    })
    language: MessageLanguage | null,
    @Root() { band, area, condition }: BandObstacle,
  ): string {
    const vi = language !== MessageLanguage.EN
    if (condition !== null) {
      const words = condition.words[vi ? 'vi' : 'en']
      return vi ? `Không được loại ${band.name}: ${words}.` : `Not ${band.nameEn ?? band.name}: ${words}.`
    }
    const floor = new Decimal(band.floorPercent ?? 0).toFixed()
    const name = vi ? area?.title : (area?.titleEn ?? area?.title)
    return vi
      ? `Không được loại ${band.name}: lĩnh vực ${area?.code} (${name}) dưới mức sàn ${decimalComma(floor)}%.`
      : `Not ${band.nameEn ?? band.name}: area ${area?.code} (${name}) is below the floor of ${floor}%.`
  }
}

/** Bands and criteria of a framework by code; its own rules named them, so they are there. */
async function namesIn(context: Context, framework: string) {
  const [bands, tree] = await Promise.all([
    context.load(bandsByFramework).load(framework),
    criteriaByFramework.at(context, framework),
  ])
  return {
    band: (code: string) => bands.find((band) => band.code === code) as Band,
    node: (code: string) => tree.find((node) => node.code === code) as Criterion,
  }
}
