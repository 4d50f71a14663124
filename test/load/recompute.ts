/**
 * Measures, on the demonstration data in a database of its own: one changed figure of an assessment of 89 leaves with every sum
 * that hangs on it (norm: at most 5 ms of server time), the check of all sums, and the import of whole assessments beside the
 * bare insertion of the same rows. Needs the built server: `pnpm -r build`, then `node test/load/recompute.ts`.
 */
import 'reflect-metadata'
import { cpus, loadavg } from 'node:os'
import type { AssessmentDraft } from '../../server/src/assessment/assessment-draft.ts'
import { totalsOf } from '../../server/src/assessment/assessment-totals.ts'
import { recordStageValue } from '../../server/src/assessment/record-stage-value.ts'
import { readScoreValues } from '../../server/src/assessment/stage-rows.ts'
import { storeAssessments } from '../../server/src/assessment/store-assessments.ts'
import { verifyTotals } from '../../server/src/assessment/verify-totals.ts'
import { write } from '../../server/src/audit/write.ts'
import { type Database, openDatabase, type Store } from '../../server/src/database.ts'
import { type FrameworkRules, readFrameworkRules } from '../../server/src/framework/framework-rules.loader.ts'
import { startCluster } from '../../server/src/postgres/cluster.ts'
import { Decimal } from '../../server/src/shared/decimal.ts'
import { insertMany } from '../../server/src/shared/insert-many.ts'
import { startServer } from '../support/server.ts'
import { copiesOf, rowsOfYear } from './assessment-copies.ts'
import { milliseconds, type Times, textTable, timesOf } from './measure.ts'

const CLERK = { kind: 'PERSON', name: 'Cán bộ đo tốc độ' } as const
const NORM = 5

const statements: string[] = []

interface Queryable {
  query: (...args: unknown[]) => unknown
}

function note(client: unknown): void {
  const connection = client as Queryable
  const query = connection.query.bind(connection)
  connection.query = (...args) => {
    statements.push(typeof args[0] === 'string' ? args[0] : String((args[0] as { text?: string }).text))
    return query(...args)
  }
}

const storeOf = (database: Database): Store => database.fork().getKysely() as unknown as Store

interface Assessed {
  readonly year: number
  readonly ids: readonly string[]
  readonly rules: FrameworkRules
}

/** The assessments of the framework and year with the most leaves: changes go round them, as they do in a busy week. */
async function mostLeaves(db: Store): Promise<Assessed> {
  const { year, framework_id } = await db
    .selectFrom('score')
    .innerJoin('assessment', (join) =>
      join.onRef('assessment.year', '=', 'score.year').onRef('assessment.id', '=', 'score.assessment_id'),
    )
    .select(['assessment.year', 'assessment.framework_id', (on) => on.fn.countAll().as('count')])
    .groupBy(['assessment.year', 'assessment.framework_id'])
    .orderBy('count', 'desc')
    .limit(1)
    .executeTakeFirstOrThrow()
  const rows = await db
    .selectFrom('assessment')
    .select('id')
    .where('framework_id', '=', framework_id)
    .where('year', '=', year)
    .execute()
  const rules = (await readFrameworkRules(db, [framework_id])).get(framework_id)
  if (rules === undefined) throw new Error('The framework is not on record.')
  return { year, ids: rows.map(({ id }) => id), rules }
}

/** What as many ways to the store and back take that do nothing. */
const emptyStatements = (database: Database, sent: number): Promise<Times> =>
  timesOf({ warm: 50, runs: 300 }, () =>
    database.fork().transactional(async (em) => {
      for (let count = 2; count < sent; count += 1) await em.execute('select 1')
    }),
  )

