import { expect, it } from 'vitest'
import { readSort, writeSort } from './sort-text.ts'

const columns = [
  { id: 'so-ngay', label: '', cell: () => null, sort: () => 1 },
  { id: 'ghi-chu', label: '', cell: () => null },
]

it('reads back what it wrote, and nothing of a column that is not there or does not sort', () => {
  for (const text of ['so-ngay', '-so-ngay']) {
    const sort = readSort(text, columns)
    expect(sort && writeSort(sort)).toBe(text)
  }
  expect(['ghi-chu', '-khac', undefined].map((text) => readSort(text, columns))).toEqual([null, null, null])
})
