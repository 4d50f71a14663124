/**
 * How long the built server takes until it is ready: on an empty embedded store, which it makes and fills with the samples, on
 * the same store again, and on a PostgreSQL that stands already; beside Node alone, and with the memory it then holds:
 * `node test/load/start-up.ts [runs]`, after `node server/build.ts`.
 */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { cpus, loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { startOutsidePostgres } from '../support/outside-postgres.ts'
import { type ServerOptions, startServer } from '../support/server.ts'
import { textTable } from './measure.ts'

const runs = Number(process.argv[2] ?? 5)

interface Start {
  readonly seconds: number
  readonly megabytes: number
}

async function start(options: ServerOptions): Promise<Start> {
  const begun = performance.now()
  const server = await startServer(options)
  const seconds = (performance.now() - begun) / 1000
  const megabytes = residentMegabytes(server.pid)
  await server.stop()
  return { seconds, megabytes }
}

/** Memory that a process holds now, in MB of 1,000,000 bytes. */
function residentMegabytes(pid: number): number {
  const kilobytes = /^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]
  return Math.round((Number(kilobytes) * 1024) / 1_000_000)
}

async function repeated(options: ServerOptions): Promise<Start> {
  const starts: Start[] = []
  for (let run = 0; run < runs; run += 1) starts.push(await start(options))
  const byTime = starts.toSorted((a, b) => a.seconds - b.seconds)
  return byTime[Math.floor(runs / 2)] ?? { seconds: 0, megabytes: 0 }
}

function nodeAlone(): number {
  const times = Array.from({ length: runs }, () => {
    const begun = performance.now()
    execFileSync(process.execPath, ['-e', '0'])
    return (performance.now() - begun) / 1000
  })
  return times.toSorted((a, b) => a - b)[Math.floor(runs / 2)] ?? 0
}

const row = (name: string, { seconds, megabytes }: Start) => [name, `${seconds.toFixed(2)} s`, `${megabytes} MB`]

const folder = mkdtempSync(join(tmpdir(), 'par-atlas-start-'))
const postgres = await startOutsidePostgres()
try {
  const embedded = { environment: { LOG_LEVEL: 'warn', DATA_DIR: join(folder, 'data') } }
  const rows = [
    ['node alone', `${nodeAlone().toFixed(2)} s`, ''],
    row('empty embedded store, samples loaded', await start(embedded)),
    row(`the same store again, median of ${runs}`, await repeated(embedded)),
  ]
  if ('missing' in postgres) {
    console.log(`Not measured on a PostgreSQL of its own: ${postgres.missing}`)
  } else {
    const outside = { databaseUrl: postgres.url, environment: { LOG_LEVEL: 'warn' } }
    rows.push(row('empty PostgreSQL, samples loaded', await start(outside)))
    rows.push(row(`the same PostgreSQL again, median of ${runs}`, await repeated(outside)))
  }
  console.log(`${cpus().length} x ${cpus()[0]?.model}, load ${loadavg()[0]?.toFixed(1)}\n`)
  console.log(textTable(['until ready', 'time', 'memory then'], rows))
} finally {
  if (!('missing' in postgres)) await postgres.stop()
  rmSync(folder, { recursive: true, force: true })
}
