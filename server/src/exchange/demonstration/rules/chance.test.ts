import { describe, expect, it } from 'vitest'
import { chanceOf } from './chance.ts'

const draws = (...about: readonly (string | number)[]) => {
  const chance = chanceOf(...about)
  return Array.from({ length: 1000 }, () => chance.share())
}

describe('chance', () => {
  it('gives the same draws for the same words, and others for others', () => {
    expect(draws('tinh-minh-hoa-07', 2024)).toEqual(draws('tinh-minh-hoa-07', 2024))
    expect(draws('tinh-minh-hoa-07', 2024)).not.toEqual(draws('tinh-minh-hoa-07', 2023))
    expect(draws('a', 'bc')).not.toEqual(draws('ab', 'c'))
    // Drawn once and written down: another generator, or another reading of it, gives another nation.
    expect(chanceOf('x').whole(0, 999_999)).toBe(FIRST)
  })

  it('stays within its bounds, both ends of whole numbers included', () => {
    const chance = chanceOf('bounds')
    const wholes = new Set(Array.from({ length: 500 }, () => chance.whole(3, 5)))
    expect([...wholes].toSorted()).toEqual([3, 4, 5])
    expect(draws('even').every((draw) => draw >= 0 && draw < 1)).toBe(true)
    const bells = Array.from({ length: 4000 }, () => chance.bell())
    const mean = bells.reduce((sum, bell) => sum + bell, 0) / bells.length
    expect(Math.abs(mean)).toBeLessThan(0.05)
    expect(bells.every((bell) => Math.abs(bell) < 3.47)).toBe(true)
  })
})

const FIRST = 268_202
