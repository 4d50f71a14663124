import csv from '../../data/unit-documents.csv?raw'
import { newId } from '../shared/ids.ts'
import { readTable } from './csv-table.ts'
import { insertRows, type Loader } from './loading.ts'

/** The decisions on which changes of units rest. */
export const unitDocuments: Loader = {
  name: 'unit documents',
  async load({ db, record }) {
    const table = readTable('unit-documents.csv', csv, ['number', 'issuer', 'issued_on', 'title', 'url'])
    const rows = table.map((row) => ({
      id: newId(),
      number: row.text('number'),
      issuer: row.text('issuer'),
      issued_on: row.day('issued_on'),
      title: row.text('title'),
      url: row.optional('url'),
    }))
    await insertRows(db, 'document', rows)
    for (const { id, ...after } of rows) record({ subjectType: 'Document', subjectId: id, after })
  },
}
