import itemsCsv from '../../data/directive-items.csv?raw'
import directivesCsv from '../../data/directives.csv?raw'
import headsCsv from '../../data/head-statements.csv?raw'
import { newId } from '../shared/ids.ts'
import { readScopePaths } from '../units/scope-paths.ts'
import { readTable, type TableRow } from './csv-table.ts'
import { type FigureLookup, figureLookup } from './figure-lookup.ts'
import { seedSources } from './load-reported-totals.ts'
import { insertRows, type Loader, type Loading } from './loading.ts'

const DIRECTIVE = [
  ...(['key', 'source', 'unit_level', 'unit_name', 'parent', 'year', 'meeting_on', 'follows', 'note'] as const),
  ...(['document_number', 'document_issuer', 'document_issued_on', 'document_title'] as const),
]
const ITEM = ['directive', 'text', 'addressees'] as const
const HEAD = ['source', 'unit_level', 'unit_name', 'parent', 'year', 'name', 'title', 'stated_on'] as const

/** Conclusions and requests of meetings as sources tell of them, item by item in their words, and who headed the units that day. */
export const directives: Loader = {
  name: 'directives told of by sources',
  async load(loading) {
    const lookup = await figureLookup(loading.db)
    const cited = seedSources()
    const paths = await storeDirectives(loading, lookup, cited)
    await storeItems(loading, paths)
    await storeHeads(loading, lookup, cited)
  },
}

interface Stored {
  readonly id: string
  readonly path: string
}

async function storeDirectives({ db, record }: Loading, lookup: FigureLookup, cited: ReadonlyMap<string, string>) {
  const rows = readTable('directives.csv', directivesCsv, DIRECTIVE)
  const ids = new Map(rows.map((row) => [row.text('key'), newId()]))
  const units = rows.map((row) => unitIn(row, lookup))
  const paths = await readScopePaths(db, units)
  const documents = rows.map(documentIn)
  await insertRows(db, 'document', documents)
  const stored = rows.map((row, index) => {
    const follows = row.optional('follows')
    return {
      id: ids.get(row.text('key')) ?? newId(),
      document_id: documents[index]?.id ?? '',
      owner_id: units[index] ?? null,
      meeting_on: row.day('meeting_on'),
      provenance: 'OFFICIAL' as const,
      scope_path: paths.get(units[index] ?? '')?.path ?? '/',
      follows_id: follows === null ? null : (ids.get(follows) ?? row.fail('follows', 'a key of directives.csv')),
      note: row.optional('note'),
      source: sourceIn(row, cited),
    }
  })
  await insertRows(db, 'directive', stored)
  for (const { id, scope_path: _, ...after } of stored) record({ subjectType: 'Directive', subjectId: id, after })
  return new Map<string, Stored>(
    rows.map((row, index) => [
      row.text('key'),
      { id: stored[index]?.id ?? '', path: stored[index]?.scope_path ?? '/' },
    ]),
  )
}

const documentIn = (row: TableRow<(typeof DIRECTIVE)[number]>) => ({
  id: newId(),
  number: row.optional('document_number'),
  issuer: row.optional('document_issuer'),
  issued_on: row.day('document_issued_on'),
  title: row.text('document_title'),
  url: null,
})

async function storeItems({ db, record }: Loading, directivesByKey: ReadonlyMap<string, Stored>): Promise<void> {
  const positions = new Map<string, number>()
  const items = readTable('directive-items.csv', itemsCsv, ITEM).map((row) => {
    const key = row.text('directive')
    const directive = directivesByKey.get(key) ?? row.fail('directive', 'a key of directives.csv')
    const position = (positions.get(key) ?? 0) + 1
    positions.set(key, position)
    const told = { text: row.text('text'), addressees: row.optional('addressees') }
    return { id: newId(), directive_id: directive.id, position, ...told, scope_path: directive.path }
  })
  await insertRows(db, 'directive_item', items)
  for (const { id, scope_path: _, ...after } of items) record({ subjectType: 'DirectiveItem', subjectId: id, after })
}

async function storeHeads({ db, record }: Loading, lookup: FigureLookup, cited: ReadonlyMap<string, string>) {
  const heads = readTable('head-statements.csv', headsCsv, HEAD).map((row) => ({
    id: newId(),
    unit_id: unitIn(row, lookup),
    name: row.text('name'),
    title: row.text('title'),
    stated_on: row.day('stated_on') ?? row.fail('stated_on', 'a day'),
    source: sourceIn(row, cited),
  }))
  await insertRows(db, 'head_statement', heads)
  for (const { id, ...after } of heads) record({ subjectType: 'HeadStatement', subjectId: id, after })
}

function unitIn(row: TableRow<'unit_level' | 'unit_name' | 'parent' | 'year'>, lookup: FigureLookup): string {
  const named = { level: row.text('unit_level'), name: row.text('unit_name'), parent: row.optional('parent') ?? '' }
  return lookup.unit({ ...named, year: row.integer('year') }) ?? row.fail('unit_name', 'a unit on record')
}

const sourceIn = (row: TableRow<'source'>, cited: ReadonlyMap<string, string>): string =>
  cited.get(row.text('source')) ?? row.fail('source', 'a key of seed-sources.csv')
