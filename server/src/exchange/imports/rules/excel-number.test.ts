import { expect, it } from 'vitest'
import { dayOfSerial, shapeOfFormat, shownDigits } from './excel-number.ts'

it.each([
  ['1.1000000000000001', '1.1'],
  ['0.30000000000000004', '0.3'],
  ['87.44', '87.44'],
  ['1E-05', '0.00001'],
  ['1.5e3', '1500'],
  ['-2', '-2'],
  ['.5', '0.5'],
  ['123456789012345678', '123456789012346000'],
  ['abc', null],
  ['', null],
])('%j is shown as %s', (text, digits) => {
  expect(shownDigits(text)).toBe(digits)
})

it.each([
  ['45657', false, '2024-12-31'],
  ['45657.75', false, '2024-12-31'],
  ['1', false, '1900-01-01'],
  ['59', false, '1900-02-28'],
  ['61', false, '1900-03-01'],
  ['44195', true, '2024-12-31'],
  ['0', false, null],
  ['2958465', false, '9999-12-31'],
  ['2958466', false, null],
  ['x', false, null],
])('day %s (from 1904: %s) is %s', (serial, mac, day) => {
  expect(dayOfSerial(serial, mac)).toBe(day)
})

it.each([
  [0, undefined, 'PLAIN'],
  [9, undefined, 'PERCENT'],
  [14, undefined, 'DAY'],
  [22, undefined, 'DAY'],
  [49, undefined, 'PLAIN'],
  [164, '0.00%', 'PERCENT'],
  [164, 'dd/mm/yyyy;@', 'DAY'],
  [164, '[$-42A]d mmmm yyyy', 'DAY'],
  [164, '#,##0.00 "đ"', 'PLAIN'],
  [164, '0.00 "điểm %"', 'PLAIN'],
  [164, 'General', 'PLAIN'],
  [164, '0.00E+00', 'PLAIN'],
  [164, '_(* #,##0.00_);[Red]\\(#,##0.00\\)', 'PLAIN'],
])('format %s %j shows a %s', (id, code, shape) => {
  expect(shapeOfFormat(id, code)).toBe(shape)
})
