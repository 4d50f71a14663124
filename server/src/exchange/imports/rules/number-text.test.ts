import { describe, expect, it } from 'vitest'
import { DecimalMark, readNumber } from './number-text.ts'

const read = (text: string, mark?: DecimalMark) => {
  const found = readNumber(text, mark)
  return found.ok ? `${found.value.toFixed()}${found.percent ? '%' : ''}` : found.code
}

describe('a number', () => {
  it.each([
    ['87,44', '87.44'],
    ['87.44', '87.44'],
    [' 5 ', '5'],
    ['−5', '-5'],
    ['+0,5', '0.5'],
    ['1.234,5', '1234.5'],
    ['1,234.5', '1234.5'],
    ['1.234.567', '1234567'],
    ['1 234 567', '1234567'],
    ['1\u00a0234,5', '1234.5'],
    ['0,123', '0.123'],
    ['0.123', '0.123'],
    ['1234,567', '1234.567'],
    ['12.3456', '12.3456'],
    ['85%', '85%'],
    ['85,5 %', '85.5%'],
    ['123456789012345678,123456', '123456789012345678.123456'],
  ])('%j is %s', (text, value) => {
    expect(read(text)).toBe(value)
  })

  it.each([
    ['1.234', 'NUMBER_AMBIGUOUS'],
    ['999,999', 'NUMBER_AMBIGUOUS'],
    ['', 'NUMBER'],
    ['mười', 'NUMBER'],
    ['1e3', 'NUMBER'],
    ['1.23.456', 'NUMBER'],
    ['1,23,4', 'NUMBER'],
    ['1.2345.678', 'NUMBER'],
    ['12,', 'NUMBER'],
    [',5', 'NUMBER'],
    ['1 2', 'NUMBER'],
    ['1.234,567.8', 'NUMBER'],
    ['0,1234567', 'TOO_MANY_DIGITS'],
    ['1234567890123456789', 'TOO_MANY_DIGITS'],
  ])('%j is refused: %s', (text, code) => {
    expect(read(text)).toBe(code)
  })

  it.each([
    ['1.234', DecimalMark.POINT, '1.234'],
    ['1.234', DecimalMark.COMMA, '1234'],
    ['1,234', DecimalMark.POINT, '1234'],
    ['1,234', DecimalMark.COMMA, '1.234'],
    ['87.44', DecimalMark.COMMA, 'NUMBER'],
    ['1.234,5', DecimalMark.POINT, 'NUMBER'],
    ['1.234.567', DecimalMark.POINT, 'NUMBER'],
    ['1.234.567', DecimalMark.COMMA, '1234567'],
  ])('%j where the decimal mark is a %s is %s', (text, mark, value) => {
    expect(read(text, mark)).toBe(value)
  })

  it('that reads two ways is explained with both', () => {
    const found = readNumber('1.234')
    expect(found).toMatchObject({
      expected: { vi: expect.stringMatching(/1\.234 \(dấu ngăn hàng nghìn\) hoặc 1,234/) },
    })
  })
})
