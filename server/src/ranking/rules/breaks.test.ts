import { describe, expect, it } from 'vitest'
import { breaksBetween, type SeriesYear } from './breaks.ts'

const year = (over: Partial<SeriesYear> = {}): SeriesYear => ({
  framework: '876-BO',
  unit: 'bo-tu-phap',
  block: 'BO',
  basis: 'AS_PUBLISHED',
  restated: false,
  ...over,
})

describe('breaksBetween', () => {
  it('joins two like years', () => {
    expect(breaksBetween(year(), year())).toEqual([])
  })

  it('starts a series', () => {
    expect(breaksBetween(null, year())).toEqual(['FIRST_YEAR'])
    expect(breaksBetween(null, year({ restated: true }))).toEqual(['FIRST_YEAR', 'RESTATED'])
  })

  it.each([
    { name: 'new criteria', earlier: { framework: '1149-BO' }, breaks: ['FRAMEWORK'] },
    { name: 'a merger', earlier: { unit: 'tinh-hoa-binh' }, breaks: ['UNIT'] },
    { name: 'another block', earlier: { block: 'CQ' }, breaks: ['BLOCK'] },
    { name: 'an unknown block', earlier: { block: null }, breaks: [] },
    { name: 'another basis', earlier: { basis: 'COMPUTED' as const }, breaks: ['BASIS'] },
    { name: 'a restated earlier year', earlier: { restated: true }, breaks: ['RESTATED'] },
    {
      name: 'everything at once',
      earlier: { framework: 'a', unit: 'b', block: 'c', basis: 'COMPUTED' as const, restated: true },
      breaks: ['FRAMEWORK', 'UNIT', 'BLOCK', 'BASIS', 'RESTATED'],
    },
  ])('$name', ({ earlier, breaks }) => {
    expect(breaksBetween(year(earlier), year())).toEqual(breaks)
  })
})
