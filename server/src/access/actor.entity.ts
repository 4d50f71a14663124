import { defineEntity, type InferEntity, p } from '@mikro-orm/core'

export const ACTOR_KINDS = ['PERSON', 'IMPORT', 'SYSTEM'] as const
export type ActorKind = (typeof ACTOR_KINDS)[number]

/** Whoever changes data: a person, an import or the system itself. Every change names one. */
export const ActorEntity = defineEntity({
  name: 'Actor',
  tableName: 'actor',
  properties: {
    id: p.uuid().primary(),
    kind: p.text().$type<ActorKind>(),
    name: p.text(),
    createdAt: p.datetime().columnType('timestamptz').defaultRaw('now()'),
  },
})
export type ActorEntity = InferEntity<typeof ActorEntity>
