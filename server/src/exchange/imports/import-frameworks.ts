import { fold } from '@par-atlas/schema/fold'
import type { Store } from '../../context.ts'
import { newId } from '../../shared/ids.ts'
import { RoundingMode } from '../../shared/rounding.ts'
import type { Provenance } from '../../units/rules/vocabulary.ts'
import { type CriterionCells, criterionDrafts } from '../framework-tree.ts'
import { sectionOf } from './framework-section.ts'
import {
  type FrameworkSnapshot,
  frameworkContent,
  frameworkReferences,
  frameworkWords,
  insertFramework,
  readFramework,
  writeFramework,
} from './framework-snapshot.ts'
import { type ImportRun, importRows } from './import-run.ts'
import { provenanceOf } from './import-units.ts'
import {
  oneOf,
  points,
  readBands,
  readParts,
  readTree,
  type StatedBand,
  type StatedPart,
} from './read-framework-sheets.ts'
import { FRAMEWORK_COLUMNS } from './rules/framework-columns.ts'
import type { ImportRow } from './rules/import-row.ts'
import { A_KIND, kindOfWord } from './rules/unit-columns.ts'

/**
 * Takes over one framework from a workbook: its own row on the first sheet, then sheets of its criteria, parts and classes; or from
 * one text with a section for each. It is a draft afterwards. A draft of the same code is replaced whole; a frozen framework is never touched.
 */
export async function importFrameworks(run: ImportRun): Promise<void> {
  const provenance = provenanceOf(run.options)
  run.report.provenance = provenance
  const own = await readOwn(run, provenance)
  if (own === null) return
  const parts = await readParts(run)
  const bands = await readBands(run)
  const cells = await readTree(run, String(own.framework.max_points), parts)
  if (run.report.errorCount > 0) return
  const held = await heldFramework(run.db, own)
  const fresh = snapshotOf(own, held?.framework.id ?? newId(), { parts, bands, cells })
  if (held !== null && !(await mayReplace(run, own, held))) return
  if (held !== null && frameworkContent(held) === frameworkContent(fresh)) {
    run.report.unchanged()
    return
  }
  const effect = held === null ? 'ADDED' : 'CHANGED'
  const base = `${held === null ? '-' : frameworkContent(held)} ${frameworkContent(fresh)}`
  const label = { vi: String(own.framework.name), en: String(own.framework.name_en ?? own.framework.name) }
  run.report.change(effect, base, () => ({
    ...{ effect, subjectType: 'Framework', subjectKey: held === null ? null : String(held.framework.id), label },
    ...{ row: own.row.row.number, before: held && frameworkWords(held), after: frameworkWords(fresh) },
  }))
  if (run.writing === null) return
  await (held === null ? insertFramework(run.db, fresh) : writeFramework(run.db, fresh))
  const key = String(fresh.framework.id)
  const after = await readFramework(run.db, key)
  run.writing.touched({ type: 'Framework', key, year: null, made: held === null, before: { before: held, after } })
  run.writing.record({ subjectType: 'Framework', subjectId: key, before: held, after })
}

interface OwnRow {
  readonly row: ImportRow
  readonly framework: Readonly<Record<string, unknown>>
}

async function readOwn(run: ImportRun, provenance: Provenance): Promise<OwnRow | null> {
  const rows: ImportRow[] = []
  // Of a workbook the first sheet, whatever it is called.
  const sheet = run.sheet.format === 'CSV' ? await sectionOf(run.sheet, 'own') : run.sheet
  for await (const row of importRows({ ...run, sheet: sheet ?? run.sheet }, FRAMEWORK_COLUMNS)) rows.push(row)
  const [row, another] = rows
  another?.fail('code', { code: 'TOO_MUCH_STATED', expected: ONE, got: another.optional('code') })
  if (row === undefined) return null
  const name = row.required('name')
  if (name !== null && provenance === 'ILLUSTRATIVE' && !/minh họa/i.test(name)) {
    row.fail('name', { code: 'PROVENANCE', expected: SAYS_SO, got: name })
  }
  const kindText = row.required('unit_kind')
  const kind = kindText === null ? null : kindOfWord(kindText)
  if (kindText !== null && kind === null) row.fail('unit_kind', { code: 'WORD', expected: A_KIND, got: kindText })
  const rounding =
    row.optional('rounding_mode') === null ? 'HALF_UP' : oneOf(row, 'rounding_mode', Object.values(RoundingMode))
  const framework = {
    ...{ code: row.required('code'), index_name: row.required('index'), name, name_en: row.optional('name_en') },
    ...{ unit_kinds: [kind], provenance, state: 'DRAFT', note: row.optional('note') },
    ...{ first_year: whole(row, 'first_year', true), last_year: whole(row, 'last_year', false) },
    ...{ max_points: row.required('max_points') === null ? null : points(row, 'max_points') },
    ...{ rounding_mode: rounding, rounding_places: whole(row, 'rounding_places', false) ?? 2 },
    ...(await placeOf(run.db, row, provenance)),
  }
  return row.failures > 0 ? null : { row, framework }
}

