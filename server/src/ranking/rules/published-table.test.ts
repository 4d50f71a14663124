import { Decimal } from 'decimal.js'
import { describe, expect, it } from 'vitest'
import type { EvidencePart } from '../../framework/rules/evidence-part.ts'
import { printFraction, RoundingMode } from '../../shared/rounding.ts'
import { publishedTable, type StatedStanding, type TableFrame } from './published-table.ts'
import { averageIn, entriesInOrder, type TableEntry } from './ranking-table.ts'
import type { SeriesTotal } from './series.ts'

const frame: TableFrame = { year: 2023, framework: '876-BO', block: 'BO' }
const stated = (points: string, max = '100') => ({
  points: new Decimal(points),
  maxPoints: new Decimal(max),
  printed: points.replace('.', ','),
})
const unit = (
  name: string,
  total: string | null,
  rank: number | null,
  over: Partial<StatedStanding> = {},
): StatedStanding => ({
  unit: name,
  nameOrder: name.charCodeAt(0),
  ranked: true,
  total: total === null ? null : { ...stated(total), rank, rankBase: 3 },
  parts: new Map(),
  series: [],
  ...over,
})
const before = (year: number, rank: number | null, over: Partial<SeriesTotal> = {}): SeriesTotal => ({
  ...{ unit: 'a', year, framework: '876-BO', block: null, printed: '90', rank, rankBase: null },
  ...{ value: new Decimal(90), scaleMax: new Decimal(100), restated: false, breaks: [] },
  ...over,
})
const table = (...standings: StatedStanding[]) => publishedTable(frame, standings)
const only = (standing: StatedStanding) => table(standing).entries[0]

describe('publishedTable', () => {
  it('keeps the printed rank and holds the computed one beside it', () => {
    const { entries, check } = table(unit('a', '80', 1), unit('b', '90', 2))
    expect(entries.map(({ unit, rank, computedRank }) => [unit, rank, computedRank])).toEqual([
      ['a', 1, 2],
      ['b', 2, 1],
    ])
    expect(check).toEqual({ compared: 2, agreeing: 0 })
  })

  it('keeps whoever is not ranked apart, and out of the average', () => {
    const found = table(
      unit('a', '90', 1),
      unit('b', '80', 2),
      unit('c', null, null, { ranked: false }),
      unit('d', null, null),
    )
    expect(found.entries.map(({ unit, status, rank }) => [unit, status, rank])).toEqual([
      ['a', 'RANKED', 1],
      ['b', 'RANKED', 2],
      ['c', 'NOT_RANKED', null],
      ['d', 'NOT_PUBLISHED', null],
    ])
    const average = averageIn(found)
    expect(found.base).toBe(3)
    expect(average && printFraction(average, { mode: RoundingMode.HALF_UP, places: 1 })).toBe('85,0')
  })

  it('marks ties by the printed rank', () => {
    expect(table(unit('a', '90', 1), unit('b', '90', 1), unit('c', '80', 3)).entries.map(({ tied }) => tied)).toEqual([
      true,
      true,
      false,
    ])
  })

  // 61.86 + 28.10 = 89.96, printed 89.95.
  it('shows a misfit and repairs nothing', () => {
    const parts = new Map<EvidencePart, ReturnType<typeof stated>>([
      ['APPRAISED', stated('61.86', '68.5')],
      ['SURVEY', stated('28.10', '31.5')],
    ])
    const entry = only(unit('a', '89.95', 1, { parts }))
    expect(entry?.printed).toBe('89,95')
    expect(entry?.misfits.map(({ stated, expected }) => [stated.toFixed(2), expected.toFixed(2)])).toEqual([
      ['89.95', '89.96'],
    ])
  })

  it.each([
    { name: 'up two places', series: [before(2022, 3)], breaks: [], change: 2, previous: 3 },
    { name: 'no year before on record', series: [], breaks: ['FIRST_YEAR'], change: null, previous: null },
    { name: 'two years ago only', series: [before(2021, 3)], breaks: [], change: null, previous: null },
    {
      name: 'another framework',
      series: [before(2022, 3, { framework: '1149-BO' })],
      breaks: ['FRAMEWORK'],
      change: null,
      previous: 3,
    },
    {
      name: 'a restated year',
      series: [before(2022, 3, { restated: true })],
      breaks: ['RESTATED'],
      change: null,
      previous: 3,
    },
    { name: 'a later year only', series: [before(2024, 3)], breaks: ['FIRST_YEAR'], change: null, previous: null },
  ])('compares with the year before: $name', ({ series, breaks, change, previous }) => {
    const entry = only(unit('a', '90', 1, { series }))
    expect([entry?.movement.breaks, entry?.movement.change, entry?.movement.previousRank]).toEqual([
      breaks,
      change,
      previous,
    ])
  })
})

describe('entriesInOrder', () => {
  const entries = table(
    unit('a', '70', 3, { series: [before(2022, 9)] }),
    unit('b', null, null, { ranked: false }),
    unit('c', '90', 1),
    unit('d', '80', 2, { series: [before(2022, 1, { unit: 'd' })] }),
  ).entries
  it.each([
    ['RANK', 'cdab'],
    ['NAME', 'abcd'],
    ['CHANGE', 'adbc'],
    ['PERCENT', 'cdab'],
  ] as const)('%s gives %s', (order, units) => {
    const changeOf = (entry: TableEntry) => (entry.basis === 'AS_PUBLISHED' ? entry.movement.change : null)
    const ordered = entriesInOrder(entries, order, changeOf)
    expect(ordered.map(({ unit }) => unit).join('')).toBe(units)
  })
})
