import { expect, it } from 'vitest'
import { spread } from './spread.ts'

it('leaves marks where they are while there is room', () => {
  const wanted = [
    { at: 50, size: 10 },
    { at: 20, size: 10 },
  ]
  expect(spread(wanted, 0, 100)).toEqual([50, 20])
})

it('steps marks apart that would meet', () => {
  const wanted = [
    { at: 50, size: 10 },
    { at: 52, size: 10 },
    { at: 51, size: 10 },
  ]
  expect(spread(wanted, 0, 100)).toEqual([50, 70, 60])
})

it('pushes them back from the end', () => {
  const wanted = [
    { at: 95, size: 10 },
    { at: 99, size: 10 },
  ]
  expect(spread(wanted, 0, 100)).toEqual([85, 95])
})
