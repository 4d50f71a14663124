import { fold } from '@par-atlas/schema/fold'
import modelsCsv from '../../data/models.csv?raw'
import pledgesCsv from '../../data/pledges.csv?raw'
import { ModelState } from '../models/model-vocabulary.ts'
import { modelSlug } from '../models/rules/model-slug.ts'
import { newId } from '../shared/ids.ts'
import { readScopePaths } from '../units/scope-paths.ts'
import { readTable, type TableRow } from './csv-table.ts'
import { type FigureLookup, figureLookup } from './figure-lookup.ts'
import { seedSources } from './load-reported-totals.ts'
import { insertRows, type Loader, type Loading } from './loading.ts'

const MODEL = ['source', 'year', 'name', 'state', 'level', 'units', 'parent', 'note'] as const
const PLEDGE = ['source', 'unit_level', 'unit_name', 'parent', 'year', 'index', 'signed_on', 'words'] as const

/** Models and pledges that sources tell of. A model that a source names for several units together stands with all of them, so said. */
export const models: Loader = {
  name: 'models and pledges told of by sources',
  async load(loading) {
    const lookup = await figureLookup(loading.db)
    const cited = seedSources()
    await storeModels(loading, lookup, cited)
    await storePledges(loading, lookup, cited)
  },
}

async function storeModels({ db, record }: Loading, lookup: FigureLookup, cited: ReadonlyMap<string, string>) {
  const rows = readTable('models.csv', modelsCsv, MODEL)
  const slugs = new Set<string>()
  const stored = rows.map((row, index) => ({
    id: newId(),
    slug: modelSlug(row.text('name'), slugs),
    position: index + 1,
    name: row.text('name'),
    search_key: fold(row.text('name')),
    state: row.oneOf('state', Object.values(ModelState)),
    year: row.integer('year'),
    provenance: 'OFFICIAL' as const,
    scope_path: '/',
    source: sourceIn(row, cited),
    note: row.optional('note'),
  }))
  await insertRows(db, 'model', stored)
  for (const { id, scope_path: _, ...after } of stored) record({ subjectType: 'Model', subjectId: id, after })
  const units = rows.flatMap((row, index) =>
    namesIn(row).map((name) => ({
      model_id: stored[index]?.id ?? '',
      unit_id: unitCalled(row, lookup, name),
      role: 'NAMED_TOGETHER' as const,
    })),
  )
  await insertRows(db, 'model_unit', units)
}

const namesIn = (row: TableRow<'units'>): readonly string[] => row.text('units').split(';')

const unitCalled = (row: TableRow<(typeof MODEL)[number]>, lookup: FigureLookup, name: string): string =>
  lookup.unit({ level: row.text('level'), name, parent: row.text('parent'), year: row.integer('year') }) ??
  row.fail('units', 'units on record')

async function storePledges({ db, record }: Loading, lookup: FigureLookup, cited: ReadonlyMap<string, string>) {
  const rows = readTable('pledges.csv', pledgesCsv, PLEDGE)
  const units = rows.map((row) => pledgingUnit(row, lookup))
  const paths = await readScopePaths(db, units)
  const stored = rows.map((row, index) => ({
    id: newId(),
    position: index + 1,
    unit_id: units[index] ?? '',
    index_name: row.text('index'),
    year: row.integer('year'),
    signed_on: row.day('signed_on'),
    words: row.text('words'),
    provenance: 'OFFICIAL' as const,
    scope_path: paths.get(units[index] ?? '')?.path ?? '/',
    source: sourceIn(row, cited),
  }))
  await insertRows(db, 'pledge', stored)
  for (const { id, scope_path: _, ...after } of stored) record({ subjectType: 'Pledge', subjectId: id, after })
}

function pledgingUnit(row: TableRow<(typeof PLEDGE)[number]>, lookup: FigureLookup): string {
  const named = { level: row.text('unit_level'), name: row.text('unit_name'), parent: row.optional('parent') ?? '' }
  return lookup.unit({ ...named, year: row.integer('year') }) ?? row.fail('unit_name', 'a unit on record')
}

const sourceIn = (row: TableRow<'source'>, cited: ReadonlyMap<string, string>): string =>
  cited.get(row.text('source')) ?? row.fail('source', 'a key of seed-sources.csv')
