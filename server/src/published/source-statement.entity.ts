import { defineEntity, type InferEntity, p } from '@mikro-orm/core'
import { UnitEntity } from '../units/unit.entity.ts'
import type { StatementKind } from './statement-kind.ts'

/** What a source says in words, without a figure. Append-only; `position` is the order of recording. */
export const SourceStatementEntity = defineEntity({
  name: 'SourceStatement',
  tableName: 'source_statement',
  properties: {
    id: p.uuid().primary(),
    position: p.integer(),
    unit: () => p.manyToOne(UnitEntity).nullable().deleteRule('no action'),
    subject: p.text(),
    year: p.integer(),
    kind: p.text().$type<StatementKind>(),
    text: p.text(),
    speaker: p.text().nullable(),
    saidOn: p.date().nullable(),
    source: p.text(),
    recordedAt: p.datetime().columnType('timestamptz').defaultRaw('now()'),
    supersededAt: p.datetime().columnType('timestamptz').nullable(),
  },
})
export type SourceStatementEntity = InferEntity<typeof SourceStatementEntity>
