import { Field, Int, ObjectType } from 'type-graphql'
import { PartScore } from '../assessment/sums.type.ts'
import { Band } from '../framework/framework.type.ts'
import { EvidencePart } from '../framework/rules/evidence-part.ts'
import { Misfit } from '../published/misfit.type.ts'
import { connectionClass } from '../shared/connection.ts'
import type { Decimal } from '../shared/decimal.ts'
import { fraction, percentOf } from '../shared/fraction.ts'
import { encodeId } from '../shared/ids.ts'
import { Node } from '../shared/node.ts'
import { roundFraction, transport } from '../shared/rounding.ts'
import { DecimalScalar } from '../shared/scalars.ts'
import type { Edition } from './edition.type.ts'
import { EntryStatus } from './ranking-vocabulary.ts'
import { Break } from './rules/breaks.ts'
import type { Stated, TableEntry } from './rules/ranking-table.ts'

@ObjectType({
  implements: Node,
  simpleResolvers: true,
  description: "A unit's line in a ranking (dòng xếp hạng), with or without a rank.",
})
export class RankingEntry extends Node {
  readonly editionData!: Edition
  readonly entry!: TableEntry

  @Field(() => EntryStatus, { description: 'Whether it has a rank, and if not, why.' })
  status!: EntryStatus

  @Field(() => Int, {
    nullable: true,
    description: 'Rank (thứ hạng); as published, the printed one. Null unless RANKED.',
  })
  rank!: number | null

  @Field(() => Int, {
    nullable: true,
    description: 'How many are ranked (7 of 17); null where the source does not say.',
  })
  base!: number | null

  @Field(() => Boolean, { description: 'True when another unit holds the same rank (đồng hạng).' })
  tied!: boolean

  @Field(() => Int, {
    nullable: true,
    description:
      'The standard competition rank (1, 2, 2, 4) that the printed totals give; equals rank wherever the source is consistent.',
  })
  computedRank!: number | null

  @Field(() => Int, { description: 'The year of the ranking.' })
  year!: number

  @Field(() => DecimalScalar, { nullable: true, description: 'Total points; null where they are not published.' })
  points!: Decimal | null

  @Field(() => DecimalScalar, {
    nullable: true,
    description: 'Most points that could be reached (điểm tối đa); null where there are no points.',
  })
  maxPoints!: Decimal | null

  @Field(() => DecimalScalar, {
    nullable: true,
    description: '100 x points / maxPoints, half up to 6 places for transport; ranks compare the exact fractions.',
  })
  percent!: Decimal | null

  @Field(() => String, { nullable: true, description: 'The total as printed, with decimal comma.' })
  printed!: string | null

  @Field(() => Band, { nullable: true, description: 'Its class; as published, only where the source prints one.' })
  band!: Band | null

  @Field(() => Int, { nullable: true, description: 'Rank of the year before; null where it is not on record.' })
  previousRank!: number | null

  @Field(() => Int, {
    nullable: true,
    description: 'How many were ranked the year before; null where no source says ("2/?").',
  })
  previousBase!: number | null

  @Field(() => Int, {
    nullable: true,
    description:
      'Places gained since the year before (positive is up); null where a rank is missing or a break stands between.',
  })
  change!: number | null

  @Field(() => [Break], {
    description:
      'Why it cannot be compared with the year before it on record; empty where it can, and where it has no total.',
  })
  breaks!: readonly Break[]

  @Field(() => [Misfit], {
    description: 'Where the printed parts do not add up to the printed total; both are kept. Empty where they do.',
  })
  misfits!: readonly Misfit[]

  @Field(() => String, {
    nullable: true,
    description: 'A remark for the reader, in the language of the request; null where there is none.',
  })
  note!: string | null

  @Field(() => [PartScore], {
    nullable: true,
    description: 'Points by source, as printed; null where the parts are not published.',
  })
  byPart!: PartScore[] | null
}

export const RankingEntryConnection = connectionClass('RankingEntry', RankingEntry)

const NOT_RANKED_NOTE = {
  vi: 'Được chấm điểm, không xếp hạng; nguồn này không công bố điểm.',
  en: 'Scored, not ranked; this source does not publish its points.',
}

/** The entry of a table line. Its id is the edition's key with the unit's, so it is as lasting as both. */
export function toRankingEntry(edition: Edition, entry: TableEntry, language: 'vi' | 'en'): RankingEntry {
  const { total, previous } = entry
  return {
    id: encodeId('RankingEntry', `${edition.key}:${entry.unit}`),
    editionData: edition,
    entry,
    status: entry.status,
    rank: entry.rank,
    base: entry.rank === null ? null : (total?.rankBase ?? null),
    tied: entry.tied,
    computedRank: entry.computedRank,
    year: edition.year,
    points: total?.points ?? null,
    maxPoints: total?.maxPoints ?? null,
    percent: entry.percent && roundFraction(entry.percent, transport),
    printed: total?.printed ?? null,
    band: null,
    previousRank: previous?.rank ?? null,
    previousBase: previous?.rankBase ?? null,
    change: entry.change,
    breaks: entry.breaks,
    misfits: entry.misfits,
    note: entry.status === 'NOT_RANKED' && total === null ? NOT_RANKED_NOTE[language] : null,
    byPart: entry.parts.size === 0 ? null : [...entry.parts].map(([part, stated]) => toPartScore(part, stated)),
  }
}

const toPartScore = (part: EvidencePart, { points, maxPoints, printed }: Stated): PartScore => ({
  part,
  points,
  maxPoints,
  missing: 0,
  percent: roundFraction(percentOf(fraction(points, maxPoints)), transport),
  printed,
  complete: true,
})
