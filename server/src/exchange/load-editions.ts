import editionsCsv from '../../data/editions.csv?raw'
import ministriesCsv from '../../data/par-index-2023-ministries.csv?raw'
import type { Store } from '../context.ts'
import { editionContent } from '../ranking/edition-content.ts'
import { FigureStatus } from '../ranking/ranking-vocabulary.ts'
import { editionDigest } from '../ranking/rules/digest.ts'
import { asPublishedRecipe } from '../ranking/rules/recipe.ts'
import { newId } from '../shared/ids.ts'
import { readInstant } from '../shared/instant.ts'
import { readTable, type TableRow } from './csv-table.ts'
import { type FigureLookup, figureLookup } from './figure-lookup.ts'
import { LoadError } from './load-error.ts'
import { insertRows, type Loader } from './loading.ts'
import { type PublishedLine, readPublishedTable } from './published-table.ts'
import { readSourceDates } from './source-dates.ts'
import { type FigureRecord, storedFigure } from './stored-figure.ts'

const TABLES: Readonly<Record<string, string>> = { 'par-index-2023-ministries.csv': ministriesCsv }
const LEVEL = 'ministry'
const COLUMNS = ['table', 'framework', 'block', 'year', 'published_at', 'standing', 'document'] as const
type Column = (typeof COLUMNS)[number]

/** Rankings as published elsewhere. Their figures are published figures like any other; an edition only cites them. */
export const editions: Loader = {
  name: 'editions',
  async load({ db, record }) {
    const lookup = await figureLookup(db)
    for (const row of readTable<Column>('editions.csv', editionsCsv, COLUMNS)) {
      const { edition, figures, cited } = await readEdition(db, row, lookup)
      await insertRows(db, 'published_figure', figures)
      const content = await editionContent(
        db,
        edition,
        figures.map(({ id }) => id),
      )
      const digest = editionDigest(content)
      await insertRows(db, 'edition', [{ ...edition, digest }])
      await insertRows(db, 'edition_figure', cited)
      for (const { id, ...after } of figures) record({ subjectType: 'PublishedFigure', subjectId: id, after })
      const { id, ...after } = edition
      record({ subjectType: 'Edition', subjectId: id, after: { ...after, digest, figures: cited.length } })
    }
  },
}

async function readEdition(db: Store, row: TableRow<Column>, lookup: FigureLookup) {
  const framework = await frameworkOf(db, row)
  const year = row.integer('year')
  const figures = storedLines(readLines(row, framework.index_name, year), await lastPosition(db), lookup)
  const edition = {
    id: newId(),
    framework_id: framework.id,
    block_id: await keyOf(row, 'block', db.selectFrom('block').select('id').where('code', '=', row.text('block'))),
    year,
    document_id: await keyOf(
      row,
      'document',
      db.selectFrom('document').select('id').where('title', '=', row.text('document')),
    ),
    published_at: (readInstant(row.text('published_at')) ?? row.fail('published_at', 'an instant')).toISOString(),
    basis: 'AS_PUBLISHED' as const,
    standing: row.oneOf('standing', Object.values(FigureStatus)),
    recipe: asPublishedRecipe({
      sources: figures.map(({ source }) => source),
      rounding: { mode: framework.rounding_mode, places: framework.rounding_places },
    }),
  }
  const cited = figures.map(({ id, unit_id, part }) => ({ edition_id: edition.id, figure_id: id, unit_id, part }))
  return { edition, figures, cited }
}

function readLines(row: TableRow<Column>, index: string, year: number): PublishedLine[] {
  const file = row.text('table')
  return readPublishedTable(file, TABLES[file] ?? row.fail('table', 'a table that is loaded here'), index, year)
}

function frameworkOf(db: Store, row: TableRow<Column>) {
  return one(
    row,
    'framework',
    db
      .selectFrom('framework')
      .select(['id', 'index_name', 'rounding_mode', 'rounding_places'])
      .where('code', '=', row.text('framework')),
  )
}

async function keyOf(row: TableRow<Column>, column: Column, query: Query<{ id: string }>): Promise<string> {
  return (await one(row, column, query)).id
}

interface Query<R> {
  execute(): Promise<R[]>
}

/** The one row that a cell names. */
async function one<R>(row: TableRow<Column>, column: Column, query: Query<R>): Promise<R> {
  const [found, ...others] = await query.execute()
  return found === undefined || others.length > 0 ? row.fail(column, 'the name of one on record') : found
}

async function lastPosition(db: Store): Promise<number> {
  const row = await db
    .selectFrom('published_figure')
    .select((on) => on.fn.max('position').as('last'))
    .executeTakeFirst()
  return row?.last ?? 0
}

function storedLines(lines: readonly PublishedLine[], before: number, lookup: FigureLookup): FigureRecord[] {
  const dates = readSourceDates()
  const stated = lines.flatMap((line) => {
    const unitKey = unitOf(line, lookup)
    return line.figures.map((figure) => ({ line, figure, unitKey }))
  })
  return stated.map(({ line, figure, unitKey }, index) =>
    storedFigure(figure, before + index + 1, {
      level: LEVEL,
      name: line.name,
      unitKey,
      criterionKey: null,
      publishedOn: dates.get(figure.source) ?? null,
    }),
  )
}

function unitOf({ name, place, figures }: PublishedLine, lookup: FigureLookup): string | null {
  try {
    return lookup.unit({ level: LEVEL, name, parent: '', year: figures[0]?.year ?? 0 })
  } catch (error) {
    throw new LoadError(place, 'a unit on record', error instanceof Error ? error.message : String(error))
  }
}
