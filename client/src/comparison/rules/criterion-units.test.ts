import { describe, expect, it } from 'vitest'
import { toMicro } from '../../shared/points.ts'
import { branchOf } from './criterion-node.ts'
import { criterionUnits, gapsOf, losersOf, totalLost } from './criterion-units.ts'
import { NODES, nodeOf } from './test-criteria.ts'
import { viewOf } from './test-criterion-view.ts'

const unitsAt = (code: string, view: ReturnType<typeof viewOf>, locale = 'vi') =>
  criterionUnits(view, nodeOf(code), branchOf(NODES, nodeOf(code)), locale)

describe('criterionUnits', () => {
  it('reads a leaf: points, the loss of its own kind, and why in the language of the reader', () => {
    const view = viewOf({ '7.2.2': [{ points: 0.75, lost: 0.75, reason: '30%, mức đủ 60%', years: [2023] }] })
    expect(unitsAt('7.2.2', view)[0]).toMatchObject({
      slug: 'tinh-a',
      points: toMicro(0.75),
      lost: { deducted: toMicro(0.75), notReached: null },
      reason: '30%, mức đủ 60%',
      yearsRepeated: [2023],
    })
    expect(unitsAt('7.2.2', view, 'en')[0]?.reason).toBe('30%, mức đủ 60% (en)')
  })

  it('keeps bị trừ and chưa đạt apart above a leaf, and adds each exactly', () => {
    const view = viewOf({
      '7': [{ points: 3 }],
      '7.2.1': [{ points: 1.9, lost: 0.1 }],
      '7.2.2': [{ points: 1.3, lost: 0.2 }],
      '7.4': [{ points: 1.2, lost: 0.3 }],
    })
    expect(unitsAt('7', view)[0]?.lost).toEqual({ deducted: toMicro(0.3), notReached: toMicro(0.3) })
  })

  it('has no last year across a break', () => {
    const view = viewOf({
      '7.2.2': [
        { points: 1, previous: 0.5 },
        { points: 1, previous: 0.5, breaks: ['FRAMEWORK'] },
      ],
    })
    expect(unitsAt('7.2.2', view).map(({ previous }) => previous)).toEqual([toMicro(0.5), null])
  })

  it('has no points where the graph sends no cell', () => {
    expect(unitsAt('7.2.1', viewOf({ '7.2.2': [{ points: 1 }] }))[0]).toMatchObject({
      points: null,
      state: 'NOT_ASSESSED',
    })
  })
})

describe('losersOf', () => {
  const view = viewOf({
    '7.2.2': [
      { points: 1.5, lost: 0 },
      { points: 0.75, lost: 0.75 },
      { points: 0, lost: 1.5 },
      { points: 0.75, lost: 0.75 },
      { points: null },
      { points: 1.4, lost: 0.1 },
    ],
  })
  const losers = losersOf(unitsAt('7.2.2', view), 'deducted')

  it('gives equal losses one place and leaves out who lost nothing', () => {
    expect(losers.map(({ unit, place, tied }) => [unit.id, place, tied])).toEqual([
      ['c', 1, false],
      ['b', 2, true],
      ['d', 2, true],
      ['f', 4, false],
    ])
  })

  it('adds up exactly', () => expect(totalLost(losers)).toBe(toMicro(3.1)))

  it('finds none of the other kind', () => expect(losersOf(unitsAt('7.2.2', view), 'notReached')).toEqual([]))
})

describe('gapsOf', () => {
  it('counts those without points by the reason, and a zero is not among them', () => {
    const view = viewOf({
      '7.2.2': [
        { points: 0 },
        { points: null, state: 'NOT_DUE' },
        { points: null, state: 'NOT_APPLICABLE' },
        { points: null, state: 'NOT_DUE' },
      ],
    })
    expect(gapsOf(unitsAt('7.2.2', view))).toEqual([
      { state: 'NOT_DUE', count: 2 },
      { state: 'NOT_APPLICABLE', count: 1 },
    ])
  })
})
