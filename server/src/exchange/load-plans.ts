import planReportsCsv from '../../data/plan-reports.csv?raw'
import plansCsv from '../../data/plans.csv?raw'
import { newId } from '../shared/ids.ts'
import { RoundingMode } from '../shared/rounding.ts'
import { readScopePaths } from '../units/scope-paths.ts'
import { readTable, type TableRow } from './csv-table.ts'
import { type FigureLookup, figureLookup } from './figure-lookup.ts'
import { seedSources } from './load-reported-totals.ts'
import { insertRows, type Loader } from './loading.ts'

const PLAN = [
  'source',
  'unit_level',
  'unit_name',
  'year',
  'title',
  'content_count',
  'rounding_mode',
  'rounding_places',
] as const
const REPORT = [
  ...([
    'source',
    'unit_level',
    'unit_name',
    'year',
    'as_of',
    'total',
    'completed_fully',
    'completed_by_phase',
  ] as const),
  ...(['in_progress', 'printed'] as const),
]

/** Plans that sources tell of without naming their tasks, and how far those say they had come. */
export const plans: Loader = {
  name: 'plans told of by sources',
  async load({ db, record }) {
    const lookup = await figureLookup(db)
    const cited = seedSources()
    const read = readTable('plans.csv', plansCsv, PLAN).map((row) => readPlan(row, lookup, cited))
    const paths = await readScopePaths(
      db,
      read.map(({ unit_id }) => unit_id),
    )
    const stored = read.map((plan) => ({ ...plan, scope_path: paths.get(plan.unit_id)?.path ?? '/' }))
    await insertRows(db, 'plan', stored)
    for (const { id, scope_path: _, ...after } of stored) record({ subjectType: 'Plan', subjectId: id, after })
    const reports = readTable('plan-reports.csv', planReportsCsv, REPORT).map((row) => {
      const unit = unitIn(row, lookup)
      const plan = read.find(({ unit_id, year }) => unit_id === unit && year === row.integer('year'))
      return { ...readReport(row, cited), plan_id: plan?.id ?? row.fail('unit_name', 'a plan of plans.csv') }
    })
    await insertRows(db, 'plan_report', reports)
    for (const { id, ...after } of reports) record({ subjectType: 'PlanReport', subjectId: id, after })
  },
}

function readPlan(row: TableRow<(typeof PLAN)[number]>, lookup: FigureLookup, cited: ReadonlyMap<string, string>) {
  return {
    id: newId(),
    unit_id: unitIn(row, lookup),
    year: row.integer('year'),
    title: row.text('title'),
    content_count: row.integer('content_count'),
    rounding_mode: row.oneOf('rounding_mode', Object.values(RoundingMode)),
    rounding_places: row.integer('rounding_places'),
    provenance: 'OFFICIAL' as const,
    source: sourceIn(row, cited),
  }
}

function readReport(row: TableRow<(typeof REPORT)[number]>, cited: ReadonlyMap<string, string>) {
  return {
    id: newId(),
    as_of: row.day('as_of') ?? row.fail('as_of', 'a day'),
    total: row.integer('total'),
    completed_fully: row.integer('completed_fully'),
    completed_by_phase: row.integer('completed_by_phase'),
    in_progress: row.integer('in_progress'),
    printed: row.optional('printed'),
    source: sourceIn(row, cited),
  }
}

function unitIn(row: TableRow<'unit_level' | 'unit_name' | 'year'>, lookup: FigureLookup): string {
  const named = { level: row.text('unit_level'), name: row.text('unit_name'), parent: '', year: row.integer('year') }
  return lookup.unit(named) ?? row.fail('unit_name', 'a unit on record')
}

const sourceIn = (row: TableRow<'source'>, cited: ReadonlyMap<string, string>): string =>
  cited.get(row.text('source')) ?? row.fail('source', 'a key of seed-sources.csv')
