import { describe, expect, it } from 'vitest'
import { readScale } from './scale-text.ts'

describe('readScale', () => {
  it('reads a maximum', () => {
    expect(readScale('61.50').scaleMax?.toFixed()).toBe('61.5')
    expect(readScale('61.50').note).toBeNull()
  })

  it('keeps the remark on an implied maximum', () => {
    expect(readScale('70 (implied)').scaleMax?.toFixed()).toBe('70')
    expect(readScale('70 (implied)').note).toBe('scale 70 (implied)')
  })

  it('has no maximum where the source gives none', () => {
    expect(readScale('')).toEqual({ scaleMax: null, note: null })
  })

  it.each(['0', '-5', 'about 70', '70,5'])('refuses "%s"', (text) => {
    expect(() => readScale(text)).toThrow(`but got "${text}"`)
  })
})
