import { describe, expect, it } from 'vitest'
import { nextPlace } from './grid-keys.ts'

const size = { rows: 10_000, columns: 5, page: 20 }
const from = { row: 50, column: 2 }

describe('nextPlace', () => {
  it.each([
    ['ArrowDown', false, { row: 51, column: 2 }],
    ['ArrowUp', false, { row: 49, column: 2 }],
    ['ArrowRight', false, { row: 50, column: 3 }],
    ['ArrowLeft', false, { row: 50, column: 1 }],
    ['PageDown', false, { row: 70, column: 2 }],
    ['PageUp', false, { row: 30, column: 2 }],
    ['Home', false, { row: 50, column: 0 }],
    ['End', false, { row: 50, column: 4 }],
    ['Home', true, { row: 0, column: 0 }],
    ['End', true, { row: 9_999, column: 4 }],
  ] as const)('%s, ctrl %s', (key, ctrl, to) => expect(nextPlace(key, ctrl, from, size)).toEqual(to))

  it('stops at the edges; the head is row -1', () => {
    expect(nextPlace('ArrowUp', false, { row: 0, column: 0 }, size)).toEqual({ row: -1, column: 0 })
    expect(nextPlace('ArrowUp', false, { row: -1, column: 0 }, size)).toEqual({ row: -1, column: 0 })
    expect(nextPlace('ArrowDown', false, { row: 9_999, column: 4 }, size)).toEqual({ row: 9_999, column: 4 })
    expect(nextPlace('PageUp', false, { row: 5, column: 0 }, size)).toEqual({ row: 0, column: 0 })
  })

  it('leaves other keys alone', () => expect(nextPlace('a', false, from, size)).toBeUndefined())
})
