import { describe, expect, it } from 'vitest'
import { layOutDotDrawing, wrapWords } from './dot-drawing.layout.ts'

// Each letter is taken as 10 px wide.
const measure = (text: string): number => text.length * 10

describe('wrapWords', () => {
  it('breaks at words, and leaves a word that is too wide whole', () => {
    expect(wrapWords('Cải cách thể chế', 80, measure)).toEqual(['Cải cách', 'thể chế'])
    expect(wrapWords('một chínhquyềnđiệntử hai', 60, measure)).toEqual(['một', 'chínhquyềnđiệntử', 'hai'])
  })
})

describe('layOutDotDrawing', () => {
  const row = (id: string, name: string, values: readonly number[]) => ({
    id,
    code: id,
    name,
    level: 1,
    average: null,
    figures: [],
    marks: values.map((value, index) => ({
      id: `${index}`,
      unit: index === 0 ? (1 as const) : (2 as const),
      value,
      said: '',
    })),
  })

  it('stacks rows of the height that name and marks need', () => {
    const { rows, height } = layOutDotDrawing(
      [
        row('1', 'Ngắn', [70, 90]),
        row('2', 'một tên rất dài cần ba dòng mới đủ chỗ để in ra hết được', [80]),
        row('3', 'Trùng', [90, 90]),
      ],
      2,
      100,
      measure,
    )
    // 290 less 16 leave 27 letters a line: "một tên rất dài cần ba dòng", "mới đủ chỗ để in ra hết", "được".
    expect(rows[1]?.lines).toHaveLength(3)
    // 34 at least; three lines of 16 and 10; two marks 13 apart and 17.
    expect(rows.map(({ height: each }) => each)).toEqual([34, 58, 34])
    expect(rows.map(({ y }) => y)).toEqual([100, 134, 192])
    expect(height).toBe(226)
  })

  it('shares one axis and gives each column of figures 64 px', () => {
    const { scale, width, columns, plotX } = layOutDotDrawing([row('1', 'a', [72])], 3, 0, measure)
    expect([scale.from, scale.to]).toEqual([70, 100])
    expect([plotX, width]).toEqual([342, 954])
    expect(columns).toEqual([826, 890, 954])
  })
})
