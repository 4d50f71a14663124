import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { rehearse } from '../audit/write.ts'
import type { Store } from '../context.ts'
import { type TestDatabase, testDatabase } from '../testing/test-database.ts'
import { copyMany, copyText } from './copy-many.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await testDatabase()
})
afterAll(() => database.close())

it('a value is written as the text format of COPY has it', () => {
  expect([null, undefined, 'a\tb\nc\r\\', 1.5, true, { a: 'x\ty' }, ['"']].map(copyText)).toEqual([
    ...['\\N', '\\N', 'a\\tb\\nc\\r\\\\', '1.5', 'true'],
    ...['{"a":"x\\\\ty"}', '["\\\\""]'],
  ])
})

const TEXTS = ['', '\\N', '\\.', 'a\tb', 'hai\ndòng', 'c\r\n', '\\', '"', "'", 'Hòa Bình', '𠮷', '{}']
const made = (db: Store) =>
  sql`create temp table copied (n integer, t text, j jsonb, d numeric, other integer default 7) on commit drop`.execute(
    db,
  )

describe('rows that go by COPY', () => {
  it('come out as they went in, whatever they hold', async () => {
    const rows = TEXTS.map((t, n) => ({ n, t, j: { t, list: [t] }, d: '0.1234567890123456789' }))
    const read = await rehearse(database, async (db) => {
      await made(db)
      expect(await copyMany(db, 'copied', [...rows, { n: 99, t: null, j: null, d: null }])).toBe(true)
      return (await sql`select * from copied order by n`.execute(db)).rows
    })
    expect(read).toEqual([...rows.map((row) => ({ ...row, other: 7 })), { n: 99, t: null, j: null, d: null, other: 7 }])
  })

  it('are in the transaction of the store that they were given to, beside another that copies', async () => {
    const seen = await Promise.all(
      [1, 2, 3].map((n) =>
        rehearse(database, async (db) => {
          await made(db)
          await copyMany(
            db,
            'copied',
            Array.from({ length: n * 1000 }, () => ({ n })),
          )
          return (await sql`select count(*)::int as count, min(n) as n from copied`.execute(db)).rows[0]
        }),
      ),
    )
    expect(seen).toEqual([1, 2, 3].map((n) => ({ count: n * 1000, n })))
  })

  it('undo the transaction where one of them cannot be kept', async () => {
    const failed = rehearse(database, async (db) => {
      await made(db)
      await copyMany(db, 'copied', [{ n: 'not a number' }])
    })
    await expect(failed).rejects.toThrow('invalid input syntax for type integer')
    expect(await rehearse(database, async (db) => (await sql`select 1 as one`.execute(db)).rows)).toEqual([{ one: 1 }])
  })

  it('are left to others where the client is hidden', async () => {
    const { fork } = database
    const hidden = { ...database, fork, clientOf: async () => null }
    expect(await rehearse(hidden, (db) => copyMany(db, 'copied', [{ n: 1 }]))).toBe(false)
  })
})
