import DataLoader from 'dataloader'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { write } from './audit/write.ts'
import { createContext } from './context.ts'
import { answer, ask, countingStatements } from './testing/ask.ts'
import { type TestDatabase, testDatabase } from './testing/test-database.ts'

const TESTER = { kind: 'SYSTEM', name: 'Kiểm thử' } as const
let database: TestDatabase
beforeAll(async () => {
  database = await testDatabase()
})
afterAll(() => database.close())

const version = async () => {
  const { dataVersion } = await answer<{ dataVersion: { version: string } }>(database, '{ dataVersion { version } }')
  return Number(dataVersion.version)
}
const documents = async () => {
  const context = createContext(database)
  const rows = await (await context.reader()).selectFrom('document').select('title').execute()
  await context.finish()
  return rows.map((row) => row.title)
}
const insert = (title: string) =>
  write(database, TESTER, 'test', async ({ db, record }) => {
    const id = crypto.randomUUID()
    await db
      .insertInto('document')
      .values({ id, number: null, issuer: null, issued_on: null, title, url: null })
      .execute()
    record({ subjectType: 'Document', subjectId: id, after: { title }, reason: 'thử' })
    if (title === 'refused') throw new Error('refused')
  })

it('writes change, audit entry and data version in one transaction', async () => {
  const before = await version()
  await insert('Quyết định 1')
  expect(await version()).toBe(before + 1)
  const [entry] = await database
    .fork()
    .execute(
      `select a.name, e.act, e.subject_type, e.after, e.reason from audit_entry e join actor a on a.id = e.actor_id`,
    )
  const expected = {
    name: 'Kiểm thử',
    act: 'test',
    subject_type: 'Document',
    after: { title: 'Quyết định 1' },
    reason: 'thử',
  }
  expect(entry).toEqual(expected)
})

it('leaves nothing behind when the body fails', async () => {
  const before = await version()
  await expect(insert('refused')).rejects.toThrow('refused')
  expect(await version()).toBe(before)
  expect(await documents()).not.toContain('refused')
  expect(await database.fork().execute(`select 1 from audit_entry where after ->> 'title' = 'refused'`)).toEqual([])
})

it('refuses a write that puts nothing on the record', async () => {
  await expect(write(database, TESTER, 'silent', async () => undefined)).rejects.toThrow(/recorded no change/)
})

it('reads one snapshot a request, in a transaction that cannot write', async () => {
  const context = createContext(database)
  const db = await context.reader()
  const count = () =>
    sql<{ n: number }>`select count(*)::int as n from document`.execute(db).then(({ rows }) => rows[0]?.n)
  const before = await count()
  await insert('Quyết định 2')
  expect(await count()).toBe(before)
  await expect(sql`delete from document`.execute(db)).rejects.toThrow(/read-only/)
  await context.finish()
  await context.finish()
})

it('reads nothing after its end, so that a field that outlives its answer holds no connection', async () => {
  const opened = () => database.statements.filter((statement) => /start transaction/.test(statement)).length
  const context = createContext(database)
  const reading = context.reader()
  await context.finish()
  await expect(context.reader()).rejects.toThrow(/has ended/)
  const late = await reading
  await expect(late.selectFrom('document').select('id').execute()).rejects.toThrow(/rolled back/)
  const before = opened()
  await expect(context.load(() => new DataLoader(() => context.reader() as never)).load('x')).rejects.toThrow(
    /has ended/,
  )
  expect(opened()).toBe(before)
})

it('sees its own writes', async () => {
  const context = createContext(database)
  const count = async () => (await (await context.reader()).selectFrom('document').select('id').execute()).length
  const before = await count()
  await context.write(TESTER, 'test', async ({ db, record }) => {
    const id = crypto.randomUUID()
    await db
      .insertInto('document')
      .values({ id, number: null, issuer: null, issued_on: null, title: id, url: null })
      .execute()
    record({ subjectType: 'Document', subjectId: id })
  })
  expect(await count()).toBe(before + 1)
  await context.finish()
})

it('opens no transaction where nothing is read, and one where much is', async () => {
  const opened = () => database.statements.filter((statement) => /start transaction/.test(statement)).length
  const before = opened()
  await ask(database, '{ __typename }')
  expect(opened()).toBe(before)
  await ask(database, '{ a: dataVersion { version } b: dataVersion { version } }')
  expect(opened()).toBe(before + 1)
})

it('notes the statements of an operation', async () => {
  expect(await countingStatements(database, () => ask(database, '{ dataVersion { version } }'))).toHaveLength(1)
})

it('knows the day in Vietnam and the reader language', () => {
  const eve = { now: new Date('2025-06-30T17:00:00Z'), acceptLanguage: 'fr, en-GB;q=0.8, vi;q=0.5' }
  expect(createContext(database, eve)).toMatchObject({ today: '2025-07-01', language: 'en' })
  expect(createContext(database, { acceptLanguage: 'fr' }).language).toBe('vi')
})

it('refuses to rewrite or delete what is append-only', async () => {
  const em = database.fork()
  await expect(em.execute(`update audit_entry set act = 'other'`)).rejects.toThrow(/append-only/)
  await expect(em.execute('delete from audit_entry')).rejects.toThrow(/append-only/)
  await expect(em.execute('truncate audit_entry')).rejects.toThrow(/append-only/)
})
