import { describe, expect, it } from 'vitest'
import { type LedgerEntry, type LedgerInput, ledgerOf } from './ledger.ts'

const band = (code: string, fromPercent: number) => ({ code, name: code, nameEn: null, fromPercent })
const BANDS = [band('TOT', 80), band('XUAT_SAC', 90), band('KHA', 70)]
const ENTRY: LedgerEntry = {
  points: 83.38,
  maxPoints: 100,
  percent: 83.38,
  rank: 40,
  base: 63,
  change: 2,
  previousRank: 42,
  previousBase: 63,
  breaks: [],
  band: band('TOT', 80),
  nextRank: { rank: 39, base: 63, points: 0.21, pointsToPass: 0.210001, outcome: 'TIE', reachable: true },
  nextBand: { points: 6.62, reachable: true, band: band('XUAT_SAC', 90), areas: [], conditions: [] },
  obstacles: [],
  history: [
    { year: 2023, points: 83.05, maxPoints: 100 },
    { year: 2024, points: 83.38, maxPoints: 100 },
  ],
  selfPoints: 56.51,
  selfMaxPoints: 61.5,
  appraisedPoints: 50.87,
}
const input = (entry: Partial<LedgerEntry> = {}, more: Partial<LedgerInput> = {}): LedgerInput => ({
  year: 2024,
  entry: { ...ENTRY, ...entry },
  bands: BANDS,
  averagePercent: 84.5,
  adjustments: null,
  provisional: false,
  maxPoints: 100,
  ...more,
})
const fact = (kind: string, of: LedgerInput) => ledgerOf(of).find((each) => each.kind === kind)

describe('ledgerOf', () => {
  it('keeps the order of the look', () =>
    expect(ledgerOf(input()).map(({ kind }) => kind)).toEqual([
      'band',
      'nextRank',
      'nextBand',
      'change',
      'average',
      'self',
    ]))
  it('bounds a class by the one above it, exclusive; the best has no upper bound', () => {
    expect(fact('band', input())).toMatchObject({ place: 2, from: 80, below: 90 })
    expect(fact('band', input({ band: band('XUAT_SAC', 90) }))).toMatchObject({ place: 1, from: 90, below: null })
  })
  it('says what a tie takes and what passing takes', () =>
    expect(fact('nextRank', input())).toMatchObject({ rank: 39, points: 0.21, pass: 0.210001, tie: true }))
  it('says bonus and penalty where the framework has them, zero too', () => {
    expect(fact('adjustments', input({}, { adjustments: -0.25 }))).toEqual({ kind: 'adjustments', points: -0.25 })
    expect(fact('adjustments', input({}, { adjustments: 0 }))).toBeDefined()
    expect(fact('adjustments', input())).toBeUndefined()
  })
  it('says neither rank nor class of what is not published', () =>
    expect(ledgerOf(input({}, { provisional: true })).map(({ kind }) => kind)).toEqual(['average', 'self']))
  it('names the first in place of a next rank', () => {
    expect(fact('first', input({ rank: 1, nextRank: null }))).toEqual({ kind: 'first', base: 63 })
    expect(ledgerOf(input({ rank: null, nextRank: null })).map(({ kind }) => kind)).not.toContain('first')
  })
  it('subtracts on exact millionths', () => {
    // 83.38 - 83.05 is 0.33 and not 0.32999999999999829.
    expect(fact('change', input())).toMatchObject({ year: 2023, points: 330_000, ranks: 2, previousRank: 42 })
  })
  it('says why years do not compare', () =>
    expect(fact('notCompared', input({ breaks: ['FRAMEWORK', 'UNIT'] }))).toEqual({
      kind: 'notCompared',
      year: 2023,
      breaks: ['FRAMEWORK', 'UNIT'],
    }))
  it('compares no points of different maxima, but still ranks', () => {
    const history = [{ year: 2023, points: 83.05, maxPoints: 99.5 }, ...ENTRY.history.slice(1)]
    expect(fact('change', input({ history }))).toMatchObject({ points: null, ranks: 2 })
    expect(ledgerOf(input({ history, change: null })).map(({ kind }) => kind)).not.toContain('change')
  })
  it('compares with the block by percents, on the scale of the framework', () => {
    // 83.38 - 84.5 = -1.12; of 60 points that is -0.672, and the average is 50.7.
    expect(fact('average', input())).toEqual({ kind: 'average', difference: -1_120_000, average: 84.5 })
    expect(fact('average', input({}, { maxPoints: 60 }))).toEqual({
      kind: 'average',
      difference: -672_000,
      average: 50.7,
    })
    expect(fact('average', input({}, { averagePercent: null }))).toBeUndefined()
  })
})
