import { expect, it } from 'vitest'
import { decodeId, encodeId, newId, readId, uuids } from './ids.ts'

it('reads back what it wrote', () => {
  const key = newId()
  expect(decodeId(encodeId('Unit', key), 'Unit')).toBe(key)
  const derived = `${newId()}:${newId()}`
  expect(decodeId(encodeId('RankingEntry', derived), 'RankingEntry', uuids(2))).toBe(derived)
})

it('refuses the id of another type, naming both', () => {
  expect(() => decodeId(encodeId('Block', newId()), 'Unit')).toThrow('Cần id của Unit, nhận được id của Block.')
})

it('refuses a key of another number of parts, which would reach the store as no uuid', () => {
  expect(() => decodeId(encodeId('Unit', `${newId()}:${newId()}`), 'Unit')).toThrow(/Unit/)
})

it('reads keys that hold words beside uuids, for the types that have such keys', () => {
  const key = `${newId()}:2024:-:FINAL`
  expect(readId(encodeId('Ranking', key))).toEqual({ type: 'Ranking', key })
  expect(() => decodeId(encodeId('Unit', key), 'Unit')).toThrow(/Unit/)
  expect(readId(encodeId('Ranking', `${newId()}:final`))).toBeNull()
})

it.each(['', 'x', 'Unit', encodeId('Unit', 'not-a-uuid'), encodeId('unit', newId()), '%%%'])(
  'takes %j for no id',
  (id) => {
    expect(readId(id)).toBeNull()
    expect(() => decodeId(id, 'Unit')).toThrow(/Unit/)
  },
)

it('makes keys that sort in the order of their making', async () => {
  const first = newId()
  await new Promise((resolve) => setTimeout(resolve, 2))
  expect(first < newId()).toBe(true)
})

it('makes keys that are unique and sort in the order in which they were made', () => {
  const keys = Array.from({ length: 100_000 }, newId)
  expect(new Set(keys).size).toBe(keys.length)
  expect(keys.toSorted()).toEqual(keys)
  expect(keys.every((key) => /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/.test(key))).toBe(
    true,
  )
})
