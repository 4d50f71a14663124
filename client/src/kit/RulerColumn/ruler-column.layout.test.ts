import { describe, expect, it } from 'vitest'
import { rulerColumnScale } from './ruler-column.layout.ts'

describe('rulerColumnScale', () => {
  it('sets the extremes 4% from the edges', () => {
    const { at } = rulerColumnScale([80, 90, 85])
    expect(at(80)).toBe(4)
    expect(at(90)).toBe(96)
    expect(at(85)).toBe(50)
  })

  it('prints round numbers only', () => {
    expect(rulerColumnScale([78.03, 89.95]).ticks).toEqual([80, 82, 84, 86, 88])
  })

  it('places a lone value in the middle', () => {
    expect(rulerColumnScale([84]).at(84)).toBe(50)
  })
})
