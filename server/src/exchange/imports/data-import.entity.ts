import { defineEntity, type InferEntity, p } from '@mikro-orm/core'
import { ActorEntity } from '../../access/actor.entity.ts'
import type { Provenance } from '../../units/unit-vocabulary.ts'
import type { ImportOptions } from './import-options.ts'
import type { StoredReport } from './import-report.ts'
import type { ImportKind } from './import-vocabulary.ts'

/** Import (lần nhập): one file taken over as one act, or the undoing of one. Append-only. */
export const DataImportEntity = defineEntity({
  name: 'DataImport',
  tableName: 'data_import',
  properties: {
    id: p.uuid().primary(),
    kind: p.text().$type<ImportKind>(),
    fileName: p.text(),
    fileDigest: p.text(),
    fileSize: p.bigint('string'),
    options: p.json<ImportOptions>(),
    provenance: p.text().$type<Provenance>(),
    digest: p.text(),
    report: p.json<StoredReport>(),
    reason: p.text().nullable(),
    actor: () => p.manyToOne(ActorEntity),
    undoesId: p.uuid().nullable(),
    at: p.datetime().columnType('timestamptz'),
  },
})
export type DataImportEntity = InferEntity<typeof DataImportEntity>

/** What an import made (`made`) or changed. Append-only. */
export const DataImportSubjectEntity = defineEntity({
  name: 'DataImportSubject',
  tableName: 'data_import_subject',
  properties: {
    importId: p.uuid().primary(),
    subjectType: p.text().primary(),
    subjectId: p.uuid().primary(),
    year: p.integer().nullable(),
    made: p.boolean(),
    before: p.json<unknown>().nullable(),
  },
})
export type DataImportSubjectEntity = InferEntity<typeof DataImportSubjectEntity>
