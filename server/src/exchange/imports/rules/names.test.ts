import { describe, expect, it } from 'vitest'
import { cellAddress, columnIndex, columnLetters } from './cell-address.ts'
import { editsBetween, NearestIndex, nearestNames } from './nearest.ts'
import { toneKey } from './tone-key.ts'
import { type FindableUnit, UnitFinder } from './unit-finder.ts'

it('columns are lettered as a spreadsheet letters them', () => {
  expect([0, 25, 26, 51, 52, 701, 702, 16_383].map(columnLetters)).toEqual([
    'A',
    'Z',
    'AA',
    'AZ',
    'BA',
    'ZZ',
    'AAA',
    'XFD',
  ])
  expect(['A', 'Z', 'AA', 'XFD', 'a', ''].map(columnIndex)).toEqual([0, 25, 26, 16_383, -1, -1])
  expect(cellAddress(2, 17)).toBe('C17')
})

it.each([
  ['Hoà Bình', 'Hòa Bình', true],
  ['Thuỷ Nguyên', 'Thủy Nguyên', true],
  ['Đồng Tháp', 'ĐỒNG  THÁP', true],
  ['Đồng Tháp', 'Đồng Tháp'.normalize('NFD'), true],
  ['Bà Rịa - Vũng Tàu', 'Bà Rịa – Vũng Tàu', true],
  ['Đồng Tháp', 'Đông Tháp', false],
  ['Đồng Tháp', 'Dong Thap', false],
  ['Hòa', 'Hóa', false],
])('%s and %s are one name: %s', (a, b, same) => {
  expect(toneKey(a) === toneKey(b)).toBe(same)
})

it.each([
  ['sở', 'sở', 0],
  ['ha giang', 'ha gang', 1],
  ['ha giang', 'hag iang', 1],
  ['kitten', 'sitting', 3],
  ['a', 'abcdef', 3],
])('%s and %s are %s edits apart, counted to 2', (a, b, edits) => {
  expect(editsBetween(a, b, 2)).toBe(edits)
})

it('the nearest names come first, and none where nothing is near', () => {
  const known = ['Hà Giang', 'Hà Nam', 'Hà Nội', 'Kiên Giang', 'An Giang'].map((name) => ({ name, keys: [fold(name)] }))
  // "ha gianh": 1 edit from Hà Giang, 2 from An Giang (h dropped, a n …) is within floor(8/3) = 2.
  expect(nearestNames('Hà Gianh', known)[0]).toBe('Hà Giang')
  expect(nearestNames('Thừa Thiên Huế', known)).toEqual([])
})

it('an index of many names finds the same, without comparing with all of them', () => {
  const names = Array.from({ length: 15_000 }, (_, index) => `Xã Số ${index}`)
  const index = new NearestIndex([...names, 'Xã Tân Hòa'].map((name) => ({ name, keys: [fold(name)] })))
  expect(index.nearest('Xã Tân Hoaf')).toEqual(['Xã Tân Hòa'])
  expect(index.nearest('Thành phố Thủ Đức')).toEqual([])
})

const fold = (text: string) =>
  text
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .replaceAll('Đ', 'D')
    .toLowerCase()

describe('a unit is found', () => {
  const unit = (
    key: string,
    name: string,
    code: string | null,
    parent: string | null,
    barred = false,
  ): FindableUnit => ({
    ...{ key, name, code, parent, forms: [name, name.replace(/^(Xã|Tỉnh) /, '')] },
    barred: barred ? { code: 'PROVENANCE', expected: { vi: 'thật', en: 'real' } } : null,
  })
  const finder = new UnitFinder([
    unit('1', 'Xã Tân Hòa', '001', 'Huyện A'),
    unit('2', 'Xã Tân Hòa', '002', 'Huyện B'),
    unit('3', 'Xã An Bình', '003', 'Huyện A'),
    unit('4', 'Xã Thật', '004', 'Huyện A', true),
  ])
  const find = (name: string | null, code: string | null = null, parent: string | null = null) => {
    const found = finder.find({ name, code, parent })
    return found.ok ? found.unit.key : `${found.column} ${found.facts.code}`
  }
  it.each([
    [['An Bình'], '3'],
    [['XÃ AN BÌNH'], '3'],
    [['An Binh'], 'unit UNIT_UNKNOWN'],
    [['Tân Hoà'], 'unit UNIT_AMBIGUOUS'],
    [['Tân Hoà', '002'], '2'],
    [['Tân Hoà', null, 'Huyện B'], '2'],
    [['Tân Hoà', null, 'A'], '1'],
    [['Tân Hoà', null, 'Huyện C'], 'parent UNIT_UNKNOWN'],
    [['An Bình', '001'], 'unit_code UNIT_CODE_DIFFERS'],
    [[null, '003'], '3'],
    [[null, '009'], 'unit_code UNIT_UNKNOWN'],
    [[null, null], 'unit REQUIRED'],
    [['Thật'], 'unit PROVENANCE'],
  ] as const)('by %j: %s', (words, key) => {
    expect(find(...(words as [string]))).toBe(key)
  })

  it('and of two that are called so, the districts are told', () => {
    const found = finder.find({ name: 'Tân Hòa', code: null, parent: null })
    expect(found).toMatchObject({ facts: { suggestions: ['Xã Tân Hòa, Huyện A', 'Xã Tân Hòa, Huyện B'] } })
  })
})
