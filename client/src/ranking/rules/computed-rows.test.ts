import { describe, expect, it } from 'vitest'
import { toMicro } from '../../shared/points.ts'
import {
  type ComputedEntry,
  commonBreak,
  computedRows,
  filterComputed,
  nearTies,
  sharedMaximum,
} from './computed-rows.ts'

const entry = (
  rank: number | null,
  slug: string,
  points: number,
  more: Partial<ComputedEntry> = {},
): ComputedEntry => ({
  id: slug,
  status: rank === null ? 'INCOMPLETE' : 'RANKED',
  rank,
  base: 4,
  tied: false,
  points,
  maxPoints: 100,
  percent: points,
  printed: null,
  band: null,
  obstacles: [],
  previousRank: null,
  previousBase: null,
  change: null,
  breaks: [],
  note: null,
  missingLeaves: 0,
  regionRank: null,
  regionBase: null,
  deducted: null,
  notReached: null,
  unit: { slug, name: slug, shortName: slug, nameEn: null, region: null },
  byArea: null,
  topDeductions: null,
  ...more,
})
const BANDS = ['XS', 'T'].map((code) => ({ code, name: code, nameEn: null }))
const rows = (...entries: ComputedEntry[]) => computedRows(entries, BANDS, 'vi')

describe('computedRows', () => {
  it('gives units of one rank the gap to the rank above, in percent', () => {
    const table = rows(
      entry(1, 'a', 90),
      entry(2, 'b', 88.5, { tied: true }),
      entry(2, 'c', 88.5, { tied: true }),
      entry(4, 'd', 88.4),
      entry(null, 'e', 70),
    )
    expect(table.map(({ gapAbove }) => gapAbove)).toEqual([null, 1_500_000, 1_500_000, 100_000, null])
  })

  it('counts classes from the best', () => {
    const [first, second] = rows(entry(1, 'a', 95, { band: { code: 'T' } }), entry(2, 'b', 90))
    expect([first?.band, second?.band]).toEqual([2, null])
  })

  it('prefers English names where the reader wants them', () => {
    const unit = { slug: 'a', name: 'Sở Nội vụ', shortName: 'Nội vụ', nameEn: 'Home Affairs', region: null }
    expect(computedRows([entry(1, 'a', 95, { unit })], BANDS, 'en')[0]?.name).toBe('Home Affairs')
  })
})

describe('nearTies', () => {
  it('finds neighbours that only a seventh decimal parts', () => {
    // 84.91 of 99.5 is 85.3366834…, 85.336683 of 100 is 85.336683: alike at six places, not equal.
    const table = rows(
      entry(25, 'a', 84.91, { maxPoints: 99.5, percent: 85.336683 }),
      entry(26, 'b', 85.336683),
      entry(27, 'c', 85.336682),
    )
    expect(nearTies(table).map(({ better, worse }) => [better.slug, worse.slug])).toEqual([['a', 'b']])
  })
  it('leaves true ties alone', () => {
    expect(nearTies(rows(entry(1, 'a', 90, { tied: true }), entry(1, 'b', 90, { tied: true })))).toEqual([])
  })
})

describe('commonBreak', () => {
  it('is what every ranked unit has', () => {
    expect(
      commonBreak(
        rows(entry(1, 'a', 90, { breaks: ['FRAMEWORK', 'UNIT'] }), entry(2, 'b', 80, { breaks: ['FRAMEWORK'] })),
      ),
    ).toBe('FRAMEWORK')
  })
  it('is nothing where one is compared, and units without a rank do not count', () => {
    expect(commonBreak(rows(entry(1, 'a', 90, { breaks: ['UNIT'] }), entry(2, 'b', 80)))).toBeNull()
    expect(commonBreak(rows(entry(1, 'a', 90, { breaks: ['UNIT'] }), entry(null, 'b', 80)))).toBe('UNIT')
    expect(commonBreak([])).toBeNull()
  })
})

it('knows a maximum that all share', () => {
  expect(sharedMaximum(rows(entry(1, 'a', 90), entry(2, 'b', 80)))).toBe(100)
  expect(sharedMaximum(rows(entry(1, 'a', 90), entry(2, 'b', 80, { maxPoints: 95 })))).toBeNull()
})

describe('filterComputed', () => {
  const unit = (name: string, region: string) => ({ slug: name, name, shortName: name, nameEn: null, region })
  const table = rows(
    entry(1, 'a', 95, { unit: unit('Tỉnh Đồng', 'Vùng 1'), band: { code: 'XS' } }),
    entry(2, 'b', 85, { unit: unit('Tỉnh Tây', 'Vùng 2'), band: { code: 'T' } }),
  )
  const found = (filter: Partial<Parameters<typeof filterComputed>[1]>) =>
    filterComputed(table, { text: '', region: null, band: null, ...filter }).map(({ rank }) => rank)
  it('filters by name without marks, by region and by class', () => {
    expect(found({ text: 'dong' })).toEqual([1])
    expect(found({ region: 'Vùng 2' })).toEqual([2])
    expect(found({ band: 1 })).toEqual([1])
    expect(found({ band: 1, region: 'Vùng 2' })).toEqual([])
  })
  it('gives the same list where nothing is asked, so that no order is computed again', () => {
    expect(filterComputed(table, { text: '', region: null, band: null })).toBe(table)
  })
  it('keeps the exact figure', () => expect(table[0]?.percent).toBe(toMicro(95)))
})
