import { expect, it } from 'vitest'
import { toMicro } from '../../shared/points.ts'
import { findingOf } from './criterion-finding.ts'
import { branchOf } from './criterion-node.ts'
import { criterionUnits } from './criterion-units.ts'
import { NODES, nodeOf } from './test-criteria.ts'
import { viewOf } from './test-criterion-view.ts'

const finding = (code: string, view: ReturnType<typeof viewOf>) =>
  findingOf(nodeOf(code), criterionUnits(view, nodeOf(code), branchOf(NODES, nodeOf(code)), 'vi'), null)

it('counts who was docked at a leaf and what it cost together: 0.75 + 1.5', () => {
  const view = viewOf({
    '7.2.2': [{ points: 1.5, lost: 0 }, { points: 0.75, lost: 0.75 }, { points: 0, lost: 1.5 }, { points: null }],
  })
  expect(finding('7.2.2', view)).toEqual({
    kind: 'leaf',
    loss: 'deducted',
    counted: 3,
    toll: { count: 2, points: toMicro(2.25) },
    best: toMicro(1.5),
    median: null,
  })
})

it('calls the loss of a survey chưa đạt', () => {
  expect(finding('7.4', viewOf({ '7.4': [{ points: 1.2, lost: 0.3 }] }))).toMatchObject({
    kind: 'leaf',
    loss: 'notReached',
  })
})

it('says when nobody lost anything', () => {
  expect(finding('7.2.2', viewOf({ '7.2.2': [{ points: 1.5, lost: 0 }] }))).toEqual({ kind: 'allFull', counted: 1 })
})

it('keeps the two losses of an area apart', () => {
  const view = viewOf({
    '7': [{ points: 4 }, { points: 5 }],
    '7.2.2': [
      { points: 0.75, lost: 0.75 },
      { points: 1.5, lost: 0 },
    ],
    '7.4': [
      { points: 1.25, lost: 0.25 },
      { points: 1.5, lost: 0 },
    ],
  })
  expect(finding('7', view)).toEqual({
    kind: 'branch',
    counted: 2,
    deducted: { count: 1, points: toMicro(0.75) },
    notReached: { count: 1, points: toMicro(0.25) },
  })
})

it('has no chưa đạt where nothing below is surveyed', () => {
  const view = viewOf({ '7.2': [{ points: 2 }], '7.2.2': [{ points: 0.75, lost: 0.75 }] })
  expect(finding('7.2', view)).toMatchObject({ notReached: null })
})

it('reads a bonus by its least and most, not by a loss', () => {
  expect(finding('C1', viewOf({ C1: [{ points: 0 }, { points: 2 }, { points: -1 }] }))).toEqual({
    kind: 'adjustment',
    counted: 3,
    count: 2,
    least: toMicro(-1),
    most: toMicro(2),
  })
})

it('finds nothing where nobody is scored', () => {
  expect(finding('7.2.2', viewOf({ '7.2.2': [{ points: null }] }))).toEqual({ kind: 'none' })
})
