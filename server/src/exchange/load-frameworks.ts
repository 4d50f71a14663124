import areasCsv from '../../data/framework-areas.csv?raw'
import partsCsv from '../../data/framework-parts.csv?raw'
import frameworksCsv from '../../data/frameworks.csv?raw'
import type { Store } from '../context.ts'
import { EvidencePart } from '../framework/rules/evidence-part.ts'
import { newId } from '../shared/ids.ts'
import { RoundingMode } from '../shared/rounding.ts'
import { UnitKind } from '../units/unit-vocabulary.ts'
import { pointsCell } from './cells.ts'
import { readTable, type TableRow } from './csv-table.ts'
import { insertRows, type Loader } from './loading.ts'

const COLUMNS = [
  ...['code', 'legal_basis', 'index', 'unit_kind', 'name', 'name_en'],
  ...['first_year', 'last_year', 'max_points', 'rounding_mode', 'rounding_places'],
] as const
type Column = (typeof COLUMNS)[number]

/** The frameworks of the nation with what sources print of them: parts and areas, each figure with its source. */
export const frameworks: Loader = {
  name: 'frameworks',
  async load({ db, record }) {
    const documents = await documentsByNumber(db)
    const rows = readTable<Column>('frameworks.csv', frameworksCsv, COLUMNS).map((row) => frameworkRow(row, documents))
    const keys = new Map(rows.map(({ code, id }) => [code, id]))
    const parts = readParts(keys)
    const areas = readAreas(keys)
    // Only a draft takes criteria; the store refuses any edit once a framework is frozen.
    await insertRows(
      db,
      'framework',
      rows.map((row) => ({ ...row, state: 'DRAFT' as const })),
    )
    await insertRows(
      db,
      'framework_part',
      parts.map(({ source, ...part }) => part),
    )
    await insertRows(
      db,
      'criterion',
      areas.map(({ source, ...area }) => area),
    )
    await db
      .updateTable('framework')
      .set({ state: 'FROZEN' })
      .where('id', 'in', [...keys.values()])
      .execute()
    for (const { id, ...after } of rows) {
      const own = (part: { framework_id: string }) => part.framework_id === id
      const stated = { ...after, parts: parts.filter(own), areas: areas.filter(own) }
      record({ subjectType: 'Framework', subjectId: id, after: stated })
    }
  },
}

function frameworkRow(row: TableRow<Column>, documents: ReadonlyMap<string, string>) {
  const basis = documents.get(row.text('legal_basis'))
  return {
    id: newId(),
    owner_id: null,
    code: row.text('code'),
    index_name: row.text('index'),
    name: row.text('name'),
    name_en: row.text('name_en'),
    unit_kinds: [row.oneOf('unit_kind', [UnitKind.MINISTRY, UnitKind.PROVINCE])],
    legal_basis_id: basis ?? row.fail('legal_basis', 'the number of a document in documents.csv'),
    first_year: row.integer('first_year'),
    last_year: row.optional('last_year') === null ? null : row.integer('last_year'),
    state: 'FROZEN' as const,
    provenance: 'OFFICIAL' as const,
    max_points: pointsCell(row, 'max_points'),
    rounding_mode: row.oneOf('rounding_mode', Object.values(RoundingMode)),
    rounding_places: row.integer('rounding_places'),
  }
}

function readParts(frameworkKeys: ReadonlyMap<string, string>) {
  const table = readTable('framework-parts.csv', partsCsv, ['framework', 'part', 'max_points', 'source'])
  return table.map((row, index) => ({
    framework_id: frameworkKeys.get(row.text('framework')) ?? row.fail('framework', 'a code in frameworks.csv'),
    part: row.oneOf('part', Object.values(EvidencePart)),
    position: index + 1,
    max_points: pointsCell(row, 'max_points'),
    source: row.text('source'),
  }))
}

function readAreas(frameworkKeys: ReadonlyMap<string, string>) {
  const columns = ['framework', 'code', 'title', 'title_en', 'max_points', 'source'] as const
  return readTable('framework-areas.csv', areasCsv, columns).map((row) => ({
    id: newId(),
    framework_id: frameworkKeys.get(row.text('framework')) ?? row.fail('framework', 'a code in frameworks.csv'),
    code: row.text('code'),
    position: row.integer('code'),
    level: 'AREA' as const,
    leaf: false,
    title: row.text('title'),
    title_en: row.text('title_en'),
    max_points: row.optional('max_points') === null ? null : pointsCell(row, 'max_points'),
    source: row.text('source'),
  }))
}

async function documentsByNumber(db: Store): Promise<Map<string, string>> {
  const rows = await db.selectFrom('document').select(['id', 'number']).where('number', 'is not', null).execute()
  return new Map(rows.map(({ number, id }) => [number ?? '', id]))
}
