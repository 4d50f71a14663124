import { expect, it } from 'vitest'
import { factsOf } from './save.ts'
import { fullName } from './spreadsheet.ts'

const words = {
  ...{ locale: 'vi', title: 'Bảng', address: 'Địa chỉ', facts: 'Nguồn' },
  ...{ illustrative: 'minh họa', illustrativeFact: 'Minh họa' },
}
const table = { fileName: 'bang', title: 'PAR INDEX 2024', head: [], rows: [] }

it('cites in one order, leaves out what is not known, and says what is not real', () => {
  const facts = [['Nguồn', 'Quyết định 1'] as const, ['Ấn bản', null] as const, ['Văn bản', ''] as const]
  const more = [['Phiên bản số liệu', '12'] as const]
  expect(factsOf({ ...table, facts, illustrative: 'Không có thật.' }, words, 'https://a.vn/x', more)).toEqual([
    ['Bảng', 'PAR INDEX 2024'],
    ['Nguồn', 'Quyết định 1'],
    ['Minh họa', 'Không có thật.'],
    ['Địa chỉ', 'https://a.vn/x'],
    ['Phiên bản số liệu', '12'],
  ])
  expect(factsOf({ ...table, facts: [] }, words, 'https://a.vn/x', [])).toEqual([
    ['Bảng', 'PAR INDEX 2024'],
    ['Địa chỉ', 'https://a.vn/x'],
  ])
})

it('says it in the name of the file, too', () => {
  expect(fullName({ fileName: 'bang', illustrative: 'Không có thật.' }, 'xlsx')).toBe('bang-minh-hoa.xlsx')
  expect(fullName({ fileName: 'bang' }, 'csv')).toBe('bang.csv')
})
