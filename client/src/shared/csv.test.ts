import { describe, expect, it } from 'vitest'
import { csvStyle, toCsv } from './csv.ts'

describe('toCsv', () => {
  it('writes what Vietnamese Excel reads: a byte order mark, semicolons, decimal commas', () => {
    expect(
      toCsv(
        [
          ['Đơn vị', 'Điểm'],
          ['Bộ Tư pháp', { value: 89.95, places: 2 }],
        ],
        csvStyle('vi'),
      ),
    ).toBe('\uFEFFĐơn vị;Điểm\r\nBộ Tư pháp;89,95\r\n')
  })

  it('writes commas and points in English', () => {
    expect(toCsv([['Unit', { value: -0.8, places: 2 }, null]], csvStyle('en'))).toBe('\uFEFFUnit,-0.80,\r\n')
  })

  it('quotes separators and quotation marks', () => {
    expect(toCsv([['Bộ Văn hóa, Thể thao', 'a "b"', 'c;d']], csvStyle('vi'))).toBe(
      '\uFEFF"Bộ Văn hóa, Thể thao";"a ""b""";"c;d"\r\n',
    )
  })

  it.each(['=1+1', '+84', '-cmd', '@x', '\t=1'])('guards the text %j against being run as a formula', (text) => {
    expect(toCsv([[text]], csvStyle('vi'))).toBe(`\uFEFF'${text}\r\n`)
  })

  it('leaves negative numbers numbers', () => {
    expect(toCsv([[{ value: -3.03, places: 2 }]], csvStyle('vi'))).toBe('\uFEFF-3,03\r\n')
  })
})
