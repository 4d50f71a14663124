import { describe, expect, it } from 'vitest'
import { type Choice, choose, offered } from './choose.ts'

const choice = (code: string, year: number, block: string, more: Partial<Choice> = {}): Choice => ({
  id: `${code} ${year} ${block}`,
  year,
  provenance: 'OFFICIAL',
  basis: 'AS_PUBLISHED',
  standing: 'OFFICIAL',
  framework: { id: code, code, index: 'PAR INDEX' },
  block: { id: block, code: block, name: block, nameEn: null },
  ...more,
})
const demo = { provenance: 'ILLUSTRATIVE', basis: 'COMPUTED' } as const
const withDemo = [
  choice('MH-2', 2024, 'MH-TINH', demo),
  choice('876-BO', 2023, 'BO'),
  choice('MH-1', 2023, 'MH-TINH', demo),
]
const choices = [choice('876-BO', 2022, 'BO'), choice('876-BO', 2023, 'BO'), choice('876-TINH', 2023, 'TINH')]

describe('choose', () => {
  it('takes the newest where the address names none', () => {
    expect(choose(choices, {})).toMatchObject({ kind: 'ranking', ranking: { id: '876-BO 2023 BO' } })
    expect(choose([], {})).toEqual({ kind: 'none' })
  })

  it('follows year, framework and block, whatever their case', () => {
    expect(choose(choices, { nam: 2022, khoi: 'bo' })).toMatchObject({ ranking: { id: '876-BO 2022 BO' } })
    expect(choose(choices, { bo: '876-tinh' })).toMatchObject({ ranking: { id: '876-TINH 2023 TINH' } })
  })

  it('says that a year is not published, and ignores a block it does not know', () => {
    expect(choose(choices, { nam: 2024, khoi: 'bo' })).toMatchObject({
      kind: 'notPublished',
      year: 2024,
      nearest: { year: 2023 },
    })
    expect(choose(choices, { khoi: 'xa' })).toMatchObject({ kind: 'ranking' })
  })
})

describe('choose among demonstrations', () => {
  it('takes what is real unless a demonstration is named', () => {
    expect(choose(withDemo, {})).toMatchObject({ ranking: { id: '876-BO 2023 BO' } })
    expect(choose(withDemo, { khoi: 'mh-tinh' })).toMatchObject({ ranking: { id: 'MH-2 2024 MH-TINH' } })
    expect(choose(withDemo, { bo: 'mh-1' })).toMatchObject({ ranking: { id: 'MH-1 2023 MH-TINH' } })
  })

  it('never goes from one to the other by a year', () => {
    expect(choose(withDemo, { nam: 2024 })).toMatchObject({ kind: 'notPublished', nearest: { id: '876-BO 2023 BO' } })
  })

  it('finds the framework of the year', () => {
    expect(choose(withDemo, { khoi: 'mh-tinh', nam: 2023 })).toMatchObject({ ranking: { id: 'MH-1 2023 MH-TINH' } })
  })
})

describe('offered', () => {
  it('offers what the chosen index, year and block leave open', () => {
    const [, at] = choices
    expect(at && offered(choices, at)).toMatchObject({
      indices: ['PAR INDEX'],
      years: [2023, 2022],
      blocks: [{ code: 'BO' }, { code: 'TINH' }],
    })
  })

  it('offers demonstrations after what is real, and the years of one block alone', () => {
    const [at] = withDemo
    expect(at && offered(withDemo, at)).toMatchObject({
      years: [2024, 2023],
      blocks: [{ code: 'BO' }, { code: 'MH-TINH', provenance: 'ILLUSTRATIVE' }],
    })
  })
})
