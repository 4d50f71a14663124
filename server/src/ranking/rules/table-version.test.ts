import { Decimal } from 'decimal.js'
import { expect, it } from 'vitest'
import { publishedTable, type StatedStanding } from './published-table.ts'
import { publishedVersion } from './table-version.ts'

const frame = { year: 2023, framework: '876-BO', block: 'BO' }
const standing = (over: Partial<StatedStanding> = {}): StatedStanding => ({
  unit: 'a',
  nameOrder: 1,
  ranked: true,
  total: { points: new Decimal(90), maxPoints: new Decimal(100), printed: '90', rank: 1, rankBase: 1 },
  parts: new Map(),
  series: [],
  ...over,
})
const version = (digest: string, over?: Partial<StatedStanding>) =>
  publishedVersion(digest, publishedTable(frame, [standing(over)]).entries)

it('is the same for the same entries', () => {
  expect(version('d')).toMatch(/^[0-9a-f]{16}$/)
  expect(version('d')).toBe(version('d'))
})

it.each([
  { name: 'the edition', change: version('e') },
  { name: 'the order of names', change: version('d', { nameOrder: 2 }) },
  { name: 'a status', change: version('d', { ranked: false }) },
])('differs with $name', ({ change }) => {
  expect(change).not.toBe(version('d'))
})
