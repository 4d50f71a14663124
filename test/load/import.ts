/**
 * Measures the import of scores from the command line: 15,000 units x 89 leaves in one CSV (norm: at least half the speed of a bare
 * COPY of the rows that it writes, into the same tables with the same indexes), and how much memory it takes, also for a file of as
 * many errors. Needs the built server: `node test/load/import.ts [units] [--years 3] [--memory]`.
 *
 * `--years N`: the same units in N years one after the other, into tables that grow. `--memory`: instead, how much a file of
 * 100,000 rows takes and how much one of 1,000,000, both with no more heap than HEAP_MEGABYTES: rows that stayed in memory would end it.
 */
import 'reflect-metadata'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, createWriteStream, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { cpus, loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { finished } from 'node:stream/promises'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import pg from 'pg'
import { scoreLeaf } from '../../server/src/assessment/rules/score-leaf.ts'
import { openDatabase, type Store } from '../../server/src/database.ts'
import { type FrameworkRules, readFrameworkRules } from '../../server/src/framework/framework-rules.loader.ts'
import { startCluster } from '../../server/src/postgres/cluster.ts'
import { Decimal } from '../../server/src/shared/decimal.ts'
import { encodeId } from '../../server/src/shared/ids.ts'
import { startServer } from '../support/server.ts'
import { writeWorkbook } from './large-workbook.ts'
import { textTable } from './measure.ts'
import { highestMemory, processorTime } from './processor-time.ts'

const PROGRAM = fileURLToPath(new URL('../../server/dist/import.js', import.meta.url))
const FRAMEWORK = 'MH-TINH-1'
const FIRST_YEAR = 2022
/** What an import of scores writes most of, and which of its rows belong to the round. */
const TABLES = {
  assessment: 'select t.* from assessment t where t.round_id = $',
  score: 'select t.* from score t join assessment a on a.year = t.year and a.id = t.assessment_id where a.round_id = $',
  stage_value: `select t.* from stage_value t join score s on s.year = t.year and s.id = t.score_id
    join assessment a on a.year = s.year and a.id = s.assessment_id where a.round_id = $`,
  stage_total: `select t.* from stage_total t join assessment a on a.year = t.year and a.id = t.assessment_id
    where a.round_id = $`,
} as const
const { values: asked, positionals } = parseArgs({
  options: { years: { type: 'string', default: '1' }, memory: { type: 'boolean', default: false } },
  allowPositionals: true,
})
const [SMALL, LARGE] = [100_000, 1_000_000]
/** What V8 may hold in old objects; what lies beside them (young objects, code, buffers) comes on top. */
const HEAP_MEGABYTES = 192
const years = Array.from({ length: asked.memory ? 2 : Number(asked.years) }, (_, at) => FIRST_YEAR + at)
const units = asked.memory ? Math.ceil(LARGE / 89) : Number(positionals[0] ?? 15_000)
const folder = mkdtempSync(join(tmpdir(), 'par-atlas-load-'))
// The database's own user writes the rows here.
chmodSync(folder, 0o777)

interface Run {
  readonly seconds: number
  /** Processor time of the command and of the database, in seconds. */
  readonly cpu: number
  /** Most memory that the process held at once, in MB. */
  readonly memory: number
  readonly out: string
}

/** Process number of the database's first process, once it is known. */
let postmaster = 0

/** Runs the command line, and asks the kernel for its highest memory and its processor time until it ends. */
async function run(url: string, args: readonly string[]): Promise<Run> {
  const [started, before] = [performance.now(), processorTime(postmaster)]
  const heap = asked.memory ? [`--max-old-space-size=${HEAP_MEGABYTES}`] : []
  const child = spawn(process.execPath, [...heap, PROGRAM, ...args, '--json'], {
    env: { PATH: process.env.PATH ?? '', DATABASE_URL: url },
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  let [out, memory, own] = ['', 0, 0]
  child.stdout.on('data', (piece: Buffer) => {
    out += piece
  })
  const watch = setInterval(() => {
    memory = Math.max(memory, highestMemory(child.pid ?? 0))
    own = Math.max(own, processorTime(child.pid ?? 0))
  }, 100)
  await new Promise((resolve) => child.once('close', resolve))
  clearInterval(watch)
  return { seconds: (performance.now() - started) / 1000, cpu: own + processorTime(postmaster) - before, memory, out }
}

/** Units that nobody has scored, and the round that does. */
async function makeWorld(client: pg.Client): Promise<readonly string[]> {
  await client.query(`
    with made as (
      insert into unit (id, slug, kind, provenance)
      select gen_random_uuid(), 'tinh-do-toc-do-' || n, 'PROVINCE', 'ILLUSTRATIVE' from generate_series(1, ${units}) n
      returning id, slug
    )
    insert into unit_name (id, unit_id, name, short_name, search_key)
    select gen_random_uuid(), id, 'Tỉnh Đo tốc độ ' || split_part(slug, '-', 5), 'Đo tốc độ ' || split_part(slug, '-', 5),
      'tinh do toc do ' || split_part(slug, '-', 5) from made`)
  const { rows } = await client.query<{ id: string }>(`insert into round (id, framework_id, year)
    select gen_random_uuid(), f.id, y from framework f, unnest(array[${years}]) y where code = '${FRAMEWORK}'
    returning id, year`)
  await client.query('analyze')
  return rows.map(({ id }) => id)
}

/** What a clerk would state of a leaf: figures that its rule can judge, else points with a reason. */
function statedOf({
  rule,
  part,
  maxPoints,
}: FrameworkRules['leaves'] extends ReadonlyMap<string, infer L> ? L : never): string {
  const survey = part !== 'APPRAISED' && part !== 'ADJUSTMENT'
  const stage = survey ? 'FINAL' : 'APPRAISAL_1'
  for (const value of ['80', '10', '1', '0']) {
    const figures = rule.variables.map(({ name }) => ({
      name,
      value: new Decimal(name === 'b' && value === '10' ? '9' : value),
    }))
    if (!scoreLeaf(rule, { state: 'REPORTED', figures }).ok) continue
    return `${stage},${figures.map((figure) => `${figure.name}=${figure.value.toFixed()}`).join(';')},,`
  }
  return `${stage},,${maxPoints?.div(2).toFixed() ?? '0'},typed`
}

async function writeFile(
  name: string,
  leaves: readonly (readonly [string, string])[],
  unitOf: (n: number) => string,
  count = units,
) {
  const path = join(folder, name)
  const file = createWriteStream(path)
  file.write('unit,criterion,stage,figures,points,reason\n')
  for (let n = 1; n <= count; n += 1) {
    const rows = leaves.map(([code, stated]) => `${unitOf(n)},${code},${stated}\n`).join('')
    if (!file.write(rows)) await once(file, 'drain')
  }
  file.end()
  await finished(file)
  return path
}

const connected = async (url: string): Promise<pg.Client> => {
  const client = new pg.Client({ connectionString: url })
  // The cluster's own end must not hide what ended the measuring.
  client.on('error', () => undefined)
  await client.connect()
  return client
}

const nameIn = (url: string, name: string) => Object.assign(new URL(url), { pathname: `/${name}` }).href

/** Inserts the rows that the import made into a copy of the database as it was before, by COPY in one transaction. */
async function bareCopy(
  from: pg.Client,
  into: pg.Client,
  round: string,
): Promise<{ readonly seconds: number; readonly cpu: number; readonly rows: number }> {
  let rows = 0
  await from.query(`copy actor to '${join(folder, 'actor')}'`)
  for (const [table, own] of Object.entries(TABLES)) {
    const { rowCount } = await from.query(`copy (${own.replace('$', `'${round}'`)}) to '${join(folder, table)}'`)
    rows += rowCount ?? 0
  }
  await into.query('begin')
  await into.query(`create temp table everybody (like actor)`)
  await into.query(`copy everybody from '${join(folder, 'actor')}'`)
  await into.query('insert into actor select * from everybody on conflict do nothing')
  const [started, before] = [performance.now(), processorTime(postmaster)]
  for (const table of Object.keys(TABLES)) await into.query(`copy ${table} from '${join(folder, table)}'`)
  await into.query('commit')
  return { seconds: (performance.now() - started) / 1000, cpu: processorTime(postmaster) - before, rows }
}

interface World {
  readonly url: string
  readonly copyUrl: string
  /** A round for each year. */
  readonly rounds: readonly string[]
  readonly leaves: readonly (readonly [string, string])[]
}

async function prepare(adminUrl: string): Promise<World> {
  const [url, copyUrl] = [nameIn(adminUrl, 'load_import'), nameIn(adminUrl, 'load_copy')]
  const admin = await connected(adminUrl)
  const { rows } = await admin.query<{ folder: string }>(`select current_setting('data_directory') as folder`)
  postmaster = Number(readFileSync(join(rows[0]?.folder ?? '', 'postmaster.pid'), 'utf8').split('\n')[0])
  await admin.query('create database load_import')
  await (await startServer({ databaseUrl: url })).stop()
  const database = await openDatabase({ url })
  const rules = await rulesOf(database.fork().getKysely() as unknown as Store)
  await database.close()
  const client = await connected(url)
  const rounds = await makeWorld(client)
  await client.end()
  await admin.query('create database load_copy template load_import')
  await admin.end()
  return { url, copyUrl, rounds, leaves: [...rules.leaves].map(([code, leaf]) => [code, statedOf(leaf)] as const) }
}

const unitName = (n: number): string => `Tỉnh Đo tốc độ ${n}`
const optionsOf = (year: number, round: string): readonly string[] => [
  ...['--kind', 'scores', '--framework', FRAMEWORK],
  ...['--year', String(year), '--round', encodeId('Round', round)],
]

function requireDone({ out }: Run): void {
  if (!out.includes('"outcome": "DONE"')) throw new Error(out.slice(0, 2000))
}

const row = (
  name: string,
  { seconds, cpu, memory }: Pick<Run, 'seconds' | 'cpu'> & { readonly memory?: number },
  count: number,
) => [
  ...[name, `${seconds.toFixed(1)} s`, `${cpu.toFixed(1)} s`, `${Math.round(count / seconds)}/s`],
  memory === undefined ? '' : `${Math.round(memory)} MB`,
]
/** Each row as it comes: a run of an hour that is cut short has said what it knows. */
function told(rows: string[][], ...cells: readonly string[]): void {
  rows.push([...cells])
  console.error(cells.join('  '))
}

const share = (part: number, whole: number): string => `${Math.round((100 * part) / whole)}%`

/** Each year's import against a bare COPY of what it wrote, into a database that has the years before it as well. */
async function measure(adminUrl: string): Promise<string> {
  const { url, copyUrl, rounds, leaves } = await prepare(adminUrl)
  const good = await writeFile('good.csv', leaves, unitName)
  const bad = await writeFile('bad.csv', leaves, (n) => `Tỉnh Không có ${n}`)
  const lines = units * leaves.length
  const rows: string[][] = []
  let written = 0
  for (const [at, round] of rounds.entries()) {
    const options = optionsOf(years[at] ?? 0, round)
    if (at === 0) told(rows, ...row('a file of errors, lines', await run(url, [bad, ...options]), lines))
    told(rows, ...row(`${years[at]}: preview, lines`, await run(url, [good, ...options]), lines))
    const done = await run(url, [good, ...options, '--commit'])
    requireDone(done)
    if (at === 0)
      told(rows, ...row('the same file again, lines', await run(url, [good, ...options, '--commit']), lines))
    const [from, into] = [await connected(url), await connected(copyUrl)]
    const bare = await bareCopy(from, into, round)
    await Promise.all([from.end(), into.end()])
    written += bare.rows
    told(rows, ...row(`${years[at]}: import, rows written`, done, bare.rows))
    told(rows, ...row(`${years[at]}: bare COPY of the same rows`, bare, bare.rows))
    const [time, cpu] = [share(bare.seconds, done.seconds), share(bare.cpu, done.cpu)]
    told(rows, `${years[at]}: import against COPY`, time, cpu, '', '')
  }
  const title = `${lines} lines a year, ${Math.round(statSync(good).size / 1e6)} MB, ${written} rows`
  return textTable([title, 'time', 'processor', 'speed', 'memory'], rows)
}

/** The same work on a file and on one ten times as long: what lies in memory must not grow with it. */
async function measureMemory(adminUrl: string): Promise<string> {
  const { url, rounds, leaves } = await prepare(adminUrl)
  const rows: string[][] = []
  for (const [at, lines] of [SMALL, LARGE].entries()) {
    const count = Math.ceil(lines / leaves.length)
    const file = await writeFile(`${lines}.csv`, leaves, unitName, count)
    const options = optionsOf(years[at] ?? 0, rounds[at] ?? '')
    const own = count * leaves.length
    told(rows, ...row(`preview of ${own} rows`, await run(url, [file, ...options]), own))
    const done = await run(url, [file, ...options, '--commit'])
    requireDone(done)
    told(rows, ...row(`import of ${own} rows`, done, own))
    const book = join(folder, `${lines}.xlsx`)
    await writeWorkbook(book, strangers(lines))
    told(rows, ...row(`a workbook of ${lines} rows, each an error`, await run(url, [book, ...options]), lines))
  }
  return textTable([`${units} units on record`, 'time', 'processor', 'rows', 'peak memory'], rows)
}

/** Rows of units that nobody knows. */
function* strangers(count: number): Generator<readonly string[]> {
  yield ['unit', 'criterion', 'stage', 'figures', 'points', 'reason']
  for (let n = 1; n <= count; n += 1) yield [`Tỉnh Không có ${n}`, '1.1.1', 'SELF', 'a=1', '', '']
}

async function rulesOf(db: Store): Promise<FrameworkRules> {
  const { id } = await db.selectFrom('framework').select('id').where('code', '=', FRAMEWORK).executeTakeFirstOrThrow()
  const rules = (await readFrameworkRules(db, [id])).get(id)
  if (rules === undefined) throw new Error(`${FRAMEWORK} is not on record`)
  return rules
}

const cluster = await startCluster()
try {
  console.log(`${cpus().length} x ${cpus()[0]?.model}, load ${loadavg()[0]?.toFixed(1)}, Node ${process.version}\n`)
  console.log(await (asked.memory ? measureMemory : measure)(cluster.adminUrl))
} finally {
  await cluster.stop()
  rmSync(folder, { recursive: true, force: true })
}
