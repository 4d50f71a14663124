import type { Part } from '../../framework/rules/part.ts'

/** A published figure as the graph gives it. */
export interface FigureInput {
  readonly id: string
  readonly index: string
  readonly year: number
  readonly yearNote: string | null
  readonly measure: string
  readonly part: Part | null
  readonly criterion: { readonly id: string } | null
  readonly note: string | null
  readonly value: number
  readonly printed: string
  readonly scaleMax: number | null
  readonly rank: number | null
  readonly rankBase: number | null
  readonly rankNote: string | null
  readonly source: string
  readonly sourceUrl: string | null
  readonly publishedOn: string | null
  readonly misfits: readonly { readonly message: string; readonly messageEn: string }[]
}

export interface Source {
  /** From 1, in the order of first mention. */
  readonly number: number
  readonly text: string
  readonly url: string | null
  readonly publishedOn: string | null
}

/** One value that one or more sources print for the same thing. */
export interface Statement {
  readonly key: string
  readonly printed: string
  readonly scaleMax: number | null
  readonly rank: number | null
  readonly rankBase: number | null
  readonly rankNote: string | null
  readonly notes: readonly string[]
  readonly sources: readonly number[]
}

/** What is measured in one year, and every value that was published for it, side by side. */
export interface FigureRow {
  readonly key: string
  readonly year: number
  readonly yearNote: string | null
  readonly measure: string
  readonly part: Part | null
  readonly criterion: { readonly id: string } | null
  readonly statements: readonly Statement[]
  /** Whether the values differ. */
  readonly contradictory: boolean
  readonly misfits: FigureInput['misfits']
}

export interface FigureGroup {
  readonly index: string
  readonly rows: readonly FigureRow[]
}

/** Figures by index (PAR INDEX first), newest year first, the total before its parts; nothing is left out and nothing chosen. */
export function groupFigures(figures: readonly FigureInput[]): { groups: FigureGroup[]; sources: Source[] } {
  const sources = sourcesOf(figures)
  const indices = [...new Set(figures.map(({ index }) => index))].sort(byIndex)
  const groups = indices.map((index) => ({
    index,
    rows: rowsOf(
      figures.filter((figure) => figure.index === index),
      sources,
    ),
  }))
  return { groups, sources }
}

const byIndex = (a: string, b: string): number => order(a) - order(b) || a.localeCompare(b, 'vi')
const order = (index: string): number => (index === 'PAR INDEX' ? 0 : index.startsWith('PAR INDEX') ? 1 : 2)

function sourcesOf(figures: readonly FigureInput[]): Source[] {
  const known = new Map(figures.toSorted((a, b) => b.year - a.year).map((figure) => [figure.source, figure]))
  return [...known.values()].map(({ source, sourceUrl, publishedOn }, index) => ({
    number: index + 1,
    text: source,
    url: sourceUrl,
    publishedOn,
  }))
}

function rowsOf(figures: readonly FigureInput[], sources: readonly Source[]): FigureRow[] {
  const keyed = Map.groupBy(figures, ({ year, yearNote, measure, part }) =>
    JSON.stringify([year, yearNote, measure, part]),
  )
  return [...keyed].map(([key, same]) => rowOf(key, same, sources)).sort(byYearThenMeasure)
}

const byYearThenMeasure = (a: FigureRow, b: FigureRow): number =>
  b.year - a.year || weight(a) - weight(b) || byNumber.compare(numbered(a.measure), numbered(b.measure))

const byNumber = new Intl.Collator('vi', { numeric: true })

/** "D6 Public service delivery" stands at 6, before its own 6.1. */
const numbered = (measure: string): string => measure.replace(/^D(?=\d)/u, '')

/** The total, what the unit gave itself, the parts, then areas and dimensions, which bear a number. */
function weight({ measure, part }: FigureRow): number {
  if (isTotal(measure, part)) return 0
  if (/^D?\d/u.test(measure)) return 3
  return part === null ? 1 : 2
}

export const isTotal = (measure: string, part: Part | null): boolean => part === null && measure === 'total'

function rowOf(key: string, figures: readonly FigureInput[], sources: readonly Source[]): FigureRow {
  const [first] = figures
  if (!first) throw new Error('Expected at least one figure in a group, but got none.')
  const keyed = Map.groupBy(figures, ({ value, rank, rankBase, rankNote, scaleMax }) =>
    JSON.stringify([value, rank, rankBase, rankNote, scaleMax]),
  )
  const statements = [...keyed].map(([valueKey, same]) => statementOf(valueKey, same, sources))
  return {
    key,
    year: first.year,
    yearNote: first.yearNote,
    measure: first.measure,
    part: first.part,
    criterion: first.criterion,
    statements,
    contradictory: new Set(figures.map(({ value }) => value)).size > 1,
    misfits: [...new Map(figures.flatMap(({ misfits }) => misfits.map((misfit) => [misfit.message, misfit]))).values()],
  }
}

function statementOf(key: string, figures: readonly FigureInput[], sources: readonly Source[]): Statement {
  const [first] = figures
  if (!first) throw new Error('Expected at least one figure of a value, but got none.')
  return {
    key,
    printed: first.printed,
    scaleMax: first.scaleMax,
    rank: first.rank,
    rankBase: first.rankBase,
    rankNote: first.rankNote,
    notes: [...new Set(figures.flatMap(({ note }) => (note ? [note] : [])))],
    sources: sources.filter(({ text }) => figures.some(({ source }) => source === text)).map(({ number }) => number),
  }
}
