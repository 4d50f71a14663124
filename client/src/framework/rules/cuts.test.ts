import { describe, expect, it } from 'vitest'
import { type CutNode, cutsOf, isAppraised, pointsOf } from './cuts.ts'

const node = (code: string, rest: Partial<CutNode>): CutNode => ({
  code,
  parent: code.includes('.') ? code.slice(0, code.lastIndexOf('.')) : null,
  level: 'COMPONENT',
  leaf: true,
  max: null,
  part: null,
  ...rest,
})
const branch = (code: string, level: CutNode['level'], max: number | null) => node(code, { level, leaf: false, max })

// 0,1 + 0,2 is not 0,3 in binary; 1.2 is a leaf without components.
const TREE = [
  branch('1', 'AREA', 1.3),
  branch('1.1', 'CRITERION', 0.3),
  node('1.1.1', { max: 0.1, part: 'APPRAISED' }),
  node('1.1.2', { max: 0.2, part: 'APPRAISED' }),
  node('1.2', { level: 'CRITERION', max: 1, part: 'LEADERS_SURVEY' }),
  branch('2', 'AREA', 0.5),
  node('2.1', { level: 'CRITERION', max: 0.5, part: 'SOCIO_ECONOMIC' }),
  branch('T', 'ADJUSTMENT', null),
  node('T.1', { level: 'ADJUSTMENT', part: 'ADJUSTMENT' }),
]

describe('the two cuts', () => {
  const cuts = cutsOf(TREE, [])

  it('cross areas with parts, exactly, and leave bonus and penalty out', () => {
    expect(cuts.parts).toEqual(['APPRAISED', 'LEADERS_SURVEY', 'SOCIO_ECONOMIC'])
    expect(cuts.areas.map(({ area, total, byPart }) => [area.code, total, Object.fromEntries(byPart ?? [])])).toEqual([
      ['1', 1.3, { APPRAISED: 0.3, LEADERS_SURVEY: 1 }],
      ['2', 0.5, { SOCIO_ECONOMIC: 0.5 }],
    ])
    expect(Object.fromEntries(cuts.totals)).toEqual({ APPRAISED: 0.3, LEADERS_SURVEY: 1, SOCIO_ECONOMIC: 0.5 })
  })

  it('tell appraised points from all others', () => {
    expect(pointsOf(cuts.totals, isAppraised)).toBe(0.3)
    expect(pointsOf(cuts.totals, (part) => !isAppraised(part))).toBe(1.5)
  })

  it('take the totals that a source prints where no leaf is on record, and invent no cell', () => {
    const areas = [branch('1', 'AREA', 9.5), branch('2', 'AREA', null)]
    const printed = cutsOf(areas, [{ part: 'APPRAISED', maxPoints: 61.5 }])
    expect(printed.areas.map(({ total, byPart }) => [total, byPart])).toEqual([
      [9.5, null],
      [null, null],
    ])
    expect(Object.fromEntries(printed.totals)).toEqual({ APPRAISED: 61.5 })
  })
})
