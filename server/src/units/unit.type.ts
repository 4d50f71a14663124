import { Field, ID, ObjectType } from 'type-graphql'
import { connectionClass } from '../shared/connection.ts'
import type { Day } from '../shared/day.ts'
import { encodeId } from '../shared/ids.ts'
import { instanceOf } from '../shared/instance-of.ts'
import { Node } from '../shared/node.ts'
import { DateScalar } from '../shared/scalars.ts'
import { Provenance, UnitKind, UnitType } from './unit-vocabulary.ts'

/** A unit as the graph answers it; dated facts are read by their own fields. */
@ObjectType('Unit', {
  implements: Node,
  simpleResolvers: true,
  description:
    'A public body (đơn vị). Its identity is this object, never its code: codes are reused after 1/7/2025. Old units never vanish.',
})
export class Unit extends Node {
  /** The stored key behind the id; not published. */
  key!: string
  /** The folded words of the search that found it; absent outside a search. Not published. */
  searchWords?: readonly string[]

  @Field(() => ID, { description: 'Opaque and lasting; never parse it.' })
  declare id: string

  @Field(() => String, {
    description: 'Stable readable key for links, e.g. tinh-dong-thap-2025; unique and never reused.',
  })
  slug!: string

  @Field(() => Provenance, { description: 'Real, or invented for demonstration (minh họa).' })
  provenance!: Provenance

  @Field(() => UnitKind, { description: 'What it is in the administration (loại đơn vị).' })
  kind!: UnitKind

  @Field(() => String, { nullable: true, description: 'English name; null where none is in official use.' })
  nameEn!: string | null

  @Field(() => String, {
    nullable: true,
    description: 'Socio-economic region (vùng), in Vietnamese; null where the source gives none.',
  })
  region!: string | null

  @Field(() => DateScalar, { nullable: true, description: 'First day in force, inclusive; null where no source says.' })
  validFrom!: Day | null

  @Field(() => DateScalar, { nullable: true, description: 'Last day in force, inclusive; null while in force.' })
  validTo!: Day | null
}

export const UnitConnection = connectionClass('Unit', Unit)

@ObjectType('UnitName', { simpleResolvers: true, description: 'A name of a unit while it was in force (tên).' })
export class UnitName {
  @Field(() => String, { description: 'Full name, with the word for its type.' })
  name!: string

  @Field(() => String, { description: 'Without the word for its type: Đồng Tháp for Tỉnh Đồng Tháp.' })
  shortName!: string

  @Field(() => UnitType, {
    nullable: true,
    description: 'The word for its type in that time; null where there is none.',
  })
  type!: UnitType | null

  @Field(() => DateScalar, { nullable: true, description: 'First day in force, inclusive; null where no source says.' })
  validFrom!: Day | null

  @Field(() => DateScalar, { nullable: true, description: 'Last day in force, inclusive; null while in force.' })
  validTo!: Day | null
}

@ObjectType('UnitCode', { simpleResolvers: true, description: 'A code of a unit while it was in force (mã).' })
export class UnitCode {
  @Field(() => String, { description: 'The code; on another day it may name another unit.' })
  code!: string

  @Field(() => DateScalar, { nullable: true, description: 'First day in force, inclusive; null where no source says.' })
  validFrom!: Day | null

  @Field(() => DateScalar, { nullable: true, description: 'Last day in force, inclusive; null while in force.' })
  validTo!: Day | null
}

/** The columns of `unit` that the graph answers. */
export const UNIT_COLUMNS = [
  'unit.id',
  'unit.slug',
  'unit.kind',
  'unit.region',
  'unit.name_en',
  'unit.provenance',
  'unit.valid_from',
  'unit.valid_to',
] as const

/** One row of UNIT_COLUMNS. */
export interface UnitRow {
  readonly id: string
  readonly slug: string
  readonly kind: UnitKind
  readonly region: string | null
  readonly name_en: string | null
  readonly provenance: Provenance
  readonly valid_from: Day | null
  readonly valid_to: Day | null
}

/** The unit of a row. */
export function toUnit(row: UnitRow): Unit {
  return instanceOf(Unit, {
    id: encodeId('Unit', row.id),
    key: row.id,
    slug: row.slug,
    kind: row.kind,
    region: row.region,
    nameEn: row.name_en,
    provenance: row.provenance,
    validFrom: row.valid_from,
    validTo: row.valid_to,
  })
}
