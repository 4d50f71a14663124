import { describe, expect, it } from 'vitest'
import { blockOf, chooseAssessment, offeredAssessments } from './choose-assessment.ts'

const choice = (year: number, code: string) => ({
  id: `${code} ${year}`,
  year,
  framework: { code, index: 'PAR INDEX' },
})
const CHOICES = [choice(2022, 'MH-TINH-1'), choice(2024, 'MH-TINH-2'), choice(2023, 'MH-TINH-2')]
const chosen = (wanted: Parameters<typeof chooseAssessment>[1]) => chooseAssessment(CHOICES, wanted)

describe('chooseAssessment', () => {
  it('takes the newest where nothing is asked', () =>
    expect(chosen({})).toMatchObject({ kind: 'assessment', assessment: { year: 2024 } }))
  it('takes the year and the framework asked for, case ignored', () => {
    expect(chosen({ nam: 2023 })).toMatchObject({ assessment: { id: 'MH-TINH-2 2023' } })
    expect(chosen({ bo: 'mh-tinh-1' })).toMatchObject({ assessment: { year: 2022 } })
  })
  it('keeps the year where another framework scored it', () =>
    expect(chosen({ nam: 2022, bo: 'MH-TINH-2' })).toMatchObject({ assessment: { id: 'MH-TINH-1 2022' } }))
  it('says that a year has none, and what is nearest', () =>
    expect(chosen({ nam: 2020 })).toMatchObject({ kind: 'noYear', year: 2020, nearest: { year: 2024 } }))
  it('ignores a framework that never scored the unit', () =>
    expect(chosen({ bo: '876-BO' })).toMatchObject({ assessment: { year: 2024 } }))
  it('says none where there is none', () => expect(chooseAssessment([], {})).toEqual({ kind: 'none' }))
})

describe('blockOf', () => {
  const block = (code: string) => ({ id: code, code, name: code, nameEn: null })
  const blocks = [
    { year: 2024, ranked: false, block: block('A') },
    { year: 2024, ranked: true, block: block('B') },
    { year: 2023, ranked: false, block: block('A') },
  ]
  it('prefers the block that ranks the unit', () => expect(blockOf(blocks, 2024)?.code).toBe('B'))
  it('takes the one it belongs to otherwise', () => expect(blockOf(blocks, 2023)?.code).toBe('A'))
  it('knows none of other years', () => expect(blockOf(blocks, 2021)).toBeNull())
})

describe('offeredAssessments', () => {
  it('offers every year once, newest first, and the frameworks of the chosen one', () => {
    expect(offeredAssessments(CHOICES, choice(2022, 'MH-TINH-1'))).toEqual({
      years: [2024, 2023, 2022],
      frameworks: [{ code: 'MH-TINH-1', index: 'PAR INDEX' }],
    })
  })
})
