import { describe, expect, it } from 'vitest'
import { type FigureInput, groupFigures } from './figure-groups.ts'

const figure = (part: Partial<FigureInput>): FigureInput => ({
  id: '',
  index: 'PAR INDEX',
  year: 2023,
  yearNote: null,
  measure: 'total',
  part: null,
  criterion: null,
  note: null,
  value: 0,
  printed: '',
  scaleMax: 100,
  rank: null,
  rankBase: null,
  rankNote: null,
  source: 'a',
  sourceUrl: null,
  publishedOn: null,
  misfits: [],
  ...part,
})

// Hòa Bình 2023: printed 86.89 in April 2024, 86.76 later; the parts add to 87.89.
const misfits = [{ message: 'Các phần cộng lại được 87,89.', messageEn: 'The parts add to 87.89.' }]
const hoaBinh = [
  figure({ value: 86.89, printed: '86,89', rank: 35, source: 'april', note: 'as printed in April 2024', misfits }),
  figure({ value: 86.76, printed: '86,76', rank: 35, source: 'later', misfits }),
  figure({ measure: 'appraised points', part: 'APPRAISED', value: 57.04, printed: '57,04', source: 'april' }),
  figure({ year: 2024, value: 88.18, printed: '88,18', source: 'report' }),
  figure({ index: 'PAPI', value: 43.5493, printed: '43,5493', scaleMax: 80, source: 'papi' }),
]

describe('groupFigures', () => {
  const { groups, sources } = groupFigures(hoaBinh)

  it('puts PAR INDEX first, newest year first, the total before its parts', () => {
    expect(groups.map(({ index }) => index)).toEqual(['PAR INDEX', 'PAPI'])
    expect(groups[0]?.rows.map(({ year, measure }) => `${year} ${measure}`)).toEqual([
      '2024 total',
      '2023 total',
      '2023 appraised points',
    ])
  })

  it('shows contradictions side by side and picks none', () => {
    const row = groups[0]?.rows[1]
    expect(row?.contradictory).toBe(true)
    expect(row?.statements.map(({ printed }) => printed)).toEqual(['86,89', '86,76'])
    expect(row?.misfits).toEqual(misfits)
  })

  it('gives each statement its sources by number', () => {
    const texts = groups[0]?.rows[1]?.statements.map((statement) =>
      statement.sources.map((number) => sources[number - 1]?.text),
    )
    expect(texts).toEqual([['april'], ['later']])
  })

  it('joins the same value of two sources', () => {
    const same = groupFigures([
      figure({ value: 90, printed: '90,00', source: 'x' }),
      figure({ value: 90, printed: '90,00', source: 'y' }),
    ])
    expect(same.groups[0]?.rows[0]).toMatchObject({ contradictory: false, statements: [{ sources: [1, 2] }] })
  })

  it('leaves no figure out', () => {
    const count = groups.flatMap(({ rows }) => rows.flatMap(({ statements }) => statements)).length
    expect(count).toBe(hoaBinh.length)
  })
})
