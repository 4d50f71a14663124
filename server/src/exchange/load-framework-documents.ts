import csv from '../../data/documents.csv?raw'
import { newId } from '../shared/ids.ts'
import { readTable } from './csv-table.ts'
import { insertRows, type Loader } from './loading.ts'

/** The decisions that issue frameworks, and the publications that editions come from. */
export const frameworkDocuments: Loader = {
  name: 'documents of frameworks and editions',
  async load({ db, record }) {
    const table = readTable('documents.csv', csv, ['number', 'issuer', 'issued_on', 'title', 'url'])
    const rows = table.map((row) => ({
      id: newId(),
      number: row.optional('number'),
      issuer: row.optional('issuer'),
      issued_on: row.day('issued_on'),
      title: row.text('title'),
      url: row.optional('url'),
    }))
    await insertRows(db, 'document', rows)
    for (const { id, ...after } of rows) record({ subjectType: 'Document', subjectId: id, after })
  },
}
