import { expect, it } from 'vitest'
import { branchOf } from './criterion-node.ts'
import { axisFrom, spreadOf } from './criterion-spread.ts'
import { criterionUnits } from './criterion-units.ts'
import { NODES, nodeOf } from './test-criteria.ts'
import { viewOf } from './test-criterion-view.ts'

const units = (...points: readonly (number | null)[]) => {
  // The maximum of every cell is 1.5.
  const view = viewOf({ '7.2.2': points.map((each) => ({ points: each })) })
  return criterionUnits(view, nodeOf('7.2.2'), branchOf(NODES, nodeOf('7.2.2')), 'vi')
}

it('counts the ends of a leaf: a unit without points is at neither', () => {
  expect(spreadOf(units(1.5, 0, null, 0.75, 1.5), true)).toEqual({ kind: 'ends', full: 2, zero: 1 })
})

it('names who reaches least and most above a leaf', () => {
  const reached = units(1, 1, 1).map((unit, index) => ({ ...unit, percent: [70, 55.5, 90][index] ?? null }))
  expect(spreadOf(reached, false)).toEqual({
    kind: 'range',
    lowest: { name: 'Unit b', percent: 55.5 },
    highest: { name: 'Unit c', percent: 90 },
  })
})

it('has neither where nobody has points', () => {
  expect(spreadOf(units(null), true)).toEqual({ kind: 'none' })
  expect(spreadOf(units(null), false)).toEqual({ kind: 'none' })
})

it('begins the axis at a whole ten', () => {
  expect(axisFrom([63.4, 90])).toBe(60)
  expect(axisFrom([60, 90])).toBe(60)
  expect(axisFrom([4])).toBe(0)
  expect(axisFrom([])).toBe(0)
})
