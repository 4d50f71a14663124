import { describe, expect, it } from 'vitest'
import { Decimal } from '../../shared/decimal.ts'
import { type Fraction, fraction } from '../../shared/fraction.ts'
import { type Band, checkBands, classify, parseBandCondition, type Standing } from './bands.ts'

const disciplined = {
  code: 'HEAD_DISCIPLINED',
  words: { vi: 'Người đứng đầu bị kỷ luật', en: 'The head was disciplined' },
}
const band = (code: string, from: string, more: Partial<Band> = {}): Band => ({
  code,
  fromPercent: new Decimal(from),
  floorPercent: null,
  condition: null,
  ...more,
})
// A disciplined head is classed khá at best; excellent asks for half of every area.
const bands = [
  band('KHA', '70'),
  band('XUAT_SAC', '90', { condition: disciplined, floorPercent: new Decimal(50) }),
  band('TOT', '80', { condition: disciplined }),
]
const of = (over: string, under = '100'): Fraction => fraction(new Decimal(over), new Decimal(under))
const standing = (share: Fraction | null, more: Partial<Standing> = {}): Standing => ({
  share,
  areas: [],
  conditions: new Set(),
  ...more,
})
const classed = (given: Standing) => classify(bands, given).band?.code ?? null

describe('classify', () => {
  it.each([
    { share: of('90'), code: 'XUAT_SAC' },
    { share: of('89.999999'), code: 'TOT' },
    { share: of('80'), code: 'TOT' },
    { share: of('79.999999'), code: 'KHA' },
    { share: of('70'), code: 'KHA' },
    { share: of('69.999999'), code: null },
    { share: of('105'), code: 'XUAT_SAC' },
    // 89,55/99,5 = 90% exactly; 89,549999/99,5 is below it though it prints 90,00%.
    { share: of('89.55', '99.5'), code: 'XUAT_SAC' },
    { share: of('89.549999', '99.5'), code: 'TOT' },
  ])('$share.numerator/$share.denominator is $code', ({ share, code }) => {
    expect(classed(standing(share))).toBe(code)
  })

  it('has no class for a unit without a whole score', () => {
    expect(classify(bands, standing(null))).toEqual({ band: null, obstacles: [] })
  })

  it('holds every area to the floor, inclusive', () => {
    const areas = (low: Fraction | null) => [
      { code: '1', share: of('9', '10') },
      { code: '2', share: low },
    ]
    expect(classed(standing(of('95'), { areas: areas(of('5', '10')) }))).toBe('XUAT_SAC')
    expect(classed(standing(of('95'), { areas: areas(null) }))).toBe('XUAT_SAC')
    const held = classify(bands, standing(of('95'), { areas: areas(of('4.999999', '10')) }))
    expect(held.band?.code).toBe('TOT')
    expect(held.obstacles).toEqual([{ kind: 'FLOOR', band: 'XUAT_SAC', area: '2' }])
  })

  it('caps the class where a condition holds', () => {
    const held = classify(bands, standing(of('95'), { conditions: new Set(['HEAD_DISCIPLINED']) }))
    expect(held.band?.code).toBe('KHA')
    expect(held.obstacles).toEqual([
      { kind: 'CONDITION', band: 'XUAT_SAC', condition: disciplined },
      { kind: 'CONDITION', band: 'TOT', condition: disciplined },
    ])
    expect(classed(standing(of('95'), { conditions: new Set(['OTHER']) }))).toBe('XUAT_SAC')
  })
})

it('a condition is read with its words', () => {
  expect(parseBandCondition('HEAD_DISCIPLINED: Người đứng đầu bị kỷ luật|The head was disciplined')).toEqual(
    disciplined,
  )
  expect(parseBandCondition('')).toBeNull()
  expect(() => parseBandCondition('Người đứng đầu bị kỷ luật')).toThrow('Expected CONDITION_CODE: words')
})

describe('checkBands', () => {
  it.each([
    { wrong: [], list: bands },
    { wrong: ['TOT'], list: [...bands, band('TOT', '10')] },
    { wrong: ['MOI'], list: [...bands, band('MOI', '80.0')] },
    { wrong: ['MOI'], list: [band('MOI', '-1')] },
    { wrong: ['MOI'], list: [band('MOI', '1', { floorPercent: new Decimal(-1) })] },
  ])('names $wrong', ({ list, wrong }) => {
    expect(checkBands(list).map((problem) => problem.path[1])).toEqual(wrong)
  })
})
