import { describe, expect, it } from 'vitest'
import { linearScale, roundStep } from './linear-scale.ts'

describe('linearScale', () => {
  it('places values between the ends, and beyond them', () => {
    const { at } = linearScale({ domain: [80, 90], range: [0, 200] })
    expect([80, 85, 90, 95].map(at)).toEqual([0, 100, 200, 300])
  })

  it('widens to round numbers', () => {
    const { domain, ticks } = linearScale({ domain: [78.03, 89.95], range: [0, 100], count: 7, nice: true })
    expect(domain).toEqual([78, 90])
    expect(ticks).toEqual([78, 80, 82, 84, 86, 88, 90])
  })

  it('prints decimals without binary crumbs', () => {
    expect(linearScale({ domain: [0, 0.6], range: [0, 1], count: 6 }).ticks).toEqual([0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6])
  })

  it('puts everything in one place where there is no span', () => {
    expect(linearScale({ domain: [5, 5], range: [0, 10] }).at(5)).toBe(0)
  })
})

it('roundStep takes 1, 2 or 5 times a power of ten', () => {
  expect([12, 25, 60, 100, 0.7].map((span) => roundStep(span, 7))).toEqual([2, 5, 10, 20, 0.1])
})
