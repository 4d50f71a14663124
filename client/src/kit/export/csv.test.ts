import { describe, expect, it } from 'vitest'
import { csvStyle, toCsv } from './csv.ts'

describe('toCsv', () => {
  it('writes what Vietnamese Excel reads', () => {
    expect(
      toCsv(
        [
          ['Đơn vị', 'Điểm'],
          ['Bộ Văn hóa, Thể thao và Du lịch', { value: 83.5, places: 2 }],
        ],
        csvStyle('vi'),
      ),
    ).toBe('\uFEFFĐơn vị;Điểm\r\n"Bộ Văn hóa, Thể thao và Du lịch";83,50\r\n')
  })

  it('writes what English Excel reads', () => {
    expect(toCsv([[{ value: -0.92, places: 2 }, null]], csvStyle('en'))).toBe('\uFEFF-0.92,\r\n')
  })

  it('writes days and percents plainly', () => {
    const cells = [{ day: '2024-04-17' }, { value: 83.38, places: 2, percent: true }]
    expect(toCsv([cells], csvStyle('vi'))).toBe('\uFEFF2024-04-17;83,38\r\n')
  })

  it.each([
    ['=1+1', "'=1+1"],
    ['+84 24', "'+84 24"],
    ['-1+cmd|x', "'-1+cmd|x"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\tđầu', "'\tđầu"],
    ['\rđầu', '"\'\rđầu"'],
    ['＝1+1', "'＝1+1"],
    ['-0,92', '"-0,92"'],
    ['+1,5%', '"+1,5%"'],
    ['−0.92', '−0.92'],
    ['07.2', '07.2'],
    ['a=b', 'a=b'],
  ])('disarms a text that would run as a formula, and no other: %j', (text, written) => {
    expect(toCsv([[text]], csvStyle('vi'))).toBe(`\uFEFF${written}\r\n`)
  })

  it('leaves a negative number alone', () => {
    expect(toCsv([[{ value: -1, places: 0 }]], csvStyle('vi'))).toBe('\uFEFF-1\r\n')
  })

  it('doubles quotes', () => expect(toCsv([['"a"']], csvStyle('vi'))).toBe('\uFEFF"""a"""\r\n'))
})
