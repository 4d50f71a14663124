import { expect, it } from 'vitest'
import { problemPlace, problemPlaces, stepFrom } from './problem-place.ts'

it('a problem is mended in its cell, else at the start of its row, else nowhere', () => {
  expect(problemPlace({ cell: 'B3', row: 3 })).toEqual({ row: 2, column: 1 })
  expect(problemPlace({ cell: null, row: 3 })).toEqual({ row: 2, column: 0 })
  expect(problemPlace({ cell: null, row: null })).toBeNull()
})

it('cells follow each other row by row, and around the ends', () => {
  const problems = ['C2', 'A10', 'B2', 'B2'].map((cell) => ({ cell, row: null }))
  const places = problemPlaces(problems)
  const [b2, c2, a10] = [
    { row: 1, column: 1 },
    { row: 1, column: 2 },
    { row: 9, column: 0 },
  ]
  expect(places).toEqual([b2, c2, a10])
  expect(stepFrom(places, b2, 1)).toEqual(c2)
  expect(stepFrom(places, a10, 1)).toEqual(b2)
  expect(stepFrom(places, b2, -1)).toEqual(a10)
  expect(stepFrom(places, { row: 5, column: 0 }, -1)).toEqual(c2)
  expect(stepFrom([], b2, 1)).toBeNull()
})
