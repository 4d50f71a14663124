import { describe, expect, it } from 'vitest'
import { type ComboboxOption, matchOptions } from './combobox.match.ts'

const options: readonly ComboboxOption[] = [
  { id: '1', name: 'Đồng Tháp', otherNames: ['Tiền Giang'] },
  { id: '2', name: 'Thành phố Hồ Chí Minh', otherNames: ['TP.HCM', 'Bình Dương', 'Bà Rịa – Vũng Tàu'] },
  { id: '3', name: 'Huế', otherNames: ['Thừa Thiên Huế'] },
  { id: '4', name: 'Bộ Tư pháp' },
  { id: '5', name: 'Phú Thọ', otherNames: ['Hòa Bình', 'Vĩnh Phúc'] },
]
const ids = (query: string): string[] => matchOptions(options, query).map(({ option }) => option.id)

describe('matchOptions', () => {
  it.each([
    ['dong thap', ['1']],
    ['ĐỒNG', ['1']],
    ['bo tu phap', ['4']],
    ['hoà bình', ['5']],
    ['Hòa Bình', ['5']],
    ['tp hcm', ['2']],
    ['không có', []],
  ])('finds %s', (query, found) => expect(ids(query)).toEqual(found))

  it('says which other name was found, and only then', () => {
    expect(matchOptions(options, 'tien giang')[0]?.matched).toBe('Tiền Giang')
    expect(matchOptions(options, 'dong thap')[0]?.matched).toBeUndefined()
  })

  it('puts a beginning before a later word, a later word before the inside of one', () => {
    const list = [
      { id: 'inside', name: 'Xahu' },
      { id: 'later', name: 'Tỉnh Hu' },
      { id: 'begins', name: 'Hu Tỉnh' },
    ]
    expect(matchOptions(list, 'hu').map(({ option }) => option.id)).toEqual(['begins', 'later', 'inside'])
  })

  it('gives all, as given, for an empty query, and no more than the limit', () => {
    expect(ids('  ')).toEqual(['1', '2', '3', '4', '5'])
    expect(matchOptions(options, '', 2)).toHaveLength(2)
  })
})
