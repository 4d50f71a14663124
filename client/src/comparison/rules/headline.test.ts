import { describe, expect, it } from 'vitest'
import { headlineOf, inSentence } from './headline.ts'
import { node } from './testing/nodes.ts'

describe('headlineOf', () => {
  it('names the area furthest behind the best of the group and counts where it leads', () => {
    const nodes = [
      node('', 100, [83.38, 89.1]),
      node('3', 13, [10.88, 12.26]),
      node('5', 15, [12.46, 13.86]),
      node('5.1', 5, [1, 5]),
      node('6', 12, [11, 10.49]),
    ]
    // 12.46 − 13.86 = −1.40 beats 10.88 − 12.26 = −1.38; the leaf 5.1 is no area.
    expect(headlineOf(nodes)).toEqual({ kind: 'behind', area: 'Mục 5', gap: 1_400_000, leading: 1, areas: 3 })
  })

  it('leads everywhere where it is behind nowhere, ties included', () => {
    // Ahead of the next by 0.3 in area 1 and by 1 in area 2.
    expect(headlineOf([node('1', 10, [9, 8.7, 8]), node('2', 10, [9, 8, 8])])).toEqual({
      kind: 'leads',
      areas: 2,
      closest: 'Mục 1',
      ahead: 300_000,
    })
    expect(headlineOf([node('1', 10, [9, 9, 8])])).toMatchObject({ kind: 'leads', ahead: 0 })
  })

  it('has nothing to say without points', () => {
    expect(headlineOf([node('1', 10, [null, 9])])).toEqual({ kind: 'none' })
    expect(headlineOf([])).toEqual({ kind: 'none' })
    expect(headlineOf([node('1', 10, [9, null])])).toEqual({ kind: 'alone' })
  })
})

describe('inSentence', () => {
  it('begins small, but keeps abbreviations', () => {
    expect(inSentence('Cải cách thể chế', 'vi')).toBe('cải cách thể chế')
    expect(inSentence('Đào tạo', 'vi')).toBe('đào tạo')
    expect(inSentence('CCHC của tỉnh', 'vi')).toBe('CCHC của tỉnh')
  })
})
