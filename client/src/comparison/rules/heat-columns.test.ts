import { describe, expect, it } from 'vitest'
import { type HeatLevel, heatColumns } from './heat-columns.ts'
import { NODES } from './test-criteria.ts'

const columns = (level: HeatLevel, opened?: string) =>
  heatColumns(NODES, level, opened).map(({ node, area }) => [node.code, area])

describe('heatColumns', () => {
  it('are areas, without bonus and penalty', () => {
    expect(columns(1)).toEqual([
      ['1', null],
      ['7', null],
    ])
  })

  it('open an area into what lies right beneath it', () => {
    expect(columns(1, '7')).toEqual([
      ['1', null],
      ['7', null],
      ['7.2', 'c7'],
      ['7.4', 'c7'],
    ])
  })

  it('ignore an area that is not there', () => expect(columns(1, '99')).toHaveLength(2))

  it('are criteria of the ragged tree, leaves among them', () => {
    expect(columns(2)).toEqual([
      ['1.1', 'c1'],
      ['7.2', 'c7'],
      ['7.4', 'c7'],
    ])
  })

  it('are leaves', () => {
    expect(columns(3).map(([code]) => code)).toEqual(['1.1', '7.2.1', '7.2.2', '7.4'])
  })
})
