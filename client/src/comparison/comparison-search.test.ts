import { describe, expect, it } from 'vitest'
import { readComparisonSearch } from './comparison-search.ts'

describe('readComparisonSearch', () => {
  it('reads a whole address', () => {
    expect(
      readComparisonSearch({
        bo: 'MH-876',
        nam: '2024',
        khoi: 'mh-tinh',
        dv: 'tinh-minh-hoa-07,tinh-minh-hoa-12',
        xem: 'tieu-chi',
        voi: 'trung-binh',
        chenh: '1',
        sap: 'chenh',
        mo: '7,7.2',
        q: 'một cửa',
        so: 'bi-tru',
      }),
    ).toEqual({
      bo: 'MH-876',
      nam: 2024,
      khoi: 'mh-tinh',
      dv: ['tinh-minh-hoa-07', 'tinh-minh-hoa-12'],
      xem: 'tieu-chi',
      voi: 'trung-binh',
      nguong: undefined,
      chenh: true,
      sap: 'chenh',
      mo: ['7', '7.2'],
      q: 'một cửa',
      so: 'bi-tru',
    })
  })

  it('drops what cannot be read, names each unit once and takes eight', () => {
    const search = readComparisonSearch({
      nam: '1066',
      dv: 'a,b,a,C,d,e,f,g,h,i,<x>',
      xem: 'linh-vuc',
      chenh: '2',
      sap: 'mau',
    })
    expect(search).toMatchObject({ nam: undefined, xem: undefined, chenh: undefined, sap: undefined })
    expect(search.dv).toEqual(['a', 'b', 'd', 'e', 'f', 'g', 'h', 'i'])
    expect(readComparisonSearch({ dv: '' }).dv).toBeUndefined()
  })
})
