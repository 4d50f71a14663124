import { describe, expect, it } from 'vitest'
import { toMicro } from '../../shared/points.ts'
import { countCell, csvTable, partPoints, pointsCell } from './csv.ts'
import { rankingRows } from './rows.ts'
import { entry } from './test-entries.ts'

describe('csvTable', () => {
  it('holds rows and what is needed to cite them', () => {
    const rows = rankingRows(
      [entry(1, 'bo-tu-phap', 89.95, [61.86, 28.1]), entry(null, 'thanh-tra', null)],
      84.38,
      'vi',
    )
    const columns = [
      { head: 'Hạng', cell: (row: (typeof rows)[number]) => countCell(row.rank) },
      { head: 'Đơn vị', cell: (row: (typeof rows)[number]) => row.name },
      { head: 'Điểm', cell: (row: (typeof rows)[number]) => pointsCell(row.points) },
      { head: 'Thẩm định', cell: (row: (typeof rows)[number]) => partPoints(row, 'APPRAISED') },
    ]
    expect(csvTable(columns, rows, [['Nguồn', 'https://example.vn']])).toEqual([
      ['Hạng', 'Đơn vị', 'Điểm', 'Thẩm định'],
      [{ value: 1, places: 0 }, 'bo-tu-phap', { value: 89.95, places: 2 }, { value: 61.86, places: 2 }],
      [null, 'thanh-tra', null, null],
      [],
      ['Nguồn', 'https://example.vn'],
    ])
  })

  it('prints as many places as the figure has, two at least', () => {
    expect(pointsCell(toMicro(44.396))).toEqual({ value: 44.396, places: 3 })
    expect(pointsCell(toMicro(90))).toEqual({ value: 90, places: 2 })
    expect(pointsCell(toMicro(43.543218))).toEqual({ value: 43.543218, places: 6 })
    expect(pointsCell(null)).toBeNull()
  })
})
