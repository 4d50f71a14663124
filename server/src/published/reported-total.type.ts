import type { Selectable } from 'kysely'
import { Field, Int, ObjectType } from 'type-graphql'
import type { Tables } from '../context.ts'
import { connectionClass } from '../shared/connection.ts'
import type { Day } from '../shared/day.ts'
import { encodeId } from '../shared/ids.ts'
import { Node } from '../shared/node.ts'
import { DateScalar, DecimalScalar } from '../shared/scalars.ts'

@ObjectType({
  implements: Node,
  simpleResolvers: true,
  description:
    'A total that a source states without its rows (số tổng do nguồn nêu): it stands beside what is counted here, and is never made into rows.',
})
export class ReportedTotal extends Node {
  readonly key!: string
  readonly unitKey!: string | null

  @Field(() => String, { description: 'Whom it is about, as the source names it.' })
  subject!: string

  @Field(() => Int, { description: 'The year that it speaks of.' })
  year!: number

  @Field(() => DateScalar, {
    nullable: true,
    description: 'First day of its period, inclusive; null where the source names none.',
  })
  periodFrom!: Day | null

  @Field(() => DateScalar, {
    nullable: true,
    description: 'Last day of its period, inclusive; null where the source names none.',
  })
  periodTo!: Day | null

  @Field(() => String, {
    description: 'What is counted, as a lasting code such as DOSSIERS_RECEIVED or PROCEDURES_ANNOUNCED.',
  })
  measure!: string

  @Field(() => String, { description: "What is counted, in the source's words." })
  words!: string

  @Field(() => String, { nullable: true, description: 'The same in English; null where nobody translated it.' })
  wordsEn!: string | null

  @Field(() => DecimalScalar, { description: 'The value, exactly as printed.' })
  value!: string

  @Field(() => String, {
    nullable: true,
    description: 'How the source limits it, in its words: "gần", "trên", "khoảng"; null for a plain number.',
  })
  qualifier!: string | null

  @Field(() => String, { description: 'The digits as the source prints them.' })
  printed!: string

  @Field(() => String, { description: 'Where it was found, in full.' })
  source!: string
}

export const ReportedTotalConnection = connectionClass('ReportedTotal', ReportedTotal)

export type ReportedTotalRow = Selectable<Tables['reported_total']>

export const toReportedTotal = (row: ReportedTotalRow): ReportedTotal => ({
  id: encodeId('ReportedTotal', row.id),
  key: row.id,
  unitKey: row.unit_id,
  subject: row.subject,
  year: row.year,
  periodFrom: row.period_from,
  periodTo: row.period_to,
  measure: row.measure,
  words: row.words,
  wordsEn: row.words_en,
  value: row.value,
  qualifier: row.qualifier,
  printed: row.printed,
  source: row.source,
})
