import { defineEntity, type InferEntity, p } from '@mikro-orm/core'
import { UnitEntity } from '../units/unit.entity.ts'
import type { Provenance } from '../units/unit-vocabulary.ts'
import type { ReceivedBasis } from './rules/dossier-figures.ts'

const count = () => p.bigint('string').nullable()

/** What a unit reports of its dossiers for a field and a period; figures that a source leaves out are null. Append-only. */
export const DossierReportEntity = defineEntity({
  name: 'DossierReport',
  tableName: 'dossier_report',
  properties: {
    id: p.uuid().primary(),
    unit: () => p.manyToOne(UnitEntity).deleteRule('no action'),
    field: p.text().nullable(),
    periodFrom: p.date(),
    periodTo: p.date(),
    receivedBasis: p.text().$type<ReceivedBasis>(),
    ...{ carriedOver: count(), received: count(), receivedOnline: count(), receivedDirect: count() },
    ...{ resolvedEarly: count(), resolvedOnTime: count(), resolvedLate: count(), resolved: count() },
    ...{ openInTime: count(), openOverdue: count(), open: count(), suspended: count(), returned: count() },
    ...{ componentsDigitised: count(), componentsBase: count(), resultsDigitised: count(), resultsBase: count() },
    ...{ fullOnline: count(), fullOnlineBase: count(), paidOnline: count(), paymentBase: count() },
    provenance: p.text().$type<Provenance>(),
    scopePath: p.text(),
    source: p.text().nullable(),
    recordedAt: p.datetime().columnType('timestamptz').defaultRaw('now()'),
    supersededAt: p.datetime().columnType('timestamptz').nullable(),
  },
})
export type DossierReportEntity = InferEntity<typeof DossierReportEntity>

/** A dossier that was resolved late, or is open beyond its day. Append-only. */
export const DossierCaseEntity = defineEntity({
  name: 'DossierCase',
  tableName: 'dossier_case',
  properties: {
    id: p.uuid().primary(),
    unit: () => p.manyToOne(UnitEntity).deleteRule('no action'),
    field: p.text().nullable(),
    code: p.text(),
    receivedOn: p.date(),
    dueOn: p.date(),
    resolvedOn: p.date().nullable(),
    cause: p.text().nullable(),
    apology: p.text().$type<'ISSUED' | 'MISSING'>(),
    apologyNumber: p.text().nullable(),
    apologyOn: p.date().nullable(),
    provenance: p.text().$type<Provenance>(),
    scopePath: p.text(),
    recordedAt: p.datetime().columnType('timestamptz').defaultRaw('now()'),
    supersededAt: p.datetime().columnType('timestamptz').nullable(),
  },
})
export type DossierCaseEntity = InferEntity<typeof DossierCaseEntity>
