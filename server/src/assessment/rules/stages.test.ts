import { describe, expect, it } from 'vitest'
import type { CriterionNode } from '../../framework/rules/criterion-node.ts'
import { Decimal } from '../../shared/decimal.ts'
import type { LeafPoints } from './score-tree.ts'
import { type Stage, type StageValues, scoreStage, valueIn } from './stages.ts'

const scored = (points: string): LeafPoints => ({ state: 'SCORED', points: new Decimal(points) })
const none = (state: 'NOT_DUE' | 'NOT_ASSESSED' | 'NOT_APPLICABLE'): LeafPoints => ({ state, points: null })
const shown = (stage: Stage, part: 'APPRAISED' | 'CITIZEN_SURVEY', values: StageValues) => {
  const { stage: decided, value } = valueIn(stage, part, values)
  return `${value.points?.toFixed() ?? value.state} ${decided ?? '–'}`
}

describe('the value of a leaf in a stage', () => {
  it.each([
    { values: { SELF: scored('1'), APPRAISAL_1: scored('0.5'), APPRAISAL_2: scored('0.8') }, final: '0.8 APPRAISAL_2' },
    { values: { SELF: scored('1'), APPRAISAL_1: scored('0.5') }, final: '0.5 APPRAISAL_1' },
    {
      values: { SELF: scored('1'), APPRAISAL_1: scored('0.5'), APPRAISAL_2: none('NOT_ASSESSED') },
      final: '0.5 APPRAISAL_1',
    },
    {
      values: { SELF: scored('1'), APPRAISAL_1: scored('0.5'), APPRAISAL_2: none('NOT_APPLICABLE') },
      final: 'NOT_APPLICABLE APPRAISAL_2',
    },
    { values: { SELF: scored('1') }, final: 'NOT_ASSESSED –' },
    { values: { SELF: scored('1'), APPRAISAL_1: none('NOT_DUE') }, final: 'NOT_DUE –' },
    { values: {}, final: 'NOT_ASSESSED –' },
    // A later figure of zero is a decision like any other.
    { values: { APPRAISAL_1: scored('0.5'), APPRAISAL_2: scored('0') }, final: '0 APPRAISAL_2' },
  ])('appraised: final is $final', ({ values, final }) => {
    expect(shown('FINAL', 'APPRAISED', values)).toBe(final)
  })

  it('stands in each stage as it was decided there', () => {
    const values = { SELF: scored('1'), APPRAISAL_1: scored('0.5'), APPRAISAL_2: scored('0.8') }
    expect(shown('SELF', 'APPRAISED', values)).toBe('1 SELF')
    expect(shown('APPRAISAL_1', 'APPRAISED', values)).toBe('0.5 APPRAISAL_1')
    expect(shown('APPRAISAL_2', 'APPRAISED', values)).toBe('0.8 APPRAISAL_2')
    expect(shown('APPRAISAL_2', 'APPRAISED', { APPRAISAL_1: scored('0.5') })).toBe('0.5 APPRAISAL_1')
  })

  it('of a survey comes from the survey alone', () => {
    expect(shown('FINAL', 'CITIZEN_SURVEY', { FINAL: scored('8') })).toBe('8 FINAL')
    expect(shown('FINAL', 'CITIZEN_SURVEY', { SELF: scored('10'), APPRAISAL_1: scored('10') })).toBe('NOT_ASSESSED –')
    expect(shown('SELF', 'CITIZEN_SURVEY', { FINAL: scored('8') })).toBe('NOT_ASSESSED –')
  })
})

describe('totals of a stage', () => {
  const node = (code: string, parent: string | null, points: string, part: CriterionNode['part']): CriterionNode => ({
    code,
    parent,
    level: parent === null ? 'AREA' : 'CRITERION',
    title: code,
    maxPoints: new Decimal(points),
    cap: null,
    part,
    rule: null,
  })
  const nodes = [
    node('1', null, '3', null),
    node('1.1', '1', '2', 'APPRAISED'),
    node('1.2', '1', '1', 'LEADERS_SURVEY'),
    node('8', null, '10', null),
    node('8.1', '8', '10', 'CITIZEN_SURVEY'),
  ]
  const values = new Map<string, StageValues>([
    ['1.1', { SELF: scored('2'), APPRAISAL_1: scored('1.5') }],
    ['1.2', { FINAL: scored('0.8') }],
    ['8.1', { FINAL: scored('8.4') }],
  ])
  const whole = (stage: Stage) => {
    const totals = scoreStage(stage, nodes, values)
    if (!totals.ok) throw new Error('The tree was refused.')
    const { points, maxPoints, complete } = totals.value.whole
    return `${points.toFixed()}/${maxPoints.toFixed()} ${complete} ${[...totals.value.byPart.keys()].join()}`
  }

  // Self 2 of the 2 that rest on evidence; final 1,5 + 0,8 + 8,4 = 10,7 of 13.
  it('count evidence alone until the end', () => {
    expect(whole('SELF')).toBe('2/2 true APPRAISED')
    expect(whole('APPRAISAL_1')).toBe('1.5/2 true APPRAISED')
    expect(whole('APPRAISAL_2')).toBe('1.5/2 true APPRAISED')
    expect(whole('FINAL')).toBe('10.7/13 true APPRAISED,LEADERS_SURVEY,CITIZEN_SURVEY')
  })

  it('hold a group of adjustments to its cap, in its part too', () => {
    const bonus: CriterionNode = {
      ...node('T', null, '0', null),
      level: 'ADJUSTMENT',
      maxPoints: null,
      cap: new Decimal(1),
    }
    const won: CriterionNode = { ...bonus, code: 'T.1', parent: 'T', cap: null, part: 'ADJUSTMENT' }
    const stated = new Map([...values, ['T.1', { SELF: scored('3'), APPRAISAL_1: scored('3') }] as const])
    const totals = scoreStage('SELF', [...nodes, bonus, won], stated)
    expect(totals.ok && totals.value.byPart.get('ADJUSTMENT')?.points.toFixed()).toBe('1')
    expect(totals.ok && totals.value.whole.points.toFixed()).toBe('3')
  })

  it('refuse a score above the leaves in every stage', () => {
    expect(scoreStage('SELF', nodes, new Map([['1', { SELF: scored('1') }]])).ok).toBe(false)
  })
})
