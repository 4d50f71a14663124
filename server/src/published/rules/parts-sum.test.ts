import { Decimal } from 'decimal.js'
import { describe, expect, it } from 'vitest'
import type { EvidencePart } from '../../framework/rules/evidence-part.ts'
import { partsSumMisfit } from './parts-sum.ts'

const parts = (values: Partial<Record<EvidencePart, string>>) =>
  new Map(Object.entries(values).map(([part, value]) => [part as EvidencePart, new Decimal(value)]))
const misfit = (total: string, values: Partial<Record<EvidencePart, string>>) => {
  const found = partsSumMisfit(new Decimal(total), parts(values))
  return found && [found.stated.toFixed(2), found.expected.toFixed(2)]
}

const hoaBinh = { APPRAISED: '57.04', CITIZEN_SURVEY: '8.19', LEADERS_SURVEY: '18.34', SOCIO_ECONOMIC: '4.32' }
const langSon = { APPRAISED: '47.75', CITIZEN_SURVEY: '9.15', LEADERS_SURVEY: '16.85', SOCIO_ECONOMIC: '3.50' }

describe('partsSumMisfit', () => {
  // 57.04 + 8.19 + 18.34 + 4.32 = 87.89
  it('shows Hòa Bình 2023 with both printed totals', () => {
    expect(misfit('86.89', hoaBinh)).toEqual(['86.89', '87.89'])
    expect(misfit('86.76', hoaBinh)).toEqual(['86.76', '87.89'])
  })

  // 47.75 + 9.15 + 16.85 + 3.50 = 77.25
  it('finds Lạng Sơn 2018 in order', () => {
    expect(misfit('77.25', langSon)).toBeNull()
  })

  // 61.86 + 28.10 = 89.96
  it('shows a ministry that is 0.01 off', () => {
    expect(misfit('89.95', { APPRAISED: '61.86', SURVEY: '28.10' })).toEqual(['89.95', '89.96'])
  })

  it('says nothing about parts that are not the whole', () => {
    expect(misfit('86.89', { APPRAISED: '57.04', CITIZEN_SURVEY: '8.19' })).toBeNull()
    expect(misfit('86.89', {})).toBeNull()
    expect(misfit('86.89', { ...hoaBinh, ADJUSTMENT: '1' })).toBeNull()
  })
})
