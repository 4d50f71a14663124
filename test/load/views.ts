/**
 * Three views against bare SQL on the same database: the ranking, the drill-down of one unit (its criteria, losses, standing and
 * peers) and the comparison of five units, once with everything kept, once after a change has thrown everything away. And what a
 * committed change costs until the ranking page is right again: `node test/load/views.ts [--units 15000]`, after
 * `node server/build.ts`. With `--units`, so many units more stand beside the block, each with 89 leaves in three years, and the
 * ranking is theirs.
 *
 * The bare SQL reads the figures that the view shows and no words; it is sent over one connection that has planned it before.
 */
import { strictEqual } from 'node:assert/strict'
import { cpus, loadavg } from 'node:os'
import { parseArgs } from 'node:util'
import * as documents from '@par-atlas/schema/documents'
import { type DocumentNode, parse, print } from 'graphql'
import pg from 'pg'
import { asSent } from '../../server/src/http/trusted-documents.ts'
import { encodeId } from '../../server/src/shared/ids.ts'
import { askData } from '../support/ask.ts'
import { startOutsidePostgres } from '../support/outside-postgres.ts'
import { startServer } from '../support/server.ts'
import { milliseconds, type Times, textTable, timesOf } from './measure.ts'
import { bare } from './views/bare-sql.ts'
import { addManyUnits, COPIES } from './views/many-units.ts'

const { values: asked } = parseArgs({ options: { units: { type: 'string', default: '0' } } })
const more = Number(asked.units)
const runs = more > 1000 ? { warm: 2, runs: 8 } : { warm: 10, runs: 40 }
const place = { framework: 'MH-TINH-2', year: 2024 }

interface Ranked {
  readonly ranking: {
    readonly block: { readonly id: string } | null
    readonly entries: {
      readonly nodes: readonly { readonly points: string; readonly unit: { id: string; slug: string } }[]
    }
  }
}

const RANKED = `query Ranked($framework: String!, $year: Int!, $block: ID!) {
  ranking(framework: $framework, year: $year, block: $block) {
    block { id } entries(first: 5) { nodes { points unit { id slug } } }
  }
}`

const postgres = await startOutsidePostgres()
if ('missing' in postgres) throw new Error(postgres.missing)
const settings = { databaseUrl: postgres.url, environment: { LOG_LEVEL: 'warn' } }
await (await startServer(settings)).stop()
const database = new pg.Client({ connectionString: postgres.url })
await database.connect()
if (more > 0) {
  const started = performance.now()
  await addManyUnits(database, more)
  const { rows } = await database.query<{ rows: string }>(
    `select sum(n_live_tup) as rows from pg_stat_user_tables where relname ~ '^(assessment|score|stage_value|stage_total|deduction)'`,
  )
  const seconds = (performance.now() - started) / 1000
  console.log(`${more} units more in ${seconds.toFixed(0)} s; ${rows[0]?.rows} rows of assessments`)
}
const server = await startServer(settings)
try {
  await database.query('analyze')
  console.log(`${cpus().length} x ${cpus()[0]?.model}, load ${loadavg()[0]?.toFixed(1)}\n`)
  const block = await blockOf('MH-TINH')
  const { ranking } = await askData<Ranked>(server.url, RANKED, { ...place, block })
  const units = ranking.entries.nodes.map(({ unit }) => unit)
  const [whose, ofWhom] = more > 0 ? [COPIES, await blockOf(COPIES)] : ['MH-TINH', block]
  const hundred = parse(RANKED.replace('first: 5', 'first: 100'))
  await report('ranking, its first 100', hundred, { ...place, block: ofWhom }, bare.ranking(whose), [])
  await report('drill-down', documents.DeductionPageDocument, { ...place, block, unit: units[0]?.id }, bare.drillDown, [
    units[0]?.slug,
  ])
  const five = { ...place, block, units: units.map(({ id }) => id) }
  await report('comparison of five', documents.ComparisonPageDocument, five, bare.comparison, [
    units.map(({ slug }) => slug),
  ])
  await reportChange(units[0]?.slug ?? '', block)
} finally {
  await database.end()
  await server.stop()
  await postgres.stop()
}

async function blockOf(code: string): Promise<string> {
  const { rows } = await database.query<{ id: string }>('select id from block where code = $1', [code])
  return encodeId('Block', rows[0]?.id ?? '')
}

async function report(
  name: string,
  document: DocumentNode,
  variables: Readonly<Record<string, unknown>>,
  statement: string,
  values: readonly unknown[],
): Promise<void> {
  const text = print(asSent(document))
  const ask = () => askData(server.url, text, variables)
  const { rows } = await database.query(statement, [...values])
  if (rows.length === 0) throw new Error(`Expected the bare SQL of ${name} to find something`)
  const sql = await timesOf(runs, () => database.query({ name, text: statement, values: [...values] }))
  const kept = await timesOf(runs, ask)
  const anew = await timesOf(runs, async () => {
    await database.query('update data_version set version = version + 1')
    await ask()
  })
  const row = (what: string, times: Times) => [
    what,
    milliseconds(times.fastest),
    milliseconds(times.median),
    (times.fastest / sql.fastest).toFixed(2),
  ]
  console.log(
    `${textTable(
      [name, 'fastest', 'median', 'x SQL'],
      [
        row(`bare SQL, ${rows.length} rows`, sql),
        row('over HTTP, all kept', kept),
        row('over HTTP, nothing kept', anew),
      ],
    )}\n`,
  )
}

/** A total is replaced as the store replaces one: the old one superseded, the new one beside it, the version raised. */
async function reportChange(slug: string, block: string): Promise<void> {
  const points = async () => {
    const { ranking } = await askData<Ranked>(server.url, RANKED.replace('first: 5', 'first: 100'), {
      ...place,
      block,
    })
    return ranking.entries.nodes.find(({ unit }) => unit.slug === slug)?.points
  }
  const before = Number(await points())
  const unchanged = await timesOf(runs, points)
  const changed = await timesOf(runs, async (run) => {
    const expected = before - (run % 7) / 4
    await database.query(bare.change, [slug, expected])
    strictEqual(Number(await points()), expected)
  })
  const change = await timesOf(runs, (run) => database.query(bare.change, [slug, before - (run % 7) / 4]))
  const rows = [
    ['the ranking, unchanged', unchanged],
    ['a change by itself', change],
    ['a change and the ranking, right again', changed],
  ] as const
  console.log(
    textTable(
      ['a committed change', 'fastest', 'median'],
      rows.map(([name, times]) => [name, milliseconds(times.fastest), milliseconds(times.median)]),
    ),
  )
}
