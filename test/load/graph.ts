/**
 * The ranking page of 63 provinces with areas and three losses each, from our server and from PostGraphile 5 on the same
 * database, and the bytes alone over node:http: `node test/load/graph.ts [seconds]` after `node server/build.ts`.
 *
 * Both sides are warmed, their bodies are compared figure by figure, and each round asks every target once, so that whatever
 * else the machine does falls on all of them. Rates are medians over the rounds; what counts are the ratios.
 */
import { deepStrictEqual } from 'node:assert/strict'
import { cpus, loadavg } from 'node:os'
import { documentId } from '@par-atlas/schema/document-id'
import * as documents from '@par-atlas/schema/documents'
import pg from 'pg'
import { startOutsidePostgres } from '../support/outside-postgres.ts'
import { type RunningServer, startServer } from '../support/server.ts'
import { type Loaded, load, median, type Target } from './graph/load.ts'
import { linesOfOurs, linesOfTheirs, ours, theirs, views } from './graph/page.ts'
import { type Program, peakMegabytes, startProgram } from './graph/program.ts'
import { textTable } from './measure.ts'

const seconds = Number(process.argv[2] ?? 6)
const rounds = 3

async function post(url: string, query: string): Promise<string> {
  const headers = { 'content-type': 'application/json' }
  return (await fetch(url, { method: 'POST', headers, body: JSON.stringify({ query }) })).text()
}

/** The page by the id of the web client's own document. */
function trustedAddress(url: string): string {
  const variables = JSON.stringify({ framework: 'MH-TINH-2', year: 2024, block: null, asOf: '2024-12-31' })
  const id = documentId(documents.ComputedRankingPageDocument) ?? ''
  return `${url}/graphql?${new URLSearchParams({ documentId: id, variables })}`
}

async function targetsOf(
  { url, pid }: RunningServer,
  postgraphile: Program,
): Promise<{ targets: Target[]; raw: Program }> {
  const address = trustedAddress(url)
  const answer = await fetch(address)
  const raw = await startProgram('raw-server.ts', [], Buffer.from(await answer.arrayBuffer()))
  const tag = answer.headers.get('etag') ?? ''
  const targets = [
    {
      name: 'PostGraphile 5, computed',
      pid: postgraphile.pid,
      url: postgraphile.url,
      body: JSON.stringify({ query: theirs }),
    },
    { name: 'ours, computed', pid, url: `${url}/graphql`, body: JSON.stringify({ query: ours }) },
    { name: 'node:http, the bytes', pid: raw.pid, url: raw.url },
    { name: 'ours, trusted document', pid, url: address },
    { name: 'node:http, 304', pid: raw.pid, url: raw.url, headers: { 'if-none-match': '"1"' }, status: 304 },
    { name: 'ours, 304', pid, url: address, headers: { 'if-none-match': tag }, status: 304 },
  ]
  return { targets, raw }
}

async function measure(targets: readonly Target[]): Promise<ReadonlyMap<string, readonly Loaded[]>> {
  const measured = new Map<string, Loaded[]>(targets.map(({ name }) => [name, []]))
  for (const target of targets) await load(target, 2)
  for (let round = 0; round < rounds; round += 1) {
    for (const target of targets) measured.get(target.name)?.push(await load(target, seconds))
  }
  return measured
}

const norms: readonly (readonly [string, string, string])[] = [
  ['ours, computed', 'PostGraphile 5, computed', '>= 3, goal 4'],
  ['ours, trusted document', 'node:http, the bytes', '>= 0.60'],
  ['ours, 304', 'node:http, 304', '>= 0.80'],
]

function report(measured: ReadonlyMap<string, readonly Loaded[]>): void {
  const rate = (name: string) => median((measured.get(name) ?? []).map((one) => one.rate))
  const rows = [...measured].map(([name, runs]) => [
    name,
    rate(name).toFixed(0),
    `${median(runs.map((one) => one.median))} ms`,
    `${median(runs.map((one) => one.p99))} ms`,
    `${median(runs.map((one) => one.cpu)).toFixed(2)} ms`,
  ])
  console.log(textTable(['', 'answers/s', 'median', 'p99', 'cpu of an answer'], rows))
  const ratios = norms.map(([name, base, norm]) => [`${name} / ${base}`, (rate(name) / rate(base)).toFixed(2), norm])
  console.log(`\n${textTable(['ratio', 'measured', 'norm'], ratios)}`)
}

async function main(): Promise<void> {
  const postgres = await startOutsidePostgres()
  if ('missing' in postgres) throw new Error(postgres.missing)
  const settings = { databaseUrl: postgres.url, environment: { LOG_LEVEL: 'warn' } }
  // The sample data are loaded by a first server: what the loading takes is no memory of the one that is measured.
  await (await startServer(settings)).stop()
  const server = await startServer(settings)
  const database = new pg.Client({ connectionString: postgres.url })
  await database.connect()
  await database.query(views)
  await database.query('analyze')
  await database.end()
  const postgraphile = await startProgram('postgraphile-server.ts', [postgres.url])
  try {
    const [our, their] = await Promise.all([post(`${server.url}/graphql`, ours), post(postgraphile.url, theirs)])
    deepStrictEqual(linesOfOurs(our), linesOfTheirs(their))
    console.log(`${cpus().length} x ${cpus()[0]?.model}, load ${loadavg()[0]?.toFixed(1)}`)
    console.log(`bodies agree: ${linesOfOurs(our).length} units; ours ${our.length} bytes, theirs ${their.length}\n`)
    const { targets, raw } = await targetsOf(server, postgraphile)
    report(await measure(targets))
    console.log(`\nmost memory of our server: ${peakMegabytes(server.pid)} MB (norm <= 400)`)
    await raw.stop()
  } finally {
    await postgraphile.stop()
    await server.stop()
    await postgres.stop()
  }
}

await main()
