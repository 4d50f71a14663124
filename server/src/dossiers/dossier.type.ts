import type { Selectable } from 'kysely'
import { Field, ID, InputType, ObjectType } from 'type-graphql'
import type { Tables } from '../context.ts'
import { connectionClass } from '../shared/connection.ts'
import type { Day } from '../shared/day.ts'
import { encodeId } from '../shared/ids.ts'
import { Node } from '../shared/node.ts'
import { DateScalar } from '../shared/scalars.ts'
import { Provenance } from '../units/unit-vocabulary.ts'
import { Apology } from './dossier-vocabulary.ts'
import { readFigures } from './figure-columns.ts'
import { FigureFields, figureFields } from './figure-fields.ts'

@ObjectType({
  implements: Node,
  simpleResolvers: true,
  description:
    'What a unit reports of its dossiers (hồ sơ thủ tục hành chính) for one field and period. What its source leaves out is null.',
})
export class DossierReport extends FigureFields implements Node {
  readonly key!: string
  readonly unitKey!: string

  @Field(() => ID, { simple: true, description: 'Opaque and lasting; never parse it.' })
  id!: string

  @Field(() => String, { nullable: true, description: 'The field (lĩnh vực) that it is of; null for all fields.' })
  field!: string | null

  @Field(() => DateScalar, { description: 'First day of its period, inclusive.' })
  periodFrom!: Day

  @Field(() => DateScalar, { description: 'Last day of its period, inclusive; what is open is told for its end.' })
  periodTo!: Day

  @Field(() => String, { nullable: true, description: 'Where it was found, in full; null where nobody says.' })
  source!: string | null

  @Field(() => Provenance, { description: 'Real, or invented for demonstration (minh họa).' })
  provenance!: Provenance
}

export const DossierReportConnection = connectionClass('DossierReport', DossierReport)

@InputType({
  description: 'Which reports. Everything given must hold; what is left out does not narrow, but provenance.',
})
export class DossierFilter {
  @Field(() => ID, { nullable: true, description: 'Reports of this unit itself.' })
  unit?: string | null

  @Field(() => ID, { nullable: true, description: 'Reports of this unit and of all units below it.' })
  within?: string | null

  @Field(() => String, { nullable: true, description: 'Reports of exactly this field.' })
  field?: string | null

  @Field(() => DateScalar, { nullable: true, description: 'Reports whose period begins on this day or later.' })
  from?: Day | null

  @Field(() => DateScalar, { nullable: true, description: 'Reports whose period ends on this day or earlier.' })
  to?: Day | null

  @Field(() => Boolean, { nullable: true, description: 'Only reports with misfits, warnings among them.' })
  misfitsOnly?: boolean | null

  @Field(() => Provenance, {
    nullable: true,
    description: 'OFFICIAL where left out, or that of the units that the filter names; mixing both is refused.',
  })
  provenance?: Provenance | null
}

export type DossierReportRow = Selectable<Tables['dossier_report']>

export const toDossierReport = (row: DossierReportRow): DossierReport => ({
  ...figureFields(readFigures(row)),
  id: encodeId('DossierReport', row.id),
  key: row.id,
  unitKey: row.unit_id,
  field: row.field,
  periodFrom: row.period_from,
  periodTo: row.period_to,
  source: row.source,
  provenance: row.provenance,
})

@ObjectType({
  implements: Node,
  simpleResolvers: true,
  description: 'A dossier that was resolved late, or is open beyond its last day (hồ sơ trễ hạn).',
})
export class DossierCase extends Node {
  readonly key!: string
  readonly unitKey!: string

  @Field(() => String, { description: 'Its code in the register of its unit.' })
  code!: string

  @Field(() => String, { nullable: true, description: 'The field that it is of; null where nobody says.' })
  field!: string | null

  @Field(() => DateScalar, { description: 'When it was received.' })
  receivedOn!: Day

  @Field(() => DateScalar, { description: 'Its last day, inclusive (ngày hẹn trả).' })
  dueOn!: Day

  @Field(() => DateScalar, { nullable: true, description: 'When it was resolved; null where it is open.' })
  resolvedOn!: Day | null

  @Field(() => String, { nullable: true, description: 'Why it was late; null where nobody says.' })
  cause!: string | null

  @Field(() => Apology, { description: 'Whether the written apology was given (văn bản xin lỗi).' })
  apology!: Apology

  @Field(() => String, { nullable: true, description: 'Number of the apology; null where there is none.' })
  apologyNumber!: string | null

  @Field(() => DateScalar, { nullable: true, description: 'Day of the apology; null where there is none.' })
  apologyOn!: Day | null

  @Field(() => Provenance, { description: 'Real, or invented for demonstration (minh họa).' })
  provenance!: Provenance
}

export const DossierCaseConnection = connectionClass('DossierCase', DossierCase)

@InputType({
  description: 'Which late dossiers. Everything given must hold; what is left out does not narrow, but provenance.',
})
export class DossierCaseFilter {
  @Field(() => ID, { nullable: true, description: 'Dossiers of this unit and of all units below it.' })
  within?: string | null

  @Field(() => String, { nullable: true, description: 'Dossiers of exactly this field.' })
  field?: string | null

  @Field(() => Apology, { nullable: true, description: 'Dossiers whose apology was given, or is missing.' })
  apology?: Apology | null

  @Field(() => Boolean, { nullable: true, description: 'Dossiers that are still open, or that were resolved late.' })
  open?: boolean | null

  @Field(() => DateScalar, { nullable: true, description: 'Dossiers due on this day or later.' })
  from?: Day | null

  @Field(() => DateScalar, { nullable: true, description: 'Dossiers due on this day or earlier.' })
  to?: Day | null

  @Field(() => Provenance, {
    nullable: true,
    description: 'OFFICIAL where left out, or that of the unit that the filter names; mixing both is refused.',
  })
  provenance?: Provenance | null
}

export type DossierCaseRow = Selectable<Tables['dossier_case']>

export const toDossierCase = (row: DossierCaseRow): DossierCase => ({
  id: encodeId('DossierCase', row.id),
  key: row.id,
  unitKey: row.unit_id,
  code: row.code,
  field: row.field,
  receivedOn: row.received_on,
  dueOn: row.due_on,
  resolvedOn: row.resolved_on,
  cause: row.cause,
  apology: row.apology,
  apologyNumber: row.apology_number,
  apologyOn: row.apology_on,
  provenance: row.provenance,
})
