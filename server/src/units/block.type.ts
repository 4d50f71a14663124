import { Field, ID, Int, ObjectType } from 'type-graphql'
import { connectionClass } from '../shared/connection.ts'
import { encodeId } from '../shared/ids.ts'
import { Node } from '../shared/node.ts'
import { Provenance, UnitKind } from './unit-vocabulary.ts'

/** A block as the graph answers it. */
@ObjectType('Block', {
  implements: Node,
  simpleResolvers: true,
  description: 'The peer group (khối) inside which units are ranked, year by year. Scored is not ranked.',
})
export class Block extends Node {
  /** The stored key behind the id; not published. */
  key!: string
  /** The stored key of the owner; not published. */
  ownerKey!: string | null

  @Field(() => ID, { description: 'Opaque and lasting; never parse it.' })
  declare id: string

  @Field(() => String, { description: 'Short code, unique among the blocks of one owner: BO, TINH.' })
  code!: string

  @Field(() => String, { description: 'Vietnamese name.' })
  name!: string

  @Field(() => String, { nullable: true, description: 'English name; null where there is none.' })
  nameEn!: string | null

  @Field(() => [UnitKind], { description: 'Kinds of unit that may be members.' })
  unitKinds!: UnitKind[]

  @Field(() => Provenance, { description: 'Real, or invented for demonstration (minh họa); its members are alike.' })
  provenance!: Provenance
}

export const BlockConnection = connectionClass('Block', Block)

@ObjectType('BlockMembership', {
  simpleResolvers: true,
  description: 'A unit in a block in one year. Members that are not ranked are scored all the same.',
})
export class BlockMembership {
  @Field(() => Block, { description: 'The block.' })
  block!: Block

  @Field(() => Int, { description: 'Calendar year.' })
  year!: number

  @Field(() => Boolean, { description: 'True when the unit takes part in the ranking of that year (có xếp hạng).' })
  ranked!: boolean
}

export interface BlockRow {
  readonly id: string
  readonly owner_id: string | null
  readonly code: string
  readonly name: string
  readonly name_en: string | null
  readonly unit_kinds: UnitKind[]
  readonly provenance: Provenance
}

export const BLOCK_COLUMNS = [
  'block.id',
  'block.owner_id',
  'block.code',
  'block.name',
  'block.name_en',
  'block.unit_kinds',
  'block.provenance',
] as const

/** The block of a row. */
export function toBlock(row: BlockRow): Block {
  return {
    id: encodeId('Block', row.id),
    key: row.id,
    ownerKey: row.owner_id,
    code: row.code,
    name: row.name,
    nameEn: row.name_en,
    unitKinds: row.unit_kinds,
    provenance: row.provenance,
  }
}
