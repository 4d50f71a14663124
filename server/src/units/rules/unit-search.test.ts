import { fold } from '@par-atlas/schema/fold'
import { expect, it } from 'vitest'
import { matchedName, matches, searchWords } from './unit-search.ts'

it('folds case, marks, đ, the two places of a tone mark, and NFC with NFD', () => {
  const key = fold('Tỉnh Hòa Bình')
  expect(key).toBe('tinh hoa binh')
  for (const text of ['hoà bình', 'HÒA BÌNH', 'hoa binh', 'Hòa Bình'.normalize('NFD'), '  bình   hoà ']) {
    expect(matches(key, searchWords(text)), text).toBe(true)
  }
  expect(matches(fold('Thành phố Đà Nẵng'), searchWords('da nang'))).toBe(true)
})

it('matches beginnings of words, not their insides', () => {
  expect(matches('tinh tien giang', searchWords('gia'))).toBe(true)
  expect(matches('tinh tien giang', searchWords('iang'))).toBe(false)
  expect(matches('tinh tien giang', searchWords('tien dong'))).toBe(false)
})

it('finds no words in punctuation, and no words match nothing', () => {
  expect(searchWords(' - ')).toEqual([])
  expect(matches('tinh tien giang', [])).toBe(false)
})

it('names the old or other name that matched, and none when the shown name matches', () => {
  const named = (name: string, validFrom: string | null, validTo: string | null) => ({
    name,
    searchKey: fold(name),
    validFrom,
    validTo,
  })
  const hue = [named('Tỉnh Thừa Thiên Huế', null, '2024-12-31'), named('Thành phố Huế', '2025-01-01', null)]
  const alias = [{ alias: 'Hue City', searchKey: 'hue city' }]
  expect(matchedName(['thua'], hue, alias, '2026-01-01')).toBe('Tỉnh Thừa Thiên Huế')
  expect(matchedName(['hue'], hue, alias, '2026-01-01')).toBeNull()
  expect(matchedName(['hue'], hue, alias, '2024-12-31')).toBeNull()
  expect(matchedName(['pho'], hue, alias, '2024-12-31')).toBe('Thành phố Huế')
  expect(matchedName(['city'], hue, alias, '2026-01-01')).toBe('Hue City')
})
