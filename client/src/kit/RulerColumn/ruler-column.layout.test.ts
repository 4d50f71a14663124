import { describe, expect, it } from 'vitest'
import { rulerColumnScale } from './ruler-column.layout.ts'

describe('rulerColumnScale', () => {
  it('sets the round numbers around the extremes 6% from the edges', () => {
    const { at, ticks } = rulerColumnScale([78.03, 89.95])
    expect(ticks).toEqual([78, 80, 82, 84, 86, 88, 90])
    expect(at(78)).toBe(6)
    expect(at(90)).toBe(94)
    expect(at(84)).toBe(50)
  })

  it('places a lone value in the middle', () => expect(rulerColumnScale([84]).at(84)).toBe(50))
})
