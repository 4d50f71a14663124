import type { Selectable } from 'kysely'
import { Field, Int, ObjectType } from 'type-graphql'
import type { Tables } from '../context.ts'
import { connectionClass } from '../shared/connection.ts'
import { encodeId } from '../shared/ids.ts'
import { Node } from '../shared/node.ts'
import { RoundingMode } from '../shared/rounding.ts'
import { DecimalScalar } from '../shared/scalars.ts'
import { Provenance, UnitKind } from '../units/unit-vocabulary.ts'
import { FrameworkState } from './framework-vocabulary.ts'
import { EvidencePart } from './rules/evidence-part.ts'

@ObjectType({ simpleResolvers: true, description: 'How the figures of a framework are rounded for print (làm tròn).' })
export class Rounding {
  @Field(() => RoundingMode, { description: 'The rule.' })
  mode!: RoundingMode

  @Field(() => Int, { description: 'Decimal places, 0 to 6.' })
  places!: number
}

@ObjectType({ simpleResolvers: true, description: 'The maximum of one source of points.' })
export class PartMax {
  @Field(() => EvidencePart, { description: 'The source of points (nguồn điểm).' })
  part!: EvidencePart

  @Field(() => DecimalScalar, { description: 'Most points it can give (điểm tối đa); 0 or more.' })
  maxPoints!: string
}

@ObjectType({
  simpleResolvers: true,
  description: 'A class of results (loại): lower bound inclusive, upper bound exclusive.',
})
export class Band {
  @Field(() => String, { description: 'Code of the band inside its framework.' })
  code!: string

  @Field(() => String, { description: 'Name in Vietnamese: xuất sắc, tốt, khá…' })
  name!: string

  @Field(() => String, { nullable: true, description: 'Name in English; null where none is on record.' })
  nameEn!: string | null

  @Field(() => DecimalScalar, { description: 'Percent of the maximum from which the band begins, inclusive.' })
  fromPercent!: string

  @Field(() => DecimalScalar, {
    nullable: true,
    description: 'Percent below which no area may fall, inclusive; null where the framework has no such rule.',
  })
  floorPercent!: string | null

  @Field(() => String, {
    nullable: true,
    description:
      'A knock-out condition in words (điều kiện khống chế): a unit for which it holds cannot be in this band; null where there is none.',
  })
  condition!: string | null

  @Field(() => String, { nullable: true, description: 'The same in English; null where there is none.' })
  conditionEn!: string | null
}

@ObjectType({
  implements: Node,
  simpleResolvers: true,
  description:
    'One version of a set of criteria (bộ tiêu chí). A score belongs to one framework for ever; a frozen one is never edited.',
})
export class Framework extends Node {
  readonly key!: string
  readonly ownerKey!: string | null
  readonly legalBasisKey!: string | null

  @Field(() => String, { description: 'Code by which the framework is called, such as 876-BO.' })
  code!: string

  @Field(() => String, { description: 'The index that it measures, such as PAR INDEX.' })
  index!: string

  @Field(() => String, { description: 'Name in Vietnamese.' })
  name!: string

  @Field(() => String, { nullable: true, description: 'Name in English; null where none is on record.' })
  nameEn!: string | null

  @Field(() => [UnitKind], { description: 'Kinds of units that it scores.' })
  unitKinds!: UnitKind[]

  @Field(() => Int, { description: 'First year that it scores, inclusive.' })
  firstYear!: number

  @Field(() => Int, { nullable: true, description: 'Last year that it scores, inclusive; null while it is in force.' })
  lastYear!: number | null

  @Field(() => FrameworkState, { description: 'Whether it may still be edited.' })
  state!: FrameworkState

  @Field(() => Provenance, { description: 'Whether it is real; an illustrative one is never shown without that word.' })
  provenance!: Provenance

  @Field(() => DecimalScalar, { description: 'Most points a unit can reach; adjustments come on top.' })
  maxPoints!: string

  @Field(() => Rounding, { description: 'How its figures are rounded for print.' })
  rounding!: Rounding

  @Field(() => String, {
    nullable: true,
    description:
      'What a reader has to know of it, such as what is made up in an illustrative one; null where nothing is.',
  })
  note!: string | null
}

export const FrameworkConnection = connectionClass('Framework', Framework)

export function toFramework(row: Selectable<Tables['framework']>): Framework {
  return {
    id: encodeId('Framework', row.id),
    key: row.id,
    ownerKey: row.owner_id,
    legalBasisKey: row.legal_basis_id,
    code: row.code,
    index: row.index_name,
    name: row.name,
    nameEn: row.name_en,
    unitKinds: row.unit_kinds,
    firstYear: row.first_year,
    lastYear: row.last_year,
    state: row.state,
    provenance: row.provenance,
    maxPoints: row.max_points,
    rounding: { mode: row.rounding_mode, places: row.rounding_places },
    note: row.note,
  }
}
