import { defineEntity, type InferEntity, p } from '@mikro-orm/core'

/** Document (văn bản): a decision, plan or publication that facts cite. Number, issuer and title name it together. */
export const DocumentEntity = defineEntity({
  name: 'Document',
  tableName: 'document',
  properties: {
    id: p.uuid().primary(),
    number: p.text().nullable(),
    issuer: p.text().nullable(),
    issuedOn: p.date().nullable(),
    title: p.text(),
    url: p.text().nullable(),
  },
})
export type DocumentEntity = InferEntity<typeof DocumentEntity>
