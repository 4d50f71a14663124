import csv from '../../data/simplifications.csv?raw'
import { SimplificationState } from '../procedures/procedure-vocabulary.ts'
import { newId } from '../shared/ids.ts'
import { readTable, type TableRow } from './csv-table.ts'
import { seedSources } from './load-reported-totals.ts'
import { insertRows, type Loader } from './loading.ts'

const COLUMNS = [
  ...(['source', 'year', 'title', 'state', 'procedure_count', 'stated_saving', 'note'] as const),
  ...(['document_number', 'document_issuer', 'document_issued_on', 'document_title'] as const),
]
type Column = (typeof COLUMNS)[number]

/** Reviews and simplifications of procedures that a source tells of with their numbers and savings, and without their names. */
export const simplifications: Loader = {
  name: 'simplifications told of by sources',
  async load({ db, record }) {
    const cited = seedSources()
    const rows = readTable<Column>('simplifications.csv', csv, COLUMNS)
    const documents = rows.map(documentIn)
    await insertRows(
      db,
      'document',
      documents.filter((document) => document !== null),
    )
    const stored = rows.map((row, index) => ({
      id: newId(),
      position: index + 1,
      title: row.text('title'),
      year: row.integer('year'),
      state: row.oneOf('state', Object.values(SimplificationState)),
      document_id: documents[index]?.id ?? null,
      procedure_count: row.integer('procedure_count'),
      stated_saving: row.optional('stated_saving'),
      provenance: 'OFFICIAL' as const,
      scope_path: '/',
      source: cited.get(row.text('source')) ?? row.fail('source', 'a key of seed-sources.csv'),
      note: row.optional('note'),
    }))
    await insertRows(db, 'simplification', stored)
    for (const { id, scope_path: _, ...after } of stored)
      record({ subjectType: 'Simplification', subjectId: id, after })
  },
}

function documentIn(row: TableRow<Column>) {
  const title = row.optional('document_title')
  if (title === null) return null
  return {
    id: newId(),
    number: row.optional('document_number'),
    issuer: row.optional('document_issuer'),
    issued_on: row.day('document_issued_on'),
    title,
    url: null,
  }
}
