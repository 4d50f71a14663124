import type { Insertable } from 'kysely'
import type { Store, Tables } from '../context.ts'
import { type Band, checkBands, parseBandCondition } from '../framework/rules/bands.ts'
import { EvidencePart } from '../framework/rules/evidence-part.ts'
import { checkLinks, type Link } from '../framework/rules/link.ts'
import { Decimal } from '../shared/decimal.ts'
import { newId } from '../shared/ids.ts'
import { attempt, type Checked } from '../shared/problem.ts'
import { RoundingMode } from '../shared/rounding.ts'
import { UnitKind } from '../units/unit-vocabulary.ts'
import { pointsCell } from './cells.ts'
import { readTable, type TableRow } from './csv-table.ts'
import { type CriterionDraft, readFrameworkTree } from './framework-tree.ts'
import { type IllustrativeFiles, illustrativeFiles } from './illustrative-files.ts'
import { LoadError, type Place } from './load-error.ts'
import { insertRows, type Loader, type Loading } from './loading.ts'

const FRAMEWORK_COLUMNS = [
  ...['code', 'file', 'owner', 'index', 'unit_kind', 'name', 'name_en', 'legal_basis'],
  ...['first_year', 'last_year', 'max_points', 'rounding_mode', 'rounding_places', 'note'],
] as const
type FrameworkRow = TableRow<(typeof FRAMEWORK_COLUMNS)[number]>
const BAND_COLUMNS = ['framework', 'code', 'name', 'name_en', 'from_percent', 'floor_percent', 'condition'] as const
type BandRow = TableRow<(typeof BAND_COLUMNS)[number]>
const LINK_COLUMNS = ['from_framework', 'from', 'to_framework', 'to', 'coverage'] as const

/** A framework with everything that hangs on it, ready for the store. */
interface FrameworkDraft {
  readonly framework: Insertable<Tables['framework']> & { readonly id: string; readonly code: string }
  readonly parts: readonly Insertable<Tables['framework_part']>[]
  readonly bands: readonly Insertable<Tables['band']>[]
  readonly criteria: readonly CriterionDraft[]
}

/** Illustrative frameworks with trees, rules, bands and the links between versions. None scores a real unit. */
export const illustrativeFrameworks: Loader = {
  name: 'illustrative frameworks',
  load: (loading) => loadIllustrativeFrameworks(loading, illustrativeFiles),
}

/** Stores what the tables hold, frozen. @throws LoadError naming file, row and column where a table cannot be loaded. */
export async function loadIllustrativeFrameworks(loading: Loading, files: IllustrativeFiles): Promise<void> {
  const { db } = loading
  const documents = await storeDocuments(loading, files.documents)
  const owners = await unitsBySlug(db)
  const rows = readTable('frameworks.csv', files.frameworks, FRAMEWORK_COLUMNS)
  const codes = rows.map((row) => row.text('code'))
  requireKnown('bands.csv', files.bands, codes)
  requireKnown('framework-parts.csv', files.parts, codes)
  const drafts = rows.map((row) => readFramework(row, files, { documents, owners }))
  const links = readLinks(files.links, drafts)
  await store(db, drafts)
  await insertRows(db, 'criterion_link', links)
  for (const { framework, parts, bands, criteria } of drafts) {
    const { id, ...after } = framework
    loading.record({ subjectType: 'Framework', subjectId: id, after: { ...after, parts, bands, criteria } })
  }
}

/** Only a draft takes parts, bands and criteria; the store refuses any edit once a framework is frozen. */
async function store(db: Store, drafts: readonly FrameworkDraft[]): Promise<void> {
  const rows = drafts.map(({ framework }) => ({ ...framework, state: 'DRAFT' as const }))
  await insertRows(db, 'framework', rows)
  await insertRows(
    db,
    'framework_part',
    drafts.flatMap(({ parts }) => parts),
  )
  await insertRows(
    db,
    'band',
    drafts.flatMap(({ bands }) => bands),
  )
  await insertRows(
    db,
    'criterion',
    drafts.flatMap(({ criteria }) => criteria),
  )
  const keys = rows.map(({ id }) => id)
  await db.updateTable('framework').set({ state: 'FROZEN' }).where('id', 'in', keys).execute()
}

async function storeDocuments({ db, record }: Loading, csv: string): Promise<ReadonlyMap<string, string>> {
  const rows = readTable('documents.csv', csv, ['title', 'issuer']).map((row) => ({
    id: newId(),
    title: /minh họa/i.test(row.text('title')) ? row.text('title') : row.fail('title', 'a title that says “minh họa”'),
    issuer: row.text('issuer'),
  }))
  await insertRows(db, 'document', rows)
  for (const { id, ...after } of rows) record({ subjectType: 'Document', subjectId: id, after })
  return new Map(rows.map(({ title, id }) => [title, id]))
}

async function unitsBySlug(db: Store): Promise<ReadonlyMap<string, string>> {
  const rows = await db.selectFrom('unit').select(['id', 'slug']).where('provenance', '=', 'ILLUSTRATIVE').execute()
  return new Map(rows.map(({ slug, id }) => [slug, id]))
}

interface Known {
  readonly documents: ReadonlyMap<string, string>
  readonly owners: ReadonlyMap<string, string>
}

