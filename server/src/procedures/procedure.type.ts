import type { Selectable } from 'kysely'
import { Field, Int, ObjectType } from 'type-graphql'
import type { Tables } from '../context.ts'
import { connectionClass } from '../shared/connection.ts'
import type { Day } from '../shared/day.ts'
import { encodeId } from '../shared/ids.ts'
import { Node } from '../shared/node.ts'
import { DateScalar, LongScalar } from '../shared/scalars.ts'
import { Provenance } from '../units/unit-vocabulary.ts'
import { PostingFault, SimplificationState } from './procedure-vocabulary.ts'
import { complianceCost, yearlySaving } from './rules/compliance-cost.ts'

@ObjectType({
  implements: Node,
  simpleResolvers: true,
  description: 'An administrative procedure (thủ tục hành chính, TTHC).',
})
export class Procedure extends Node {
  readonly key!: string
  readonly authorityKey!: string | null

  @Field(() => String, {
    nullable: true,
    description: 'Its code in the national database; null where none is on record.',
  })
  code!: string | null

  @Field(() => String, { description: 'Its title.' })
  title!: string

  @Field(() => String, { description: 'Its field (lĩnh vực), as the list announcing it has it.' })
  field!: string

  @Field(() => Boolean, { description: 'Whether several authorities carry it out in one go (liên thông).' })
  interlinked!: boolean

  @Field(() => DateScalar, { nullable: true, description: 'When it was announced; null where no source says.' })
  announcedOn!: Day | null

  @Field(() => DateScalar, {
    nullable: true,
    description: 'The first day on which it no longer is in force; null while it is.',
  })
  expiredOn!: Day | null

  @Field(() => Int, { nullable: true, description: 'Working days it may take; null where no source says.' })
  days!: number | null

  @Field(() => Provenance, { description: 'Real, or invented for demonstration (minh họa).' })
  provenance!: Provenance
}

export const ProcedureConnection = connectionClass('Procedure', Procedure)

@ObjectType({
  simpleResolvers: true,
  description: 'A procedure that another unit carries out on behalf of its authority (ủy quyền).',
})
export class ProcedureDelegation {
  readonly unitKey!: string
  readonly documentKey!: string | null

  @Field(() => DateScalar, { description: 'From which day on.' })
  from!: Day

  @Field(() => Int, { nullable: true, description: 'Working days it took before; null where nobody says.' })
  daysBefore!: number | null

  @Field(() => Int, { nullable: true, description: 'Working days it takes since; null where nobody says.' })
  daysAfter!: number | null
}

@ObjectType({
  simpleResolvers: true,
  description:
    'A procedure that stands posted wrongly with a unit: still there though expired, or missing (công khai TTHC).',
})
export class WrongPosting {
  readonly unitKey!: string
  readonly procedureKey!: string

  @Field(() => PostingFault, { description: 'What is wrong.' })
  fault!: PostingFault

  @Field(() => DateScalar, { description: 'The day on which it was seen.' })
  seenOn!: Day
}

@ObjectType({
  simpleResolvers: true,
  description:
    'What a yearly compliance cost is the product of (Thông tư 02/2017/TT-VPCP, điều 27): cost of one time x times x subjects.',
})
export class ComplianceFactors {
  @Field(() => LongScalar, {
    nullable: true,
    description: 'What it costs one subject each time, in đồng; null where no source says.',
  })
  fee!: number | null

  @Field(() => Int, { nullable: true, description: 'Times a year; null where no source says.' })
  times!: number | null

  @Field(() => Int, {
    nullable: true,
    description: 'Subjects a year (số lượng đối tượng tuân thủ); null where no source says.',
  })
  subjects!: number | null
}

@ObjectType({
  implements: Node,
  simpleResolvers: true,
  description: 'A simplification of procedures, from its review to the saving (đơn giản hóa TTHC).',
})
export class Simplification extends Node {
  readonly key!: string
  readonly documentKey!: string | null

  @Field(() => String, { description: 'What is simplified, in words.' })
  title!: string

  @Field(() => Int, { description: 'The year of its review.' })
  year!: number

  @Field(() => SimplificationState, { description: 'How far it has come.' })
  state!: SimplificationState

  @Field(() => Int, {
    nullable: true,
    description: 'How many procedures it covers, listed here or not; null where nobody says.',
  })
  procedureCount!: number | null

  @Field(() => ComplianceFactors, { description: 'What its cost before is the product of.' })
  factorsBefore!: ComplianceFactors

  @Field(() => ComplianceFactors, { description: 'What its cost after is the product of.' })
  factorsAfter!: ComplianceFactors

  @Field(() => LongScalar, {
    nullable: true,
    description:
      'Yearly compliance cost before, in đồng: cost of one time x times x subjects; null where a factor is not known.',
  })
  costBefore!: number | null

  @Field(() => LongScalar, { nullable: true, description: 'The same after; null where a factor is not known.' })
  costAfter!: number | null

  @Field(() => LongScalar, {
    nullable: true,
    description:
      'Saved a year, in đồng: cost before less cost after, or what a source states without them; null where neither is known.',
  })
  savingPerYear!: number | null

  @Field(() => Provenance, { description: 'Real, or invented for demonstration (minh họa).' })
  provenance!: Provenance

  @Field(() => String, { nullable: true, description: 'Where it was found, in full; null where it is at hand itself.' })
  source!: string | null

  @Field(() => String, { nullable: true, description: 'What a reader should know of it; null for nothing.' })
  note!: string | null
}

export const SimplificationConnection = connectionClass('Simplification', Simplification)

export type ProcedureRow = Selectable<Tables['procedure']>
export type SimplificationRow = Selectable<Tables['simplification']>

export const toProcedure = (row: ProcedureRow): Procedure => ({
  id: encodeId('Procedure', row.id),
  key: row.id,
  authorityKey: row.authority_id,
  code: row.code,
  title: row.title,
  field: row.field,
  interlinked: row.interlinked,
  announcedOn: row.announced_on,
  expiredOn: row.expired_on,
  days: row.days,
  provenance: row.provenance,
})

export function toSimplification(row: SimplificationRow): Simplification {
  const factorsBefore = { fee: whole(row.fee_before), times: row.times_before, subjects: row.subjects_before }
  const factorsAfter = { fee: whole(row.fee_after), times: row.times_after, subjects: row.subjects_after }
  const [before, after] = [complianceCost(factorsBefore), complianceCost(factorsAfter)]
  return {
    id: encodeId('Simplification', row.id),
    key: row.id,
    documentKey: row.document_id,
    title: row.title,
    year: row.year,
    state: row.state,
    procedureCount: row.procedure_count,
    factorsBefore: { ...factorsBefore, fee: told(factorsBefore.fee) },
    factorsAfter: { ...factorsAfter, fee: told(factorsAfter.fee) },
    costBefore: told(before),
    costAfter: told(after),
    savingPerYear: told(yearlySaving(before, after, whole(row.stated_saving))),
    provenance: row.provenance,
    source: row.source,
    note: row.note,
  }
}

const whole = (text: string | null): bigint | null => (text === null ? null : BigInt(text))

/** Đồng as the graph's whole numbers; the sums of a nation stay far below 2^53. */
const told = (value: bigint | null): number | null => (value === null ? null : Number(value))
