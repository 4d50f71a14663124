import { write } from '../audit/write.ts'
import type { Database, Store } from '../context.ts'
import { demonstrationBodyScores } from './demonstration/load-demonstration-bodies.ts'
import { demonstrationDeductions } from './demonstration/load-demonstration-deductions.ts'
import { demonstrationDirectives } from './demonstration/load-demonstration-directives.ts'
import { demonstrationDossiers } from './demonstration/load-demonstration-dossiers.ts'
import { demonstrationInspections } from './demonstration/load-demonstration-inspections.ts'
import { demonstrationModels } from './demonstration/load-demonstration-models.ts'
import { demonstrationNation } from './demonstration/load-demonstration-nation.ts'
import { demonstrationPlans } from './demonstration/load-demonstration-plans.ts'
import { demonstrationProcedures } from './demonstration/load-demonstration-procedures.ts'
import { demonstrationUnits } from './demonstration/load-demonstration-units.ts'
import { demonstrationOpenRound } from './demonstration/load-open-round.ts'
import { blocks } from './load-blocks.ts'
import { directives } from './load-directives.ts'
import { dossierReports } from './load-dossier-reports.ts'
import { editions } from './load-editions.ts'
import { frameworkDocuments } from './load-framework-documents.ts'
import { frameworks } from './load-frameworks.ts'
import { illustrativeFrameworks } from './load-illustrative-frameworks.ts'
import { inspections } from './load-inspections.ts'
import { ministries } from './load-ministries.ts'
import { models } from './load-models.ts'
import { namedDeductions } from './load-named-deductions.ts'
import { plans } from './load-plans.ts'
import { provinceBodies } from './load-province-bodies.ts'
import { provinces } from './load-provinces.ts'
import { publishedFigures } from './load-published-figures.ts'
import { reportedTotals } from './load-reported-totals.ts'
import { simplifications } from './load-simplifications.ts'
import { sourceStatements } from './load-source-statements.ts'
import { unitDocuments } from './load-unit-documents.ts'
import type { Loader } from './loading.ts'

/** What is real: published figures and the units that they are about, in the order in which the steps rely on each other. */
export const officialLoaders: readonly Loader[] = [
  unitDocuments,
  provinces,
  ministries,
  provinceBodies,
  blocks,
  frameworkDocuments,
  frameworks,
  publishedFigures,
  namedDeductions,
  reportedTotals,
  sourceStatements,
  directives,
  plans,
  models,
  simplifications,
  dossierReports,
  inspections,
  editions,
]

/** Every step of the sample data: what is real first, then the demonstration, which never touches it. */
export const sampleLoaders: readonly Loader[] = [
  ...officialLoaders,
  demonstrationUnits,
  illustrativeFrameworks,
  demonstrationNation,
  demonstrationBodyScores,
  demonstrationDeductions,
  demonstrationOpenRound,
  demonstrationPlans,
  demonstrationDossiers,
  demonstrationInspections,
  demonstrationDirectives,
  demonstrationModels,
  demonstrationProcedures,
]

const ACTOR = { kind: 'IMPORT', name: 'Nạp dữ liệu mẫu' } as const

/**
 * Loads the sample data into an empty store, all or nothing, and puts every row's origin on the record.
 *
 * @returns false where the store already holds something; it is then left as it is.
 * @throws LoadError naming file, row and column where a file cannot be loaded.
 */
export async function loadSampleData(database: Database, loaders = sampleLoaders): Promise<boolean> {
  if (!(await isEmpty(database.fork().getKysely() as unknown as Store))) return false
  try {
    await write(database, ACTOR, 'load sample data', async ({ db, record, actorId }) => {
      // Two servers may start at once on one store: the second waits for its actor until the first has committed.
      if (!(await isEmpty(db))) throw new LoadedMeanwhile()
      for (const loader of loaders) await loader.load({ db, record, actorId })
    })
    await learnStatistics(database)
    return true
  } catch (error) {
    if (error instanceof LoadedMeanwhile) return false
    throw error
  }
}

/**
 * Tells the planner what was loaded. Until it knows, it takes the tables for empty and joins 60,000 stage values by nested loops:
 * a comparison took 55 s that takes 0.05 s. PostgreSQL would find out by itself, but only a minute later.
 */
async function learnStatistics(database: Database): Promise<void> {
  await database.fork().getConnection().execute('analyze')
}

/** Undoes the transaction of a load that came second. */
class LoadedMeanwhile extends Error {}

/** Nothing was ever written: even the first write raises the version from 0. */
async function isEmpty(db: Store): Promise<boolean> {
  const { version } = await db.selectFrom('data_version').select('version').executeTakeFirstOrThrow()
  return Number(version) === 0
}
