import { describe, expect, it } from 'vitest'
import { deductionRows, type TreeNode } from './deduction-rows.ts'
import { greatestArea, stageFall } from './stage-fall.ts'
import { treeNode } from './test-tree.ts'

const fallOf = (...nodes: readonly TreeNode[]) => stageFall(deductionRows(nodes, [], 'vi'))

const scored = { state: 'SCORED' } as const

/**
 * Area 1: 1.1 claims 1.8 of 2, is cut to 1.3, wins back to 1.6; 1.2 claims 0.5 of 1 and is raised to 0.9; 1.3 is a survey, 0.7 of 1.
 * Area 2: 2.1 claims all of 3, is cut to 2; 2.2 claims 1 of 1, is cut to 0.8 and to 0.7 after its explanation.
 */
const FULL = [
  treeNode('1', { maxPoints: 4, points: 3.2 }),
  treeNode('1.1', { ...scored, maxPoints: 2, self: 1.8, first: 1.3, second: 1.6, points: 1.6, deducted: 0.4 }),
  treeNode('1.2', { ...scored, maxPoints: 1, self: 0.5, first: 0.9, points: 0.9, deducted: 0.1 }),
  treeNode('1.3', { ...scored, maxPoints: 1, points: 0.7, notReached: 0.3, part: 'LEADERS_SURVEY' }),
  treeNode('2', { maxPoints: 4, points: 2.7 }),
  treeNode('2.1', { ...scored, maxPoints: 3, self: 3, first: 2, points: 2, deducted: 1 }),
  treeNode('2.2', { ...scored, maxPoints: 1, self: 1, first: 0.8, second: 0.7, points: 0.7, deducted: 0.3 }),
]

