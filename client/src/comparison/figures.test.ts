import { describe, expect, it } from 'vitest'
import { toMicro } from '../shared/points.ts'
import { blockMeasure, figureRows, measureOf, toTabbed } from './figures.ts'
import { cell, node } from './rules/testing/nodes.ts'

const words = {
  heads: ['Mã', 'Nội dung', 'Chủ trì', 'Tối đa'],
  units: ['A', 'B'],
  deducted: (unit: string) => `${unit} bị trừ`,
  notReached: (unit: string) => `${unit} chưa đạt`,
  tail: ['TB', 'Cao nhất', 'Trung vị', 'Chênh'],
  state: () => 'chưa chấm',
}

describe('measureOf', () => {
  const at = cell(8.25, 10, { deducted: toMicro(1.5), notReached: null })
  it('reads points, percents and both losses apart', () => {
    expect(measureOf(at, 'diem')).toBe(8.25)
    expect(measureOf(at, 'phan-tram')).toBe(82.5)
    expect(measureOf(at, 'bi-tru')).toBe(1.5)
    expect(measureOf(at, 'chua-dat')).toBeNull()
  })

  it('has no losses of the block', () => {
    const mark = { percent: 80, points: toMicro(8) }
    expect(blockMeasure(mark, 'diem')).toBe(8)
    expect(blockMeasure(mark, 'phan-tram')).toBe(80)
    expect(blockMeasure(mark, 'bi-tru')).toBeNull()
  })
})

describe('figureRows', () => {
  it('keeps the two losses in columns of their own and says why a figure is missing', () => {
    const cells = [cell(8, 10, { deducted: toMicro(2) }), cell(null, 10)]
    const rows = figureRows([node('1', 10, [], { cells, lead: 'Sở Nội vụ' })], { kind: 'average' }, words)
    expect(rows[0]).toEqual([
      ...words.heads,
      'A',
      'B',
      'A bị trừ',
      'B bị trừ',
      'A chưa đạt',
      'B chưa đạt',
      ...words.tail,
    ])
    expect(rows[1]).toEqual([
      '1',
      'Mục 1',
      'Sở Nội vụ',
      { value: 10, places: 2 },
      { value: 8, places: 2 },
      'chưa chấm',
      { value: 2, places: 2 },
      null,
      null,
      null,
      null,
      null,
      null,
      null,
    ])
  })
})

describe('toTabbed', () => {
  it('pastes figures as figures and codes as text', () => {
    expect(toTabbed([['7.2', 'Một\tcửa', { value: 8.5, places: 2 }, null, '=A1']], ',')).toBe(
      "'7.2\tMột cửa\t8,50\t\t'=A1",
    )
    expect(toTabbed([['a'], [{ value: 1, places: 1 }]], '.')).toBe('a\r\n1.0')
  })
})
