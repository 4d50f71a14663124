import { defineEntity, type InferEntity, p } from '@mikro-orm/core'

/** The one row that rises with every committed change; answers are cached against it. */
export const DataVersionEntity = defineEntity({
  name: 'DataVersion',
  tableName: 'data_version',
  properties: {
    id: p.smallint().primary().autoincrement(false),
    version: p.bigint('string'),
    changedAt: p.datetime().columnType('timestamptz'),
  },
})
export type DataVersionEntity = InferEntity<typeof DataVersionEntity>
