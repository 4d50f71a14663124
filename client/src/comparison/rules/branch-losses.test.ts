import { expect, it } from 'vitest'
import { toMicro } from '../../shared/points.ts'
import { branchLosses } from './branch-losses.ts'
import { branchOf } from './criterion-node.ts'
import { NODES, nodeOf } from './test-criteria.ts'
import { viewOf } from './test-criterion-view.ts'

const view = viewOf({
  '7': [{ points: 4 }, { points: 5 }, { points: null }],
  '7.2.1': [{ points: 1.9, lost: 0.1 }, { points: 2, lost: 0 }, { points: null }],
  '7.2.2': [{ points: 0.75, lost: 0.75 }, { points: 1.3, lost: 0.2 }, { points: null }],
  '7.4': [{ points: 1.2, lost: 0.3 }, { points: 1.5, lost: 0 }, { points: null }],
})
const branch = branchOf(NODES, nodeOf('7'))

it('lists the leaves that cost points, the costliest first, with how many units they cost', () => {
  expect(
    branchLosses(view, branch, 'deducted').map(({ node, lost, count, counted }) => [node.code, lost, count, counted]),
  ).toEqual([
    ['7.2.2', toMicro(0.95), 2, 2],
    ['7.2.1', toMicro(0.1), 1, 2],
  ])
})

it('never mixes the two losses', () => {
  expect(branchLosses(view, branch, 'notReached').map(({ node }) => node.code)).toEqual(['7.4'])
})
