import { fold } from '@par-atlas/schema/fold'
import { describe, expect, it } from 'vitest'
import type { Validity } from '../../shared/day.ts'
import { findFigureUnit, findUnit, type KnownUnit, readFigureUnit } from './figure-unit.ts'

const text = (level: string, name: string, parent = '', year = 2023) => ({ level, name, parent, year })

describe('the words of a figure', () => {
  it('name a group and no unit in brackets or by region', () => {
    expect(readFigureUnit(text('province', '(average of 63)'))).toBeNull()
    expect(readFigureUnit(text('region', 'Tây Nguyên'))).toBeNull()
  })

  it('lose "UBND" and take a capital', () => {
    expect(readFigureUnit(text('district', 'UBND huyện Vĩnh Linh', 'Quảng Trị', 2022))).toEqual({
      kind: 'DISTRICT',
      name: 'Huyện Vĩnh Linh',
      aliases: ['UBND huyện Vĩnh Linh'],
      above: [{ kind: 'PROVINCE', name: 'Quảng Trị' }],
      day: '2022-12-31',
    })
    expect(readFigureUnit(text('department', 'Văn phòng UBND tỉnh', 'Nghệ An'))?.name).toBe('Văn phòng UBND tỉnh')
  })

  it('keep a spelling in brackets as another form, and drop a remark', () => {
    const commune = readFigureUnit(text('commune', 'UBND xã Du Già (Du Gia)', 'Tuyên Quang', 2025))
    expect(commune).toMatchObject({ name: 'Xã Du Già', aliases: ['Du Gia', 'UBND xã Du Già'] })
    const province = readFigureUnit(text('province', 'Lâm Đồng (34-province map)', '', 2025))
    expect(province).toMatchObject({ name: 'Lâm Đồng', aliases: [], day: '2025-12-31' })
  })

  it('name the district between province and commune', () => {
    expect(readFigureUnit(text('commune', 'UBND xã Nam Trung', 'Hải Dương / huyện Nam Sách'))?.above).toEqual([
      { kind: 'PROVINCE', name: 'Hải Dương' },
      { kind: 'DISTRICT', name: 'Huyện Nam Sách' },
    ])
  })

  it('are refused at an unknown level', () => {
    expect(() => readFigureUnit(text('hamlet', 'X'))).toThrow(/unit_level: expected .*, got "hamlet"/)
  })
})

const open = { validFrom: null, validTo: null }
const oldMap = { validFrom: null, validTo: '2025-06-30' }
const newMap = { validFrom: '2025-07-01', validTo: null }
type Facts = Partial<KnownUnit> & Pick<KnownUnit, 'id' | 'names'>
const province = (facts: Facts): KnownUnit => ({ kind: 'PROVINCE', aliasKeys: [], parents: [], ...open, ...facts })
const named = (name: string, shortName: string, validity: Validity = open) => ({
  keys: [fold(name), fold(shortName)],
  ...validity,
})

const known: KnownUnit[] = [
  province({ id: 'old', names: [named('Tỉnh Lâm Đồng', 'Lâm Đồng', oldMap)], ...oldMap }),
  province({ id: 'new', names: [named('Tỉnh Lâm Đồng', 'Lâm Đồng', newMap)], ...newMap }),
  province({ id: 'hcm', names: [named('Thành phố Hồ Chí Minh', 'Hồ Chí Minh')], aliasKeys: ['tp ho chi minh'] }),
  province({
    id: 'hue',
    names: [
      named('Tỉnh Thừa Thiên Huế', 'Thừa Thiên Huế', { validFrom: null, validTo: '2024-12-31' }),
      named('Thành phố Huế', 'Huế', { validFrom: '2025-01-01', validTo: null }),
    ],
  }),
  province({
    id: 'so',
    kind: 'DEPARTMENT',
    names: [named('Sở Nội vụ', 'Sở Nội vụ')],
    parents: [{ parentId: 'hue', ...open }],
  }),
]
const idOf = (level: string, name: string, parent: string, year: number) => {
  const figure = readFigureUnit(text(level, name, parent, year))
  return figure && findFigureUnit(known, figure)?.id
}

describe('a unit is found', () => {
  it('on the map of the last day of the year', () => {
    expect(idOf('province', 'Lâm Đồng', '', 2024)).toBe('old')
    expect(idOf('province', 'Lâm Đồng (34-province map)', '', 2025)).toBe('new')
  })

  it('under another form, and under an old name after it ended', () => {
    expect(idOf('province', 'TP. Hồ Chí Minh', '', 2012)).toBe('hcm')
    expect(idOf('province', 'Thừa Thiên Huế', '', 2023)).toBe('hue')
    expect(idOf('province', 'Thừa Thiên Huế', '', 2025)).toBe('hue')
  })

  it('below its parent only', () => {
    expect(idOf('department', 'Sở Nội vụ', 'Thừa Thiên Huế', 2023)).toBe('so')
    expect(idOf('department', 'Sở Nội vụ', 'Lâm Đồng', 2023)).toBeUndefined()
    expect(idOf('department', 'Sở Nội vụ', 'Nơi Khác', 2023)).toBeUndefined()
  })

  it('never by a silent pick of one', () => {
    const twice = [...known, province({ id: 'twin', names: [named('Thành phố Hồ Chí Minh', 'Hồ Chí Minh')] })]
    const wanted = { kind: 'PROVINCE', name: 'Hồ Chí Minh', day: '2023-12-31', parentId: null } as const
    expect(() => findUnit(twice, wanted)).toThrow('"Hồ Chí Minh" names 2 units of kind PROVINCE on 2023-12-31')
  })
})
