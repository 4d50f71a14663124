/**
 * Measures the import of scores from the command line: 15,000 units x 89 leaves in one CSV (norm: at least half the speed of a bare
 * COPY of the rows that it writes, into the same tables with the same indexes), and how much memory it takes, also for a file of as
 * many errors. Needs the built server: `node test/load/import.ts [units]`.
 */
import 'reflect-metadata'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, createWriteStream, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { cpus, loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { finished } from 'node:stream/promises'
import { fileURLToPath } from 'node:url'
import pg from 'pg'
import { scoreLeaf } from '../../server/src/assessment/rules/score-leaf.ts'
import { openDatabase, type Store } from '../../server/src/database.ts'
import { type FrameworkRules, readFrameworkRules } from '../../server/src/framework/framework-rules.loader.ts'
import { startCluster } from '../../server/src/postgres/cluster.ts'
import { Decimal } from '../../server/src/shared/decimal.ts'
import { encodeId } from '../../server/src/shared/ids.ts'
import { startServer } from '../support/server.ts'
import { textTable } from './measure.ts'

const PROGRAM = fileURLToPath(new URL('../../server/dist/import.js', import.meta.url))
const FRAMEWORK = 'MH-TINH-1'
const YEAR = 2022
/** What an import of scores writes most of, and which of its rows belong to the round. */
const TABLES = {
  assessment: 'select t.* from assessment t where t.round_id = $',
  score: 'select t.* from score t join assessment a on a.year = t.year and a.id = t.assessment_id where a.round_id = $',
  stage_value: `select t.* from stage_value t join score s on s.year = t.year and s.id = t.score_id
    join assessment a on a.year = s.year and a.id = s.assessment_id where a.round_id = $`,
  stage_total: `select t.* from stage_total t join assessment a on a.year = t.year and a.id = t.assessment_id
    where a.round_id = $`,
} as const
const units = Number(process.argv[2] ?? 15_000)
const folder = mkdtempSync(join(tmpdir(), 'par-atlas-load-'))
// The database's own user writes the rows here.
chmodSync(folder, 0o777)

interface Run {
  readonly seconds: number
  /** Most memory that the process held at once, in MB. */
  readonly memory: number
  readonly out: string
}

/** Runs the command line, and asks the kernel for its highest memory until it ends. */
async function run(url: string, args: readonly string[]): Promise<Run> {
  const started = performance.now()
  const child = spawn(process.execPath, [PROGRAM, ...args, '--json'], {
    env: { PATH: process.env.PATH ?? '', DATABASE_URL: url },
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  let [out, memory] = ['', 0]
  child.stdout.on('data', (piece: Buffer) => {
    out += piece
  })
  const watch = setInterval(() => {
    memory = Math.max(memory, highestMemory(child.pid))
  }, 100)
  await new Promise((resolve) => child.once('close', resolve))
  clearInterval(watch)
  return { seconds: (performance.now() - started) / 1000, memory, out }
}

function highestMemory(pid: number | undefined): number {
  try {
    return Number(/VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024
  } catch {
    return 0
  }
}

/** Units that nobody has scored, and the round that does. */
async function makeWorld(client: pg.Client): Promise<string> {
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
    select gen_random_uuid(), id, ${YEAR} from framework where code = '${FRAMEWORK}' returning id`)
  await client.query('analyze')
  return rows[0]?.id ?? ''
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

async function writeFile(name: string, leaves: readonly (readonly [string, string])[], unitOf: (n: number) => string) {
  const path = join(folder, name)
  const file = createWriteStream(path)
  file.write('unit,criterion,stage,figures,points,reason\n')
  for (let n = 1; n <= units; n += 1) {
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
): Promise<{ readonly seconds: number; readonly rows: number }> {
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
  const started = performance.now()
  for (const table of Object.keys(TABLES)) await into.query(`copy ${table} from '${join(folder, table)}'`)
  await into.query('commit')
  return { seconds: (performance.now() - started) / 1000, rows }
}

async function measure(adminUrl: string): Promise<string> {
  const [url, copy] = [nameIn(adminUrl, 'load_import'), nameIn(adminUrl, 'load_copy')]
  const admin = await connected(adminUrl)
  await admin.query('create database load_import')
  await (await startServer({ databaseUrl: url })).stop()
  const database = await openDatabase({ url })
  const rules = await rulesOf(database.fork().getKysely() as unknown as Store)
  await database.close()
  const client = await connected(url)
  const roundKey = await makeWorld(client)
  await client.end()
  await admin.query('create database load_copy template load_import')

  const leaves = [...rules.leaves].map(([code, leaf]) => [code, statedOf(leaf)] as const)
  const good = await writeFile('good.csv', leaves, (n) => `Tỉnh Đo tốc độ ${n}`)
  const bad = await writeFile('bad.csv', leaves, (n) => `Tỉnh Không có ${n}`)
  const round = [
    '--kind',
    'scores',
    '--framework',
    FRAMEWORK,
    '--year',
    String(YEAR),
    '--round',
    encodeId('Round', roundKey),
  ]
  const failed = await run(url, [bad, ...round])
  const looked = await run(url, [good, ...round])
  const done = await run(url, [good, ...round, '--commit'])
  if (!done.out.includes('"outcome": "DONE"')) throw new Error(done.out.slice(0, 2000))
  const again = await run(url, [good, ...round, '--commit'])
  const [from, into] = [await connected(url), await connected(copy)]
  const bare = await bareCopy(from, into, roundKey)
  await Promise.all([from.end(), into.end(), admin.end()])

  const lines = units * leaves.length
  const row = (
    name: string,
    { seconds, memory }: Pick<Run, 'seconds'> & { readonly memory?: number },
    count: number,
  ) => [
    ...[name, `${seconds.toFixed(1)} s`, `${Math.round(count / seconds)}/s`],
    memory === undefined ? '' : `${Math.round(memory)} MB`,
  ]
  return textTable(
    [`${lines} lines, ${Math.round(statSync(good).size / 1e6)} MB, ${bare.rows} rows`, 'time', 'speed', 'memory'],
    [
      row('a file of errors, lines', failed, lines),
      row('preview, lines', looked, lines),
      row('import, rows written', done, bare.rows),
      row('the same file again, lines', again, lines),
      row('bare COPY of the same rows', bare, bare.rows),
      ['import against COPY', `${Math.round((100 * bare.seconds) / done.seconds)}%`, '', ''],
    ],
  )
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
  console.log(await measure(cluster.adminUrl))
} finally {
  await cluster.stop()
  rmSync(folder, { recursive: true, force: true })
}
