import type { Selectable } from 'kysely'
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql'
import type { Tables } from '../context.ts'
import { EvidencePart } from '../framework/rules/evidence-part.ts'
import { connectionClass } from '../shared/connection.ts'
import type { Day } from '../shared/day.ts'
import { encodeId } from '../shared/ids.ts'
import { Node } from '../shared/node.ts'
import { DateScalar, DecimalScalar } from '../shared/scalars.ts'
import { UnitKind } from '../units/unit-vocabulary.ts'

@ObjectType({
  implements: Node,
  simpleResolvers: true,
  description:
    'A figure that somebody published (số công bố). Never overwritten: a restatement is another figure, and contradictions are shown.',
})
export class PublishedFigure extends Node {
  readonly key!: string
  readonly unitKey!: string | null
  readonly criterionKey!: string | null

  @Field(() => String, { description: 'The index, such as PAR INDEX, SIPAS, PAPI, 766.' })
  index!: string

  @Field(() => Int, { description: 'The year that it measures; the last one of a span.' })
  year!: number

  @Field(() => String, {
    nullable: true,
    description: 'What the source remarks on the year, in its words ("2011-2012", "to 27/11"); null for a plain year.',
  })
  yearNote!: string | null

  @Field(() => Int, { nullable: true, description: 'First year of a span, inclusive; null for a single year.' })
  yearFrom!: number | null

  @Field(() => DateScalar, {
    nullable: true,
    description: 'The day that it speaks of, where the source names one; null for a whole year.',
  })
  asOf!: Day | null

  @Field(() => String, {
    nullable: true,
    description: 'The group that the source names instead of a unit, in its words: an average, a region (nhóm, vùng).',
  })
  group!: string | null

  @Field(() => EvidencePart, {
    nullable: true,
    description: 'The source of points that it is cut to (nguồn điểm); null for the whole.',
  })
  part!: EvidencePart | null

  @Field(() => String, {
    description:
      'What is measured, in the source\'s words: "total", "SIPAS points", an area, a dimension. A share of a maximum is its own measure.',
  })
  measure!: string

  @Field(() => String, {
    nullable: true,
    description:
      'What the source remarks on the figure: "as restated…", an implied scale, a class; null where it remarks nothing.',
  })
  note!: string | null

  @Field(() => DecimalScalar, { description: 'The value, exactly as printed; on the scale of `scaleMax`.' })
  value!: string

  @Field(() => String, { description: 'The digits as printed, with decimal comma and trailing zeros.' })
  printed!: string

  @Field(() => DecimalScalar, {
    nullable: true,
    description: 'Maximum of its scale; null where the source does not say.',
  })
  scaleMax!: string | null

  @Field(() => Int, { nullable: true, description: 'Rank as printed; null where none is, or it is given in words.' })
  rank!: number | null

  @Field(() => Int, {
    nullable: true,
    description: 'How many were ranked; null where the source does not say ("7/?").',
  })
  rankBase!: number | null

  @Field(() => String, {
    nullable: true,
    description: 'A rank given in words, such as "last"; never turned into a number.',
  })
  rankNote!: string | null

  @Field(() => String, { description: 'Where it was found, in full.' })
  source!: string

  @Field(() => String, { nullable: true, description: 'Address of the source; null where it has none.' })
  sourceUrl!: string | null

  @Field(() => DateScalar, {
    nullable: true,
    description: 'Day on which the source appeared; null where neither the source nor its address says.',
  })
  publishedOn!: Day | null
}

export const PublishedFigureConnection = connectionClass('PublishedFigure', PublishedFigure)

@InputType({ description: 'Narrows published figures; conditions left out narrow nothing.' })
export class PublishedFigureFilter {
  @Field(() => String, { nullable: true, description: 'Exactly this index.' })
  index?: string | null

  @Field(() => Int, { nullable: true, description: 'This year, and spans that cover it.' })
  year?: number | null

  @Field(() => ID, { nullable: true, description: 'Id of a unit: its own figures.' })
  unit?: string | null

  @Field(() => UnitKind, {
    nullable: true,
    description: 'Figures of units of this kind, averages and regions included.',
  })
  kind?: UnitKind | null

  @Field(() => String, { nullable: true, description: 'Exactly this measure, such as "total".' })
  measure?: string | null

  @Field(() => Boolean, { nullable: true, description: 'Only figures that another one contradicts.' })
  contradictedOnly?: boolean | null
}

export type FigureRow = Selectable<Tables['published_figure']>

export function toFigure(row: FigureRow): PublishedFigure {
  return {
    id: encodeId('PublishedFigure', row.id),
    key: row.id,
    unitKey: row.unit_id,
    criterionKey: row.criterion_id,
    index: row.index_name,
    year: row.year,
    yearNote: row.year_note,
    yearFrom: row.year_from,
    asOf: row.as_of,
    group: row.group_name,
    part: row.part,
    measure: row.measure,
    note: row.note,
    value: row.value,
    printed: row.printed,
    scaleMax: row.scale_max,
    rank: row.rank,
    rankBase: row.rank_base,
    rankNote: row.rank_note,
    source: row.source,
    sourceUrl: row.source_url,
    publishedOn: row.published_on,
  }
}
