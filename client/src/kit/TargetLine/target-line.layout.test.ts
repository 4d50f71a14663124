import { expect, it } from 'vitest'
import { layOutTargetLine } from './target-line.layout.ts'

it('places start, stand and target between the least and the greatest of them', () => {
  expect(layOutTargetLine({ from: 80, now: 82, target: 90 })).toEqual({ from: 0, now: 0.2, target: 1, line: [0, 1] })
  // Below where it started: the start is no longer the end of the line.
  expect(layOutTargetLine({ from: 43, now: 42, target: 44 })).toEqual({ from: 0.5, now: 0, target: 1, line: [0, 1] })
})

it('draws no line where there are no two ends', () => {
  expect(layOutTargetLine({ from: null, now: 42, target: null })).toEqual({
    from: null,
    now: 0.5,
    target: null,
    line: null,
  })
  expect(layOutTargetLine({ from: 42, now: 42, target: null }).line).toBeNull()
  expect(layOutTargetLine({ from: null, now: null, target: null })).toEqual({
    ...{ from: null, now: null, target: null, line: null },
  })
})
