import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { type Database, openDatabase } from '../database.ts'
import { loadSampleData } from '../exchange/sample-data.ts'

/** A database of a test's own, dropped by `close`. Each statement sent to it is noted. */
export interface TestDatabase extends Database {
  readonly url: string
  /** Every statement so far, in the order in which it was sent. */
  readonly statements: readonly string[]
}

/** A form of database that tests start from, made once a run and copied: workers of one run have the same parent. */
interface Template {
  readonly name: string
  readonly make: (database: Database) => Promise<unknown>
}
const EMPTY: Template = { name: `par_empty_${process.ppid}`, make: (database) => database.migrate() }
const SAMPLE: Template = {
  name: `par_sample_${process.ppid}`,
  make: async (database) => {
    await database.migrate()
    await loadSampleData(database)
  },
}
const TEMPLATE_LOCK = 7_315_002

/** A fresh, migrated, empty database on the server that TEST_DATABASE_URL names (an administrator's address). */
export const testDatabase = (): Promise<TestDatabase> => copyOf(EMPTY)

/** A fresh database that holds the sample data as the server loads them. */
export const sampleDatabase = (): Promise<TestDatabase> => copyOf(SAMPLE)

async function copyOf(template: Template): Promise<TestDatabase> {
  const name = `par_test_${randomUUID().replaceAll('-', '')}`
  await asAdministrator(async (admin) => {
    await locked(admin, async () => {
      if (!(await exists(admin, template.name))) await makeTemplate(admin, template)
      await admin.query(`create database ${name} template ${template.name}`)
    })
  })
  const url = addressOf(name)
  const statements: string[] = []
  const database = await openDatabase({ url, poolSize: 5, onPool: (pool) => note(pool, statements) })
  return { ...database, url, statements, close: () => drop(database, name) }
}

async function makeTemplate(admin: pg.Client, template: Template): Promise<void> {
  const making = `${template.name}_making`
  await admin.query(`drop database if exists ${making} with (force)`)
  await admin.query(`create database ${making} template template0 encoding 'UTF8'`)
  const database = await openDatabase({ url: addressOf(making) })
  await template.make(database).finally(() => database.close())
  await admin.query(`alter database ${making} rename to ${template.name}`)
}

async function drop(database: Database, name: string): Promise<void> {
  await database.close()
  await asAdministrator((admin) => admin.query(`drop database if exists ${name} with (force)`))
}

async function exists(admin: pg.Client, name: string): Promise<boolean> {
  const found = await admin.query('select 1 from pg_database where datname = $1', [name])
  return found.rowCount === 1
}

/** A template is copied only while nobody is connected to it, so copies of one run queue up. */
async function locked(admin: pg.Client, body: () => Promise<void>): Promise<void> {
  await admin.query('select pg_advisory_lock($1)', [TEMPLATE_LOCK])
  await body().finally(() => admin.query('select pg_advisory_unlock($1)', [TEMPLATE_LOCK]))
}

async function asAdministrator<T>(body: (admin: pg.Client) => Promise<T>): Promise<T> {
  const admin = new pg.Client({ connectionString: administratorUrl() })
  await admin.connect()
  return body(admin).finally(() => admin.end())
}

function administratorUrl(): string {
  const url = process.env.TEST_DATABASE_URL
  if (!url) throw new Error('TEST_DATABASE_URL is not set: expected postgres://user:password@host:port/postgres')
  return url
}

function addressOf(name: string): string {
  const url = new URL(administratorUrl())
  url.pathname = `/${name}`
  return url.href
}

interface Queryable {
  query: (...args: unknown[]) => unknown
}

function note(pool: pg.Pool, statements: string[]): void {
  pool.on('connect', (connection) => {
    const client = connection as unknown as Queryable
    const query = client.query.bind(connection)
    client.query = (...args) => {
      statements.push(textOf(args[0]))
      return query(...args)
    }
  })
}

function textOf(query: unknown): string {
  if (typeof query === 'string') return query
  return typeof query === 'object' && query !== null && 'text' in query ? String(query.text) : 'unknown'
}
