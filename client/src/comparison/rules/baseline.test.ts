import { describe, expect, it } from 'vitest'
import { bandNumber, baselineOf } from './baseline.ts'

const thresholds = [{ code: 'TOT', name: 'Tốt', fromPercent: 80 }]
const read = (voi?: string, nguong?: string) => baselineOf({ voi, nguong }, ['a', 'b', 'c'], thresholds)

describe('baselineOf', () => {
  it('reads words, units and classes', () => {
    expect(read('trung-vi')).toEqual({ kind: 'median' })
    expect(read('nam-truoc')).toEqual({ kind: 'lastYear' })
    expect(read('c')).toEqual({ kind: 'unit', index: 2 })
    expect(read('nguong', 'TOT')).toEqual({ kind: 'threshold', percent: 80 })
  })

  it('falls back to the best of the group: nothing, the unit itself, who is not there', () => {
    for (const baseline of [read(), read('a'), read('x'), read('nguong'), read('nguong', 'A')])
      expect(baseline).toEqual({ kind: 'group' })
  })
})

describe('bandNumber', () => {
  it('counts from the class with the highest threshold, whatever order they come in', () => {
    const bands = [
      { code: 'KHA', name: 'Khá', fromPercent: 70 },
      { code: 'XS', name: 'Xuất sắc', fromPercent: 90 },
      ...thresholds,
    ]
    expect(['XS', 'TOT', 'KHA', '?'].map((code) => bandNumber(code, bands))).toEqual([1, 2, 3, null])
  })
})