async function changes(database: Database): Promise<string> {
  const { year, ids, rules } = await mostLeaves(storeOf(database))
  const idOf = (run: number) => ids[run % ids.length] ?? ''
  const [code, ratio] = [...rules.leaves].flatMap(
    ([
      at,
      {
        rule: { parameters },
      },
    ]) => (parameters.kind === 'RATIO' && !parameters.floor.eq(parameters.target) ? ([[at, parameters]] as const) : []),
  )[0] ?? ['', null]
  if (ratio === null) throw new Error('Expected a leaf that is scored in proportion.')
  // Between floor and full mark, so that every run changes points and sums.
  const done = (run: number) =>
    ratio.floor.plus(
      ratio.target
        .minus(ratio.floor)
        .times((run % 97) + 1)
        .div(100),
    )
  const change = (run: number) => {
    const figures = [
      { name: 'a', value: new Decimal(10_000) },
      { name: 'b', value: done(run).times(10_000).floor() },
    ]
    const report = { report: { state: 'REPORTED', figures } as const, at: new Date().toISOString() }
    return write(database, CLERK, 'record a stage value', (writing) =>
      recordStageValue(writing, {
        year,
        assessmentKey: idOf(run),
        code,
        stage: 'APPRAISAL_1',
        report,
        expectedVersion: null,
      }),
    )
  }
  const whole = await timesOf({ warm: 50, runs: 300 }, change)
  const before = statements.length
  await change(0)
  const sent = statements.length - before
  const floor = await emptyStatements(database, sent)
  const values = await readScoreValues(storeOf(database), year, [idOf(0)])
  const byCode = new Map(values.map((each) => [rules.codes.get(each.criterionKey) ?? '', each.values]))
  const pure = await timesOf({ warm: 100, runs: 500 }, () => totalsOf(rules, byCode))
  const row = (name: string, times: Times, more: string) => {
    const cells = [times.fastest, times.median, times.p95, times.cpu].map(milliseconds)
    return [name, ...cells, (times.median / floor.median).toFixed(2), more]
  }
  const { size } = rules.leaves
  const rows = [
    row('one changed figure, with audit and commit', whole, whole.median <= NORM ? 'within the norm' : 'over the norm'),
    row(`as many empty statements (${sent}) in a transaction`, floor, ''),
    row('all sums of four stages, in memory', pure, ''),
  ]
  return textTable([`${size} leaves, norm ${NORM} ms`, 'fastest', 'median', 'p95', 'cpu', 'x floor', ''], rows)
}

async function checks(database: Database): Promise<string> {
  const db = storeOf(database)
  const found = await verifyTotals(db)
  const check = await timesOf({ warm: 1, runs: 5 }, () => verifyTotals(db))
  const read = await timesOf({ warm: 1, runs: 5 }, () =>
    db
      .selectFrom('stage_value')
      .select(['score_id', 'stage', 'state', 'points'])
      .where('superseded_at', 'is', null)
      .execute(),
  )
  const each = milliseconds(check.median / found.assessments)
  return textTable(
    [`${found.assessments} assessments, ${found.totals} sums`, 'median', 'x reading', 'an assessment', 'wrong'],
    [
      [
        'check of all sums',
        milliseconds(check.median),
        (check.median / read.median).toFixed(2),
        each,
        `${found.wrong.length}`,
      ],
      ['bare reading of the values', milliseconds(read.median), '1.00', '', ''],
    ],
  )
}

const TABLES = ['assessment', 'assessment_condition', 'score', 'stage_value', 'explanation', 'stage_total'] as const

async function imports(database: Database): Promise<string> {
  const copies = await copiesOf(storeOf(database), 60)
  const load = (drafts: readonly AssessmentDraft[]) =>
    write(database, CLERK, 'import assessments', (writing) => storeAssessments(writing, drafts))
  const whole = await timesOf({ warm: 1, runs: 5 }, async () => load(await copies.nextYear()))
  const rows = await rowsOfYear(storeOf(database), copies.lastYear(), TABLES)
  const bare = await timesOf({ warm: 1, runs: 5 }, async () => {
    const year = (await copies.nextYear())[0]?.year ?? 0
    await database.fork().transactional(async (em) => {
      const db = em.getKysely() as unknown as Store
      for (const table of TABLES) await insertMany(db, table, rows.of(table, year, copies.roundOf(year)) as never)
    })
  })
  const count = rows.count
  const speed = (times: Times) => `${Math.round(count / (times.median / 1000))} rows/s`
  return textTable(
    [`import of 60 assessments, ${count} rows`, 'median', 'speed', 'of the bare speed'],
    [
      [
        'figures scored, summed and stored',
        milliseconds(whole.median),
        speed(whole),
        `${Math.round((100 * bare.median) / whole.median)}%`,
      ],
      ['the same rows inserted as they are', milliseconds(bare.median), speed(bare), '100%'],
    ],
  )
}

const cluster = await startCluster()
try {
  await (await startServer({ databaseUrl: cluster.url })).stop()
  const database = await openDatabase({ url: cluster.url, onPool: (pool) => pool.on('connect', note) })
  try {
    console.log(`${cpus().length} x ${cpus()[0]?.model}, load ${loadavg()[0]?.toFixed(1)}, Node ${process.version}\n`)
    console.log(`${await changes(database)}\n\n${await checks(database)}\n\n${await imports(database)}`)
  } finally {
    await database.close()
  }
} finally {
  await cluster.stop()
}
