import { sql } from 'kysely'
import type { Store } from '../../context.ts'
import { insertMany } from '../../shared/insert-many.ts'
import { figureLookup } from '../figure-lookup.ts'
import { type FigureRecord, storedFigure } from '../stored-figure.ts'
import { figureUnits } from './figure-units.ts'
import { type ImportRun, type ImportWriting, importRows } from './import-run.ts'
import { FIGURE_COLUMNS } from './rules/figure-columns.ts'
import { type FigureLine, readFigureLine } from './rules/figure-line.ts'
import { importProblem } from './rules/import-problem.ts'
import type { ImportRow } from './rules/import-row.ts'

/** Figures lie in memory until they are compared; a table of more is no table of published figures. */
const MOST_FIGURES = 100_000

interface Drafted {
  readonly line: FigureLine
  readonly record: FigureRecord
}

/**
 * Takes over figures as somebody printed them. One that stands already stays as it is; one that says otherwise than another is
 * added beside it, and told: contradictions are information, and nothing published is overwritten.
 */
export async function importFigures(run: ImportRun): Promise<void> {
  run.report.provenance = 'OFFICIAL'
  const drafts = await readDrafts(run)
  const held = await heldFigures(run.db, drafts)
  const fresh: Drafted[] = []
  for (const draft of drafts) {
    if (held.exact.has(exactly(draft.record))) {
      run.report.unchanged()
      continue
    }
    const other = held.bySource.get(bySource(draft.record))
    if (other !== undefined) run.report.notice(differs(run, draft, other))
    run.report.change('ADDED', exactly(draft.record), () => ({
      ...{ effect: 'ADDED', subjectType: 'PublishedFigure', subjectKey: null, row: draft.line.row },
      ...{ label: labelOf(draft), before: null, after: { vi: draft.record.printed, en: draft.record.value } },
    }))
    fresh.push(draft)
  }
  if (run.writing === null || run.report.errorCount > 0) return
  await store(run.writing, fresh)
}

async function readDrafts(run: ImportRun): Promise<readonly Drafted[]> {
  const units = await figureUnits(run.db)
  const { area } = await figureLookup(run.db)
  const drafts: Drafted[] = []
  const seen = new Map<string, string | null>()
  for await (const row of importRows(run, FIGURE_COLUMNS)) {
    const line = readFigureLine(row, run.options.decimalMark)
    const draft = line === null ? null : draftOf(row, line, units, area)
    if (draft === null) continue
    const cell = importProblem(row.place('value'), { code: 'DUPLICATE', expected: ONCE }).cell
    const name = exactly(draft.record)
    if (seen.has(name)) row.fail('value', { code: 'DUPLICATE', expected: ONCE, otherCell: seen.get(name) ?? null })
    else drafts.push(draft)
    seen.set(name, seen.get(name) ?? cell)
    if (drafts.length > MOST_FIGURES) {
      row.fail(undefined, { code: 'SHEET_TOO_LARGE', expected: TOO_MANY })
      break
    }
  }
  return drafts
}

function draftOf(
  row: ImportRow,
  line: FigureLine,
  units: Awaited<ReturnType<typeof figureUnits>>,
  area: Awaited<ReturnType<typeof figureLookup>>['area'],
): Drafted | null {
  const { text, figure, publishedOn } = line
  const found = units({ level: text.unit_level, name: text.unit_name, parent: text.parent, year: figure.year })
  if (!found.ok) return row.fail(found.key, found.facts)
  const criterionKey =
    figure.areaCode === null ? null : area({ ...figure, level: text.unit_level, code: figure.areaCode })
  const subject = { level: text.unit_level, name: text.unit_name, unitKey: found.unitKey, criterionKey, publishedOn }
  return { line, record: storedFigure(figure, 0, subject) }
}

/** Which figure it is, with everything that it says. */
const exactly = ({ id: _, position: __, ...said }: Omit<FigureRecord, 'published_on'>): string =>
  JSON.stringify([
    ...parts(said),
    said.value,
    said.printed,
    said.scale_max,
    said.rank,
    said.rank_base,
    said.rank_note,
    said.note,
  ])

/** Which figure of which source it is. */
const bySource = (said: Omit<FigureRecord, 'id' | 'position' | 'published_on'>): string => JSON.stringify(parts(said))

const parts = (said: Omit<FigureRecord, 'id' | 'position' | 'published_on'>) => [
  ...[said.index_name, said.year, said.year_from, said.as_of, said.year_note, said.subject_level],
  ...[said.unit_id ?? said.group_name, said.criterion_id, said.part, said.measure, said.source],
]

/** The figures on record of the same indexes and years. */
async function heldFigures(db: Store, drafts: readonly Drafted[]) {
  const rows = await db
    .selectFrom('published_figure')
    .selectAll()
    .where('superseded_at', 'is', null)
    .where('index_name', '=', (on) => on.fn.any(on.val([...new Set(drafts.map(({ record }) => record.index_name))])))
    .where('year', '=', (on) => on.fn.any(on.val([...new Set(drafts.map(({ record }) => record.year))])))
    .execute()
  const plain = rows.map((row) => ({ ...row, value: digits(row.value) ?? '', scale_max: digits(row.scale_max) }))
  return {
    exact: new Set(plain.map((row) => exactly(row))),
    bySource: new Map(plain.map((row) => [bySource(row), row.printed])),
  }
}

/** As `storedFigure` writes decimals: without the zeros that numeric(24,6) adds. */
const digits = (text: string | null): string | null =>
  text?.includes('.') ? text.replace(/0+$/, '').replace(/\.$/, '') : text

const differs = ({ sheet }: ImportRun, { line }: Drafted, printed: string) =>
  importProblem(
    { sheet: sheet.name, row: line.row, column: null, header: null },
    {
      ...{ code: 'CONFLICT', got: line.text.value },
      expected: {
        vi: `cùng nguồn này đã ghi ${printed} cho nội dung này: giữ cả hai`,
        en: `the same source is on record with ${printed} for this: both are kept`,
      },
    },
  )

function labelOf({ line: { text } }: Drafted) {
  const label = `${text.index} ${text.year}, ${text.unit_name}, ${text.measure}`
  return { vi: label, en: label }
}

async function store(writing: ImportWriting, fresh: readonly Drafted[]): Promise<void> {
  const { db, record, touched, importKey, at } = writing
  const { rows } = await sql<{ last: number }>`
    select coalesce(max(position), 0) as last from published_figure`.execute(db)
  const before = rows[0]?.last ?? 0
  const records = fresh.map((draft, index) => ({ ...draft.record, position: before + index + 1, recorded_at: at }))
  await insertMany(db, 'published_figure', records)
  for (const { id, ...after } of records) {
    touched({ type: 'PublishedFigure', key: id, year: after.year, made: true })
    record({ subjectType: 'PublishedFigure', subjectId: id, after: { import: importKey, ...after } })
  }
}

const ONCE = {
  vi: 'cần mỗi số liệu một dòng; dòng này nói lại điều đã có',
  en: 'expected one row a figure; this one says again what another has said',
}
const TOO_MANY = {
  vi: `cần không quá ${MOST_FIGURES} số liệu trong một tệp`,
  en: `expected at most ${MOST_FIGURES} figures in a file`,
}
