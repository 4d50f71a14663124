import { describe, expect, it } from 'vitest'
import { toPoints } from '../../shared/points.ts'
import { filterRows } from './filter.ts'
import { headlineOf } from './headline.ts'
import { commonMaximum, partsOf, rankingRows, widestGap } from './rows.ts'
import { entry } from './test-entries.ts'

// Figures of the ministries' table of 2023; gaps and differences are worked by hand.
const entries = [
  entry(1, 'bo-tu-phap', 89.95, [61.86, 28.1]),
  entry(2, 'ngan-hang', 89.89, [62.67, 27.21]),
  entry(3, 'bo-tai-chinh', 89.18, [61.52, 27.66]),
  entry(4, 'bo-noi-vu', 87.04, [60.65, 26.38]),
  entry(11, 'bo-van-hoa', 83.56, [58.1, 25.47]),
  entry(12, 'bo-giao-duc', 80.53, [55.46, 25.07]),
  entry(null, 'thanh-tra', null),
]
const rows = rankingRows(entries, 84.38, 'vi')
const row = (slug: string) => rows.find((candidate) => candidate.slug === slug)
const points = (value: Parameters<typeof toPoints>[0] | null | undefined) => (value == null ? null : toPoints(value))

describe('rankingRows', () => {
  it('takes gaps to the rank above, exactly', () => {
    expect(rows.map((each) => points(each.gapAbove))).toEqual([null, 0.06, 0.71, 2.14, 3.48, 3.03, null])
  })

  it('takes the distance from the average', () => {
    expect(points(row('bo-tu-phap')?.fromAverage)).toBe(5.57)
    expect(points(row('bo-van-hoa')?.fromAverage)).toBe(-0.82)
    expect(row('thanh-tra')?.fromAverage).toBeNull()
  })

  it('adds the parts and keeps the misfit beside them', () => {
    expect(points(row('bo-tu-phap')?.partsSum)).toBe(89.96)
    expect(points(row('bo-tu-phap')?.misfit)).toBe(0.01)
    expect(points(row('bo-tai-chinh')?.partsSum)).toBe(89.18)
    expect(row('bo-tai-chinh')?.misfit).toBeNull()
    expect(row('bo-tu-phap')?.parts.map((part) => part.percent)).toEqual([90.3, 89.2])
  })

  it('gives tied units the gap to the rank above both, and puts units without rank last', () => {
    const tied = rankingRows(
      [entry(null, 'z', null), entry(2, 'b', 80), entry(1, 'a', 81.5), entry(2, 'c', 80)],
      null,
      'vi',
    )
    expect(tied.map((each) => [each.slug, points(each.gapAbove)])).toEqual([
      ['a', null],
      ['b', 1.5],
      ['c', 1.5],
      ['z', null],
    ])
  })

  it('names the widest step', () => {
    const widest = widestGap(rows)
    expect([widest?.above.rank, widest?.below.rank, points(widest?.gap)]).toEqual([4, 11, 3.48])
    expect(widestGap(rows.slice(0, 1))).toBeNull()
  })

  it('knows the maximum only where all share it', () => {
    expect(commonMaximum(entries)).toBe(100)
    expect(commonMaximum([entry(1, 'a', 60), { ...entry(2, 'b', 50), maxPoints: 70 }])).toBeNull()
    expect(commonMaximum([entry(null, 'a', null)])).toBeNull()
  })

  it('lists the parts once', () => {
    expect(partsOf(entries)).toEqual([
      { part: 'APPRAISED', maxPoints: 68.5 },
      { part: 'SURVEY', maxPoints: 31.5 },
    ])
  })
})

describe('headlineOf', () => {
  it('names the leader, the narrow lead and the widest drop', () => {
    expect(headlineOf(rows, null)).toEqual({
      kind: 'lead',
      leader: 'bo-tu-phap',
      points: 89_950_000,
      over: { rank: 2, gap: 60_000, narrow: true },
      drop: { from: 4, to: 11, gap: 3_480_000 },
    })
  })

  it('speaks of the own unit when it is in the table', () => {
    expect(headlineOf(rows, 'bo-noi-vu')).toMatchObject({
      kind: 'own',
      rank: 4,
      base: 17,
      behind: { rank: 3, gap: 2_140_000, narrow: false },
    })
    expect(headlineOf(rows, 'bo-tu-phap')).toMatchObject({
      kind: 'own',
      rank: 1,
      behind: null,
      over: { rank: 2, gap: 60_000 },
    })
    expect(headlineOf(rows, 'thanh-tra')).toEqual({ kind: 'ownNotRanked', unit: 'thanh-tra' })
    expect(headlineOf(rows, 'elsewhere').kind).toBe('lead')
  })

  it('says when several lead, and nothing of an empty table', () => {
    expect(
      headlineOf(rankingRows([entry(1, 'a', 90), entry(1, 'b', 90), entry(3, 'c', 88)], null, 'vi'), null),
    ).toEqual({
      kind: 'sharedLead',
      units: 2,
      points: 90_000_000,
      drop: null,
    })
    expect(headlineOf([], null)).toEqual({ kind: 'none' })
  })
})

describe('filterRows', () => {
  it('filters without marks', () => {
    const named = [
      { ...entry(1, 'a', 80), unit: { slug: 'a', name: 'Bộ Tư pháp', shortName: 'Tư pháp', nameEn: null } },
      entry(2, 'b', 79),
    ]
    const found = filterRows(rankingRows(named, null, 'vi'), { text: 'tu phap', misfitsOnly: false })
    expect(found.map((each) => each.slug)).toEqual(['a'])
    expect(filterRows(rows, { text: '', misfitsOnly: true })).toHaveLength(4)
  })
})