describe('stageFall', () => {
  it('goes from the maximum through claim, appraisal and explanation to the result, each leaf its own way', () => {
    const fall = fallOf(...FULL)
    expect(fall).toMatchObject({ max: 8, claimOnly: false, hasSelf: true, unclaimed: 0 })
    expect(fall?.steps.map(({ kind, points, left }) => [kind, points, left])).toEqual([
      // 2 - 1.8 and 1 - 0.5
      ['self', 0.7, 7.3],
      // 1.8 - 1.3, 3 - 2 and 1 - 0.8
      ['cut', 1.7, 5.6],
      // 0.9 - 0.5
      ['raised', 0.4, 6],
      // 1.6 - 1.3
      ['won', 0.3, 6.3],
      // 0.8 - 0.7
      ['lowered', 0.1, 6.2],
      ['unreached', 0.3, 5.9],
    ])
    // 3.2 + 2.7
    expect(fall?.result).toBe(5.9)
  })

  it('parts each step by area, and the parts add up to it', () => {
    const steps = fallOf(...FULL)?.steps ?? []
    const areas = Object.fromEntries(
      steps.map(({ kind, areas }) => [kind, areas.map(({ code, points }) => [code, points])]),
    )
    expect(areas).toEqual({
      self: [['1', 0.7]],
      cut: [
        ['1', 0.5],
        ['2', 1.2],
      ],
      raised: [['1', 0.4]],
      won: [['1', 0.3]],
      lowered: [['2', 0.1]],
      unreached: [['1', 0.3]],
    })
  })

  it('takes and gives in claim, appraisal and explanation what the table says was deducted: 0.4 + 0.1 + 1 + 0.3', () => {
    const of = (wanted: string): number =>
      fallOf(...FULL)?.steps.find(({ kind }) => kind === wanted)?.points ?? Number.NaN
    expect(of('self') + of('cut') - of('raised') - of('won') + of('lowered')).toBeCloseTo(1.8, 9)
  })

  it('begins with the appraisal where the unit did not assess itself', () => {
    const fall = fallOf(treeNode('1'), treeNode('1.1', { ...scored, maxPoints: 2, first: 1.5, points: 1.5 }))
    expect(fall?.hasSelf).toBe(false)
    expect(fall?.steps).toEqual([
      { kind: 'cut', points: 0.5, left: 1.5, areas: [{ code: '1', title: 'Title 1', points: 0.5 }] },
    ])
  })

  it('counts a leaf without a claim as lost at the appraisal, and says how many there are', () => {
    const fall = fallOf(
      treeNode('1'),
      treeNode('1.1', { ...scored, self: 0.9, first: 0.9, points: 0.9 }),
      treeNode('1.2', { ...scored, first: 0.4, points: 0.4 }),
    )
    expect(fall?.unclaimed).toBe(1)
    expect(fall?.steps.map(({ kind, points }) => [kind, points])).toEqual([
      ['self', 0.1],
      ['cut', 0.6],
    ])
  })

  it('takes the last value for the appraisal where no first one is on record', () => {
    const fall = fallOf(treeNode('1'), treeNode('1.1', { ...scored, self: 1, points: 0.6 }))
    expect(fall?.steps.map(({ kind, points }) => [kind, points])).toEqual([
      ['self', 0],
      ['cut', 0.4],
    ])
  })

  it('says that an explanation won nothing', () => {
    const fall = fallOf(treeNode('1'), treeNode('1.1', { ...scored, self: 1, first: 0.6, second: 0.6, points: 0.6 }))
    expect(fall?.steps.at(-1)).toEqual({ kind: 'won', points: 0, left: 0.6, areas: [] })
  })

  it('keeps what has no score apart from any loss, claimed or not, and what is not due apart from what is owed', () => {
    const fall = fallOf(
      treeNode('1'),
      treeNode('1.1', { ...scored, self: 1, first: 1, points: 1 }),
      treeNode('1.2', { state: 'NOT_ASSESSED', self: 0.8, missing: 1 }),
      treeNode('1.3', { state: 'NOT_DUE', maxPoints: 0.5, missing: 0.5 }),
    )
    expect(fall?.steps.map(({ kind, points }) => [kind, points])).toEqual([
      ['self', 0],
      ['cut', 0],
      ['missing', 1],
      ['notDue', 0.5],
    ])
  })

  it('ends at the claim, over what was claimed, where nothing is decided', () => {
    const fall = fallOf(
      treeNode('1'),
      treeNode('1.1', { state: 'NOT_ASSESSED', maxPoints: 2, self: 1.4, missing: 2 }),
      treeNode('1.2', { state: 'NOT_ASSESSED', maxPoints: 1, missing: 1, part: 'LEADERS_SURVEY' }),
      treeNode('T', { maxPoints: null, level: 'ADJUSTMENT', self: 1 }),
    )
    expect(fall).toMatchObject({ claimOnly: true, max: 2, result: 1.4 })
    expect(fall?.steps.map(({ kind }) => kind)).toEqual(['self'])
  })

  it('adds bonus and takes penalty at the end, by the sums that their caps hold', () => {
    const fall = fallOf(
      ...FULL,
      treeNode('T', { maxPoints: null, points: 2, level: 'ADJUSTMENT' }),
      treeNode('T.1', { ...scored, maxPoints: null, points: 3, part: 'ADJUSTMENT', level: 'ADJUSTMENT' }),
      treeNode('P', { maxPoints: null, points: -0.5, level: 'ADJUSTMENT' }),
    )
    expect(fall?.steps.slice(-2).map(({ kind, points, left }) => [kind, points, left])).toEqual([
      ['bonus', 2, 7.9],
      ['penalty', 0.5, 7.4],
    ])
  })

  it('leaves out what does not apply: no maximum, no loss, no claim', () => {
    const fall = fallOf(
      treeNode('1'),
      treeNode('1.1', { ...scored, self: 1, first: 1, points: 1 }),
      treeNode('1.2', { state: 'NOT_APPLICABLE', maxPoints: 0 }),
    )
    expect(fall).toMatchObject({ max: 1, result: 1, unclaimed: 0 })
  })

  it('is nothing where nothing is claimed and nothing decided', () => {
    expect(fallOf(treeNode('1'), treeNode('1.1', { state: 'NOT_ASSESSED', missing: 1 }))).toBeNull()
  })
})

describe('greatestArea', () => {
  it('names one area, and none where two lost the same or none did', () => {
    const step = (...points: readonly number[]) => ({
      ...{ kind: 'cut' as const, points: 0, left: 0 },
      areas: points.map((each, index) => ({ code: `${index + 1}`, title: '', points: each })),
    })
    expect(greatestArea(step(0.5, 1.2))?.code).toBe('2')
    expect(greatestArea(step(1, 1))).toBeNull()
    expect(greatestArea(step())).toBeNull()
  })
})
