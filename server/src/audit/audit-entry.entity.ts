import { defineEntity, type InferEntity, p } from '@mikro-orm/core'
import { ActorEntity } from '../access/actor.entity.ts'

/** One act on one subject: who, what, when, before, after, why. Append-only. */
export const AuditEntryEntity = defineEntity({
  name: 'AuditEntry',
  tableName: 'audit_entry',
  properties: {
    id: p.uuid().primary(),
    actor: () => p.manyToOne(ActorEntity),
    act: p.text(),
    subjectType: p.text(),
    subjectId: p.uuid().nullable(),
    before: p.json<unknown>().nullable(),
    after: p.json<unknown>().nullable(),
    reason: p.text().nullable(),
    at: p.datetime().columnType('timestamptz').defaultRaw('now()'),
  },
})
export type AuditEntryEntity = InferEntity<typeof AuditEntryEntity>
