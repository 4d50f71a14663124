import { describe, expect, it } from 'vitest'
import { type FigureRow, readFigure } from './figure-row.ts'

const row: FigureRow = {
  index: 'PAR INDEX',
  year: '2018',
  unit_level: 'ministry',
  unit_name: 'Bộ Giao thông vận tải',
  parent: '',
  measure: 'total',
  value: '75.10',
  scale_max: '100',
  rank: '18',
  source: 'https://example.org/a.html (derived: 90.57 minus the stated gap of 15.44)',
}

describe('readFigure', () => {
  it('keeps every digit of the source', () => {
    const figure = readFigure(row)
    expect(figure.printed).toBe('75,10')
    expect(figure.value.toFixed()).toBe('75.1')
    expect(figure).toMatchObject({ year: 2018, rank: 18, rankBase: null, group: null, measure: 'total' })
  })

  it('gathers the remarks on measure, scale and source', () => {
    const figure = readFigure({ ...row, measure: 'total (appraised)', scale_max: '70 (implied)' })
    expect(figure.note).toBe('appraised; scale 70 (implied); derived: 90.57 minus the stated gap of 15.44')
  })

  it('takes the day from the measure before the one of the year', () => {
    expect(readFigure({ ...row, measure: 'total (as of 22/01/2024, week 3)', year: '2024' }).asOf).toBe('2024-01-22')
    expect(readFigure({ ...row, year: '2025 (to 27/11)' }).asOf).toBe('2025-11-27')
  })

  it.each(['', '75,1', '7e1', '1.2345678'])('refuses the value "%s"', (value) => {
    expect(() => readFigure({ ...row, value })).toThrow(`but got "${value}"`)
  })
})
