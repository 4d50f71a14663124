import { describe, expect, it } from 'vitest'
import { branchOf } from './criterion-node.ts'
import { criterionUnits } from './criterion-units.ts'
import { tableUnits } from './table-units.ts'
import { NODES, nodeOf } from './test-criteria.ts'
import { viewOf } from './test-criterion-view.ts'

const table = (code: string, view: ReturnType<typeof viewOf>) =>
  tableUnits(criterionUnits(view, nodeOf(code), branchOf(NODES, nodeOf(code)), 'vi'), nodeOf(code))

describe('tableUnits', () => {
  it('puts the largest loss first, with its place and its share of the loss of all: 1.5 and 0.5 of 2', () => {
    const view = viewOf({
      '7.2.2': [{ points: 1, lost: 0.5 }, { points: 1.5, lost: 0 }, { points: 0, lost: 1.5 }, { points: null }],
    })
    const { scored, without } = table('7.2.2', view)
    expect(scored.map(({ unit, losing, own }) => [unit.id, losing, own.deducted?.place, own.deducted?.share])).toEqual([
      ['c', true, 1, 75],
      ['a', true, 2, 25],
      ['b', false, undefined, undefined],
    ])
    expect(without.map(({ unit }) => unit.id)).toEqual(['d'])
  })

  it('lists everybody where nobody lost anything', () => {
    const { scored, losing } = table('7.2.2', viewOf({ '7.2.2': [{ points: 1.5, lost: 0 }] }))
    expect(losing).toBe(false)
    expect(scored[0]?.losing).toBe(true)
  })

  it('takes a bonus or a penalty for something to list, and 0 for nothing', () => {
    const { scored } = table('C1', viewOf({ C1: [{ points: 0 }, { points: 1 }, { points: -1 }] }))
    expect(scored.map(({ unit, losing }) => [unit.id, losing])).toEqual([
      ['c', true],
      ['a', false],
      ['b', true],
    ])
  })
})
