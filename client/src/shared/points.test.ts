import { describe, expect, it } from 'vitest'
import { minus, percentOf, sum, toMicro, toPoints } from './points.ts'

describe('points', () => {
  it('keeps differences exact where binary fractions do not', () => {
    expect(89.95 - 89.89).not.toBe(0.06)
    expect(toPoints(minus(toMicro(89.95), toMicro(89.89)))).toBe(0.06)
    expect(toPoints(minus(toMicro(80.53), toMicro(83.56)))).toBe(-3.03)
  })

  it('adds the printed parts of a row', () => {
    expect(toPoints(sum([toMicro(61.86), toMicro(28.1)]))).toBe(89.96)
  })

  it('rounds half up, away from zero', () => {
    expect(toPoints(toMicro(2.135))).toBe(2.14)
    expect(toPoints(toMicro(-2.135))).toBe(-2.14)
    expect(toPoints(toMicro(2.134999))).toBe(2.13)
    expect(toPoints(toMicro(0.000001), 6)).toBe(0.000001)
  })

  it('takes a share of the maximum: 61.86 of 68.5 is 90.3 %', () => {
    expect(percentOf(toMicro(61.86), toMicro(68.5))).toBe(90.3)
    expect(percentOf(toMicro(1), toMicro(0))).toBeNull()
  })
})
