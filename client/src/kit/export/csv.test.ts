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

  it('disarms a text that would run as a formula, and leaves a negative number alone', () => {
    expect(toCsv([['=1+1', { value: -1, places: 0 }]], csvStyle('vi'))).toBe("\uFEFF'=1+1;-1\r\n")
  })

  it('doubles quotes', () => expect(toCsv([['"a"']], csvStyle('vi'))).toBe('\uFEFF"""a"""\r\n'))
})
