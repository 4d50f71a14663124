import { describe, expect, it } from 'vitest'
import { effectGap } from './model-effect.ts'

describe('effectGap', () => {
  it('lets five on either side be compared, and no fewer', () => {
    expect(effectGap(5, 5)).toBeNull()
    expect(effectGap(4, 5)).toBe('FEW_ADOPTERS')
    expect(effectGap(5, 4)).toBe('FEW_PEERS')
  })

  it('tells a lack of years from a lack of units', () => {
    expect(effectGap(0, 0)).toBe('NO_YEARS')
    expect(effectGap(0, 60)).toBe('FEW_ADOPTERS')
    expect(effectGap(4, 0)).toBe('FEW_ADOPTERS')
  })
})
