import { expect, it } from 'vitest'
import { microCell, percentCell, pointsCell } from './cells.ts'
import { toMicro } from './points.ts'

it.each([
  [0.75, { value: 0.75, places: 2 }],
  [0, { value: 0, places: 2 }],
  [90, { value: 90, places: 2 }],
  [1.234, { value: 1.234, places: 3 }],
  [0.333333, { value: 0.333333, places: 6 }],
  [-0.5, { value: -0.5, places: 2 }],
  [null, null],
])('%d prints as many places as it has, two at least', (points, cell) => expect(pointsCell(points)).toEqual(cell))

it('reads millionths, and tells percents', () => {
  expect(microCell(toMicro(44.396))).toEqual({ value: 44.396, places: 3 })
  expect(percentCell(toMicro(83.38))).toEqual({ value: 83.38, places: 2, percent: true })
  expect(percentCell(null)).toBeNull()
})
