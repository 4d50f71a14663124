import { describe, expect, it } from 'vitest'
import { type Choice, choose, offered } from './choose.ts'

const choice = (code: string, year: number, block: string): Choice => ({
  id: `${code} ${year} ${block}`,
  year,
  framework: { id: code, code, index: 'PAR INDEX' },
  block: { id: block, code: block, name: block, nameEn: null },
})
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

describe('offered', () => {
  it('offers what the chosen index, year and block leave open', () => {
    const [, at] = choices
    expect(at && offered(choices, at)).toMatchObject({
      indices: ['PAR INDEX'],
      years: [2023, 2022],
      blocks: [{ code: 'BO' }, { code: 'TINH' }],
    })
  })
})