function readFramework(row: FrameworkRow, files: IllustrativeFiles, known: Known): FrameworkDraft {
  const [id, code, file] = [newId(), row.text('code'), row.text('file')]
  const maxPoints = pointsCell(row, 'max_points')
  const parts = readParts(files.parts, code, id)
  const totals = {
    maxPoints: new Decimal(maxPoints),
    parts: parts.map(({ part, max_points }) => ({ part, maxPoints: new Decimal(max_points) })),
  }
  const tree = files.trees[file] ?? row.fail('file', 'a table that is loaded here')
  return {
    framework: { ...describe(row, known), id, code, max_points: maxPoints },
    parts,
    bands: readBands(files.bands, code, id),
    criteria: readFrameworkTree(file, tree, id, totals),
  }
}

function describe(row: FrameworkRow, { documents, owners }: Known) {
  const owner = row.optional('owner')
  return {
    owner_id: owner === null ? null : (owners.get(owner) ?? row.fail('owner', 'the slug of an illustrative unit')),
    index_name: row.text('index'),
    name: row.text('name'),
    name_en: row.text('name_en'),
    unit_kinds: [row.oneOf('unit_kind', Object.values(UnitKind))],
    legal_basis_id: documents.get(row.text('legal_basis')) ?? row.fail('legal_basis', 'a title in documents.csv'),
    first_year: row.integer('first_year'),
    last_year: row.optional('last_year') === null ? null : row.integer('last_year'),
    state: 'FROZEN' as const,
    provenance: 'ILLUSTRATIVE' as const,
    rounding_mode: row.oneOf('rounding_mode', Object.values(RoundingMode)),
    rounding_places: row.integer('rounding_places'),
    note: row.text('note'),
  }
}

const tableOf = <C extends string>(file: string, csv: string, columns: readonly C[], framework: string) =>
  readTable<C | 'framework'>(file, csv, ['framework', ...columns]).filter((row) => row.text('framework') === framework)

const readParts = (csv: string, framework: string, key: string) =>
  tableOf('framework-parts.csv', csv, ['part', 'max_points'], framework).map((row, index) => ({
    framework_id: key,
    part: row.oneOf('part', Object.values(EvidencePart)),
    position: index + 1,
    max_points: pointsCell(row, 'max_points'),
  }))

function readBands(csv: string, framework: string, key: string) {
  const rows = tableOf('bands.csv', csv, BAND_COLUMNS, framework)
  const bands = rows.map(bandOf)
  const [fault] = checkBands(bands)
  if (fault !== undefined) {
    const named = rows.findLast((row) => row.text('code') === fault.path[1])
    throw new LoadError(named?.place('from_percent') ?? { file: 'bands.csv', row: 1 }, fault.message.en)
  }
  return rows.map((row) => ({
    id: newId(),
    framework_id: key,
    code: row.text('code'),
    name: row.text('name'),
    name_en: row.text('name_en'),
    from_percent: pointsCell(row, 'from_percent'),
    floor_percent: row.optional('floor_percent'),
    condition: row.optional('condition'),
  }))
}

function bandOf(row: BandRow): Band {
  const floor = row.optional('floor_percent') === null ? null : new Decimal(pointsCell(row, 'floor_percent'))
  return {
    code: row.text('code'),
    fromPercent: new Decimal(pointsCell(row, 'from_percent')),
    floorPercent: floor,
    condition: required(
      attempt(() => parseBandCondition(row.optional('condition') ?? '')),
      row.place('condition'),
    ),
  }
}

function required<T>(read: Checked<T>, place: Place): T {
  if (read.ok) return read.value
  throw new LoadError(place, read.problems[0]?.message.en ?? 'expected a value that can be read')
}

/** A line that names no framework of `frameworks.csv` would be dropped in silence. */
function requireKnown(file: string, csv: string, codes: readonly string[]): void {
  for (const row of readTable(file, csv, ['framework'])) row.oneOf('framework', codes)
}

function readLinks(csv: string, drafts: readonly FrameworkDraft[]) {
  const rows = readTable('framework-links.csv', csv, LINK_COLUMNS)
  const criteriaOf = (row: (typeof rows)[number], column: 'from_framework' | 'to_framework') =>
    drafts.find(({ framework }) => framework.code === row.text(column))?.criteria ??
    row.fail(column, 'a code in frameworks.csv')
  const pairs = Map.groupBy(rows, (row) => `${row.text('from_framework')} ${row.text('to_framework')}`)
  for (const [first, ...others] of pairs.values()) {
    if (first === undefined) continue
    const group = [first, ...others]
    const [fault] = checkLinks(
      criteriaOf(first, 'from_framework'),
      criteriaOf(first, 'to_framework'),
      group.map(linkOf),
    )
    if (fault === undefined) continue
    const at = group.findLast((row) => fault.path[1] === `${row.text('from')} → ${row.text('to')}`)
    throw new LoadError(at?.place('from') ?? first.place(), fault.message.en)
  }
  return rows.map((row) => {
    const keyOf = (criteria: readonly CriterionDraft[], code: string) => criteria.find((each) => each.code === code)?.id
    return {
      from_id: keyOf(criteriaOf(row, 'from_framework'), row.text('from')) ?? row.fail('from', 'a code'),
      to_id: keyOf(criteriaOf(row, 'to_framework'), row.text('to')) ?? row.fail('to', 'a code'),
      coverage: linkOf(row).coverage,
    }
  })
}

const linkOf = (row: TableRow<(typeof LINK_COLUMNS)[number]>): Link => ({
  from: row.text('from'),
  to: row.text('to'),
  coverage: row.oneOf('coverage', ['FULL', 'PARTIAL']),
})
