import { describe, expect, it } from 'vitest'
import { printFraction, RoundingMode } from '../../shared/rounding.ts'
import { countVisits } from './count-visits.ts'
import { addCoverage, percentCovered } from './coverage.ts'
import { coverageMisfits } from './coverage-misfits.ts'
import { daysOverdue, isOverdue } from './finding-due.ts'

const group = (name: string, inspected: number | null, planned: number | null) => ({ group: name, inspected, planned })
const LONG_AN = [group('sở', 6, 6), group('huyện', 10, 15), group('trung tâm', 10, 15), group('xã', 10, 15)]
const silent = { planned: null, inspected: null, printed: null }

describe('coverage', () => {
  it('adds groups up: 6/6 + 10/15 + 10/15 + 10/15 = 36/51, which is 70,588…%', () => {
    const total = addCoverage(LONG_AN)
    expect(total).toEqual({ inspected: 36, planned: 51 })
    const percent = percentCovered(total)
    if (percent === null) throw new Error('Expected a share')
    expect(printFraction(percent, { mode: RoundingMode.TRUNCATE, places: 2 })).toBe('70,58')
    expect(printFraction(percent, { mode: RoundingMode.HALF_UP, places: 2 })).toBe('70,59')
  })

  it('knows no total where a group lacks a number, and no share of nothing', () => {
    expect(addCoverage([group('a', 9, null), group('b', 29, 30)])).toEqual({ inspected: 38, planned: null })
    expect(addCoverage([])).toEqual({ inspected: null, planned: null })
    expect(percentCovered({ planned: null, inspected: 38 })).toBeNull()
    expect(percentCovered({ planned: 0, inspected: 0 })).toBeNull()
  })
})

describe('misfits', () => {
  it('tells 28 against 9 + 29 = 38', () => {
    const groups = [group('cơ quan, đơn vị', 9, null), group('xã, phường, thị trấn', 29, null)]
    const [misfit, ...others] = coverageMisfits(groups, { ...silent, inspected: 28 })
    expect(others).toEqual([])
    expect([misfit?.rule, misfit?.stated?.toString(), misfit?.expected?.toString()]).toEqual(['PARTS_SUM', '28', '38'])
    expect(misfit?.words.vi).toBe('Nguồn nêu 28 đơn vị được kiểm tra, các nhóm cộng lại được 9 + 29 = 38.')
  })

  it('is silent where parts add up: 5 = 2 + 3', () => {
    expect(coverageMisfits([group('thị xã', 2, null), group('xã', 3, null)], { ...silent, inspected: 5 })).toEqual([])
  })

  it('tells 70,58 as cut off, and is silent of 70,59', () => {
    const [cut, ...others] = coverageMisfits(LONG_AN, { ...silent, printed: '70,58' })
    expect(others).toEqual([])
    expect([cut?.rule, cut?.stated?.toString(), cut?.expected?.toString()]).toEqual([
      'PRINT_TRUNCATED',
      '70.58',
      '70.59',
    ])
    expect(cut?.words.vi).toBe('Nguồn in 70,58% do cắt bỏ phần sau 2 chữ số thập phân; 36/51 làm tròn được 70,59%.')
    expect(coverageMisfits(LONG_AN, { ...silent, printed: '70,59' })).toEqual([])
    // 36/51 is neither 71,6 rounded nor cut.
    expect(coverageMisfits(LONG_AN, { ...silent, printed: '71,6' })).toMatchObject([{ rule: 'PRINT_DIFFERS' }])
  })

  it('tells a group inspected beyond its plan: 16 of 15', () => {
    expect(coverageMisfits([group('xã', 16, 15), group('sở', 6, 6)], silent)).toMatchObject([
      { rule: 'INSPECTED_WITHIN_PLANNED', words: { en: 'xã: 16 units inspected, more than the 15 planned.' } },
    ])
  })
})

describe('visits', () => {
  it('are counted three ways: four visits to three units at two places', () => {
    const hall = 'Hội trường Sở Nội vụ'
    const visits = [
      { unit: 'a', place: hall },
      { unit: 'b', place: hall },
      { unit: 'c', place: null },
      { unit: 'a', place: 'Trụ sở a' },
    ]
    expect(countVisits(visits)).toEqual({ units: 3, visits: 4, places: 2 })
    expect(countVisits([])).toEqual({ units: 0, visits: 0, places: 0 })
  })
})

describe('lateness of a finding', () => {
  const due = { state: 'OPEN', dueOn: '2026-06-30', closedOn: null } as const
  it('begins the day after its deadline', () => {
    expect(['2026-06-29', '2026-06-30', '2026-07-01'].map((day) => isOverdue(due, day))).toEqual([false, false, true])
    expect(['2026-06-30', '2026-07-01', '2026-07-31'].map((day) => daysOverdue(due, day))).toEqual([0, 1, 31])
    expect(isOverdue({ ...due, state: 'REMEDY_PROPOSED' }, '2026-07-01')).toBe(true)
  })
  it('ends with its closing and stays on record with its days', () => {
    const closed = { ...due, state: 'CLOSED_REMEDIED', closedOn: '2026-07-10' } as const
    expect(['2026-07-09', '2026-07-10'].map((day) => isOverdue(closed, day))).toEqual([true, false])
    expect(['2026-07-05', '2026-07-10', '2026-09-01'].map((day) => daysOverdue(closed, day))).toEqual([5, 10, 10])
  })
  it('is not told of what is closed on a day that no source names, nor where nothing is due', () => {
    expect(daysOverdue({ ...due, state: 'CLOSED_REMEDIED' }, '2026-09-01')).toBeNull()
    expect(isOverdue({ ...due, state: 'CLOSED_NOT_REMEDIED' }, '2026-09-01')).toBe(false)
    expect([
      daysOverdue({ ...due, dueOn: null }, '2026-09-01'),
      isOverdue({ ...due, dueOn: null }, '2026-09-01'),
    ]).toEqual([null, false])
  })
})
