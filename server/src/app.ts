// Before any class with decorators is read: what loads modules one by one, as `dev.ts` does, meets those of the rooms first.
import 'reflect-metadata'
import { fileURLToPath } from 'node:url'
import * as documents from '@par-atlas/schema/documents'
import { samples } from '@par-atlas/schema/samples'
import { parse } from 'graphql'
import type { Config } from './config.ts'
import { type Database, openDatabase } from './database.ts'
import { loadSampleData } from './exchange/sample-data.ts'
import { createGraphEndpoint, type GraphEndpoint } from './http/graphql.ts'
import { createHandler } from './http/handler.ts'
import { operationNames } from './http/known-operations.ts'
import { createMetrics, type Metrics } from './http/metrics.ts'
import { createExplorerFiles, createStaticFiles, type StaticFiles } from './http/static-files.ts'
import type { Log } from './log.ts'
import { type Cluster, startCluster } from './postgres/cluster.ts'
import { buildGraphSchema } from './schema.ts'
import { type Listener, listen } from './server.ts'
import { explainFailure } from './start-failures.ts'

export interface App {
  /** Resolves once requests are served; null if it was stopped before that. */
  readonly started: Promise<{ readonly url: string } | null>
  /** Drains, then closes everything that was opened. Idempotent, and welcome during the start, too. */
  stop(): Promise<void>
}

/** What the start has opened so far, in the order in which it is closed again. */
interface Opened {
  listener?: Listener
  graph?: GraphEndpoint
  database?: Database
  cluster?: Cluster
}

/** The built web client and explorer, seen from server/dist as well as from server/src. */
const built = (part: string) => fileURLToPath(new URL(`../../${part}/dist`, import.meta.url))

/**
 * Composes the whole: configuration, database, schema, HTTP. A start that fails leaves nothing open.
 *
 * @param staticFiles what serves the web client; left out: the built one, where there is one.
 */
export function startApp(config: Config, log: Log, staticFiles = createStaticFiles(built('client'))): App {
  const opened: Opened = {}
  let stopping: Promise<void> | undefined
  const starting = open({ config, log, staticFiles, opened, stopping: () => stopping !== undefined })
  const stop = () => {
    stopping ??= starting.catch(() => undefined).then(() => close(opened, log))
    return stopping
  }
  const started = starting.catch(async (error) => {
    await stop()
    throw explainFailure(error, config)
  })
  return { started, stop }
}

interface Start {
  readonly config: Config
  readonly log: Log
  readonly staticFiles: StaticFiles | null
  readonly opened: Opened
  readonly stopping: () => boolean
}

/** Listens first, so that a taken port is told before any data is touched; then one step after the other. */
async function open(start: Start): Promise<{ url: string } | null> {
  const { config, log, opened, stopping } = start
  const trusted = { client: Object.values(documents), samples: samples.map(({ query }) => parse(query)) }
  const metrics = createMetrics(operationNames([...trusted.client, ...trusted.samples]))
  opened.listener = await listen(config.host, config.port, handlerOf(start, metrics))
  if (config.databaseUrl === null && !stopping()) {
    opened.cluster = await startCluster({ dataDir: config.dataDir, log })
  }
  if (stopping()) return null
  const database = await openStore(config.databaseUrl ?? opened.cluster?.url ?? '', metrics, log)
  opened.database = database
  if (stopping()) return null
  await prepare(database, config, log)
  if (stopping()) return null
  const { importToken, introspection } = config
  const graph = { schema: buildGraphSchema(), database, metrics, log, importToken, introspection }
  opened.graph = await createGraphEndpoint(graph, trusted)
  return { url: opened.listener.url }
}

function handlerOf({ config, log, staticFiles, opened, stopping }: Start, metrics: Metrics) {
  return createHandler({
    log,
    metrics,
    staticFiles,
    explorerFiles: config.explorer ? createExplorerFiles(built('client/explorer')) : null,
    graph: () => opened.graph ?? null,
    notReady: async () => (stopping() ? 'stopping' : notReady(opened)),
  })
}

async function openStore(url: string, metrics: Metrics, log: Log): Promise<Database> {
  // What the migrator tells of its progress is told once, in sum, by `prepare`.
  const warn = (line: string) => (line.startsWith('[migrator]') ? log.debug(line) : log.warn(line))
  const database = await openDatabase({ url, warn, onPool: metrics.watchPool })
  metrics.watchDatabase(database)
  return database
}

/** Brings the store to this program's form, and an empty one to the sample data unless they are switched off. */
async function prepare(database: Database, { sampleData }: Config, log: Log): Promise<void> {
  const names = await database.migrate()
  if (names.length > 0) log.info({ names }, 'migrated the database')
  if (sampleData && (await loadSampleData(database))) log.info('loaded the sample data')
}

async function notReady({ graph, database }: Opened): Promise<string | null> {
  if (graph === undefined || database === undefined) return 'starting'
  try {
    const pending = await withinSeconds(2, database.pending())
    return pending.length === 0 ? null : 'migrations pending'
  } catch {
    return 'the database does not answer'
  }
}

/** One thing that does not close must not keep the next one open: a connection that hangs is cut by the database's own end. */
async function close({ listener, graph, database, cluster }: Opened, log: Log): Promise<void> {
  const closers = [
    { what: 'the listener', seconds: 15, close: listener?.drain },
    { what: 'the graph', seconds: 2, close: graph?.stop },
    { what: 'the connections to the database', seconds: 2, close: database?.close },
    { what: 'the database', seconds: 60, close: cluster?.stop },
  ]
  for (const { what, seconds, close } of closers) {
    await withinSeconds(seconds, close?.()).catch((err) => log.warn({ err }, `${what} did not close in time`))
  }
}

async function withinSeconds<T>(seconds: number, work: Promise<T> | undefined): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`no end within ${seconds} s`)), seconds * 1000)
  })
  try {
    return await Promise.race([work as Promise<T>, late])
  } finally {
    clearTimeout(timer)
  }
}
