import { sql } from 'kysely'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Store } from '../context.ts'
import { type TestDatabase, testDatabase } from '../testing/test-database.ts'
import { packed, packedDigest, unpacked } from './packed.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await testDatabase()
})
afterAll(() => database.close())

async function pack(values: string) {
  const db = database.fork().getKysely() as unknown as Store
  const { rows } = await sql<{ a: string | null; b: string | null }>`
    select ${packed(sql`a`)} as a, ${packed(sql`b`)} as b
    from (select * from ${sql.raw(values)} as given (a, b) order by a nulls last) ordered`.execute(db)
  const { a, b } = rows[0] ?? { a: null, b: null }
  return { a, b }
}

it('keeps columns in step, with nothing for null, and every digit', async () => {
  const { a, b } = await pack(`(values (2, 0.100000), (null, 7.5), (1, null))`)
  expect(unpacked(a)).toEqual(['1', '2', ''])
  expect(unpacked(b)).toEqual(['', '0.100000', '7.5'])
})

it('packs a single null, and tells it from no row at all', async () => {
  const { a } = await pack('(values (null::integer, 1))')
  expect(unpacked(a)).toEqual([''])
  const { a: none } = await pack('(select 1, 1 where false)')
  expect(unpacked(none)).toEqual([])
})

it('digests columns: what moves from one to the next is not the same', () => {
  expect(packedDigest(['1 2', null])).toMatch(/^[0-9a-f]{64}$/)
  expect(packedDigest(['1 2', null])).toBe(packedDigest(['1 2', null]))
  expect(packedDigest(['1 2', '3'])).not.toBe(packedDigest(['1', '2 3']))
  expect(packedDigest(['1 2', null])).not.toBe(packedDigest([null, '1 2']))
})