function whole(row: ImportRow, key: string, needed: boolean): number | null {
  const text = needed ? row.required(key) : row.optional(key)
  if (text === null) return null
  return /^\d{1,4}$/.test(text) ? Number(text) : row.fail(key, { code: 'NUMBER', expected: WHOLE, got: text })
}

async function placeOf(db: Store, row: ImportRow, provenance: Provenance) {
  const [owner, basis] = [row.optional('owner'), row.optional('legal_basis')]
  const unit =
    owner === null
      ? undefined
      : await db
          .selectFrom('unit')
          .select('id')
          .where('slug', '=', owner)
          .where('provenance', '=', provenance)
          .executeTakeFirst()
  if (owner !== null && unit === undefined) row.fail('owner', { code: 'UNIT_UNKNOWN', expected: A_SLUG, got: owner })
  const documents = basis === null ? [] : await db.selectFrom('document').select(['id', 'number', 'title']).execute()
  const document = documents.find(({ number, title }) =>
    [number, title].some((words) => words && fold(words) === fold(basis ?? '')),
  )
  if (basis !== null && document === undefined)
    row.fail('legal_basis', { code: 'WORD', expected: A_DOCUMENT, got: basis })
  return { owner_id: unit?.id ?? null, legal_basis_id: document?.id ?? null }
}

async function heldFramework(db: Store, { framework }: OwnRow): Promise<FrameworkSnapshot | null> {
  const row = await db
    .selectFrom('framework')
    .select('id')
    .where('code', '=', String(framework.code))
    .where((on) => on('owner_id', 'is not distinct from', (framework.owner_id as string | null) ?? null))
    .executeTakeFirst()
  return row === undefined ? null : readFramework(db, row.id)
}

async function mayReplace(run: ImportRun, { row }: OwnRow, held: FrameworkSnapshot): Promise<boolean> {
  if (held.framework.state === 'FROZEN') {
    row.fail('code', { code: 'FROZEN', expected: FROZEN, got: row.optional('code') })
    return false
  }
  const references = await frameworkReferences(run.db, String(held.framework.id))
  if (references.length === 0) return true
  row.fail('code', { code: 'CONFLICT', expected: USED, got: references.join(', ') })
  return false
}

interface Below {
  readonly parts: readonly StatedPart[]
  readonly bands: readonly StatedBand[]
  readonly cells: readonly CriterionCells[]
}

function snapshotOf({ framework }: OwnRow, id: unknown, { parts, bands, cells }: Below): FrameworkSnapshot {
  const framework_id = String(id)
  return {
    framework: { id: framework_id, ...framework },
    parts: parts.map(({ part, maxPoints }, index) => ({
      framework_id,
      part,
      position: index + 1,
      max_points: maxPoints,
    })),
    bands: bands
      .map(({ code, name, nameEn, fromPercent, floorPercent, condition }) => ({
        ...{ id: newId(), framework_id, code, name, name_en: nameEn },
        ...{ from_percent: fromPercent, floor_percent: floorPercent, condition },
      }))
      .toSorted((a, b) => Number(b.from_percent) - Number(a.from_percent)),
    criteria: criterionDrafts(cells, framework_id) as unknown as FrameworkSnapshot['criteria'],
  }
}

const ONE = { vi: 'cần một bộ tiêu chí trong một tệp', en: 'expected one framework in a file' }
const WHOLE = { vi: 'cần một số nguyên', en: 'expected a whole number' }
const SAYS_SO = {
  vi: 'tên bộ tiêu chí minh họa phải có chữ “minh họa”',
  en: 'the name of an illustrative framework has to say “minh họa”',
}
const A_SLUG = {
  vi: 'cần khóa (slug) của một đơn vị cùng loại thật hoặc minh họa',
  en: 'expected the slug of a unit that is real, or illustrative, as the framework is',
}
const A_DOCUMENT = {
  vi: 'cần số hiệu hoặc tên một văn bản có trong hệ thống',
  en: 'expected the number or title of a document on record',
}
const FROZEN = {
  vi: 'bộ tiêu chí này đã chốt, không sửa nữa: hãy ban hành một bộ mới với mã khác',
  en: 'this framework is frozen and never edited: issue another one with a code of its own',
}
const USED = {
  vi: 'bộ tiêu chí này đã được dùng, không thay được',
  en: 'this framework is in use and cannot be replaced',
}
