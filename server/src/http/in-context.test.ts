import { afterAll, beforeAll, expect, it } from 'vitest'
import { write } from '../audit/write.ts'
import type { Context } from '../context.ts'
import { createLog } from '../log.ts'
import { countingStatements, graphSchema } from '../testing/ask.ts'
import { type TestDatabase, testDatabase } from '../testing/test-database.ts'
import { readInContext } from './in-context.ts'
import { createMetrics } from './metrics.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await testDatabase()
})
afterAll(() => database.close())

const parts = () => {
  const log = createLog({ logLevel: 'silent', logFormat: 'json' })
  return { schema: graphSchema(), database, metrics: createMetrics(new Set()), log }
}

const addDocument = () =>
  write(database, { kind: 'SYSTEM', name: 'Kiểm thử' }, 'test', async ({ db, record }) => {
    const id = crypto.randomUUID()
    const document = { id, number: null, issuer: null, issued_on: null, title: `Quyết định ${id}`, url: null }
    await db.insertInto('document').values(document).execute()
    record({ subjectType: 'Document', subjectId: id, after: {} })
  })

async function readDocuments(context: Context): Promise<number> {
  const db = await context.reader()
  return (await db.selectFrom('document').select('id').execute()).length
}

const keptDocuments = (context: Context) =>
  context.kept(
    'documents',
    () => readDocuments(context),
    () => 1,
  )

it('answers from what is kept with one question: which version is the newest', async () => {
  await readInContext(parts(), {}, async (context) => keptDocuments(context))
  const statements = await countingStatements(database, () =>
    readInContext(parts(), {}, async (context) => keptDocuments(context)),
  )
  expect(statements).toEqual([expect.stringContaining('data_version')])
})

it('runs again where the data change between what is kept and what is read', async () => {
  const before = await readInContext(parts(), {}, async (context) => keptDocuments(context))
  let runs = 0
  const both = await readInContext(parts(), {}, async (context) => {
    runs += 1
    const kept = await keptDocuments(context)
    if (runs === 1) await addDocument()
    return [kept, await readDocuments(context)]
  })
  expect([runs, ...both]).toEqual([2, before + 1, before + 1])
})

it('hands on what fails for any other reason', async () => {
  const failing = readInContext(parts(), {}, async () => {
    throw new Error('for another reason')
  })
  await expect(failing).rejects.toThrow('for another reason')
})

it('never mixes two states of the data while they change', async () => {
  let changing = true
  const mixed: (readonly [number, number])[] = []
  let answers = 0
  const readers = Array.from({ length: 6 }, async () => {
    while (changing) {
      const [kept, read] = await readInContext(
        parts(),
        {},
        async (context) => [await keptDocuments(context), await readDocuments(context)] as const,
      )
      answers += 1
      if (kept !== read) mixed.push([kept, read])
    }
  })
  for (let change = 0; change < 40; change += 1) await addDocument()
  changing = false
  await Promise.all(readers)
  expect(mixed).toEqual([])
  expect(answers).toBeGreaterThan(10)
})
