import { expect, it } from 'vitest'
import { csvPoints } from './csv-points.ts'

it.each([
  [0.75, { value: 0.75, places: 2 }],
  [0, { value: 0, places: 2 }],
  [1.234, { value: 1.234, places: 3 }],
  [0.333333, { value: 0.333333, places: 6 }],
  [-0.5, { value: -0.5, places: 2 }],
  [null, null],
])('%d', (points, cell) => expect(csvPoints(points)).toEqual(cell))
