import { batchLoader, inOrder } from '../shared/batch.ts'
import { encodeId } from '../shared/ids.ts'
import type { Document } from './document.type.ts'

/** Documents by their stored key; null where there is none. */
export const documentsById = batchLoader<string, Document | null>(async (context, keys) => {
  const db = await context.reader()
  const rows = await db
    .selectFrom('document')
    .select(['id', 'number', 'issuer', 'issued_on', 'title', 'url'])
    .where('id', '=', (eb) => eb.fn.any(eb.val([...keys])))
    .execute()
  const documents = rows.map(({ id, issued_on, ...rest }) => ({
    id: encodeId('Document', id),
    key: id,
    issuedOn: issued_on,
    ...rest,
  }))
  return inOrder(keys, documents, (document) => document.key, null)
})
