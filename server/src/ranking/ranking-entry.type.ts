import { Field, Int, ObjectType } from 'type-graphql'
import type { PartScore } from '../assessment/point-scores.type.ts'
import type { EvidencePart } from '../framework/rules/evidence-part.ts'
import { Misfit } from '../published/misfit.type.ts'
import { WorkedOut } from '../shared/compilable.ts'
import { connectionClass } from '../shared/connection.ts'
import type { Decimal } from '../shared/decimal.ts'
import { fraction, percentOf } from '../shared/fraction.ts'
import { encodeId } from '../shared/ids.ts'
import { instanceOf } from '../shared/instance-of.ts'
import { Node } from '../shared/node.ts'
import { roundFraction, transport } from '../shared/rounding.ts'
import { DecimalScalar } from '../shared/scalars.ts'
import type { RankingFrame } from './ranking-frame.ts'
import { EntryStatus } from './ranking-vocabulary.ts'
import type { Stated } from './rules/published-table.ts'
import type { RankingTable, TableEntry } from './rules/ranking-table.ts'

@ObjectType({
  implements: Node,
  simpleResolvers: true,
  description: "A unit's line in a ranking (dòng xếp hạng), with or without a rank.",
})
export class RankingEntry extends Node {
  readonly frame!: RankingFrame
  readonly table!: RankingTable
  readonly entry!: TableEntry

  @Field(() => EntryStatus, { description: 'Whether it has a rank, and if not, why.' })
  status!: EntryStatus

  @Field(() => Int, {
    nullable: true,
    description: 'Rank (thứ hạng): 1, 2, 2, 4 on exact fractions; as published, the printed one. Null unless RANKED.',
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
      'The standard competition rank (1, 2, 2, 4) that the totals give; equals rank wherever a published source is consistent.',
  })
  computedRank!: number | null

  @Field(() => Int, { description: 'The year of the ranking.' })
  year!: number

  @Field(() => DecimalScalar, {
    nullable: true,
    description:
      'Points of what is ranked, of the leaves that have a score; null where they are not published, or nothing stands at this stage.',
  })
  points!: string | null

  @Field(() => DecimalScalar, {
    nullable: true,
    description:
      'Most points that could be reached, of the leaves that apply (điểm tối đa); null where there are no points.',
  })
  maxPoints!: string | null

  @WorkedOut()
  @Field(() => DecimalScalar, {
    nullable: true,
    description: '100 x points / maxPoints, half up to 6 places for transport; ranks compare the exact fractions.',
  })
  percent!: () => Decimal | null

  @Field(() => Int, {
    description: 'Leaves that apply and have no score yet; 0 where all have one, as in what is published.',
  })
  missingLeaves!: number

  @Field(() => [Misfit], {
    description: 'Where the printed parts do not add up to the printed total; both are kept. Empty where they do.',
  })
  misfits!: readonly Misfit[]

  @Field(() => String, {
    nullable: true,
    description: 'A remark for the reader, in the language of the request; null where there is none.',
  })
  note!: string | null
}

export const RankingEntryConnection = connectionClass('RankingEntry', RankingEntry)

/** The entry of a table line. Its id is the ranking's key with the unit's, so it is as lasting as both. */
export function toRankingEntry(
  frame: RankingFrame,
  table: RankingTable,
  entry: TableEntry,
  language: 'vi' | 'en',
): RankingEntry {
  const published = entry.basis === 'AS_PUBLISHED'
  return instanceOf(RankingEntry, {
    id: encodeId('RankingEntry', `${frame.key}:${entry.unit}`),
    ...{ frame, table, entry },
    status: entry.status,
    rank: entry.rank,
    base: entry.base,
    tied: entry.tied,
    computedRank: published ? entry.computedRank : entry.rank,
    year: frame.year,
    points: entry.points,
    maxPoints: entry.maxPoints,
    percent: () => entry.share && roundFraction(percentOf(entry.share), transport),
    missingLeaves: published ? 0 : entry.missingLeaves,
    misfits: published ? entry.misfits : [],
    note: noteOn(entry)?.[language] ?? null,
  })
}

const UNPRINTED = {
  vi: 'Được chấm điểm, không xếp hạng; nguồn này không công bố điểm.',
  en: 'Scored, not ranked; this source does not publish its points.',
}
const OUTSIDE = {
  vi: 'Được chấm điểm, không xếp hạng trong khối này.',
  en: 'Scored, not ranked in this block.',
}
const NOTHING_APPLIES = {
  vi: 'Không áp dụng cho đơn vị này, nên không xếp hạng.',
  en: 'Does not apply to this unit, so it is not ranked.',
}

function noteOn(entry: TableEntry): { readonly vi: string; readonly en: string } | null {
  if (entry.status === 'INCOMPLETE') return missingNote(entry.basis === 'COMPUTED' ? entry.missingLeaves : 0)
  if (entry.status !== 'NOT_RANKED') return null
  if (entry.basis === 'AS_PUBLISHED') return entry.points === null ? UNPRINTED : null
  return Number(entry.maxPoints ?? 1) === 0 ? NOTHING_APPLIES : OUTSIDE
}

const missingNote = (leaves: number) =>
  leaves === 0
    ? { vi: 'Chưa có điểm ở bước này, nên chưa xếp hạng.', en: 'No points at this step yet, so it is not ranked.' }
    : {
        vi: `Còn ${leaves} tiêu chí thành phần chưa có điểm, nên chưa xếp hạng.`,
        en: `${leaves} leaf criteria have no score yet, so it is not ranked.`,
      }

/** A printed part. */
export const toPartScore = (part: EvidencePart, { points, maxPoints, printed }: Stated): PartScore => ({
  part,
  points,
  maxPoints,
  missing: 0,
  percent: () => roundFraction(percentOf(fraction(points, maxPoints)), transport),
  printed: () => printed,
  complete: true,
})
