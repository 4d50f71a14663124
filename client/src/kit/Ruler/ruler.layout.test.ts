import { describe, expect, it } from 'vitest'
import { layOutRuler, type RulerTick } from './ruler.layout.ts'

const tick = (id: string, value: number, unit?: 1 | 2 | 3): RulerTick => ({
  id,
  name: id,
  value,
  printed: String(value),
  unit,
})
// Each letter is taken as 6 px wide, so that places can be worked by hand.
const measure = (text: string): number => text.length * 6

describe('layOutRuler', () => {
  it('encloses all values in whole points, with room at both ends', () => {
    const { axis } = layOutRuler({ ticks: [tick('a', 78.03), tick('b', 89.95)], width: 1300, measure })
    const major = axis.filter((each) => each.major).map(({ value }) => value)
    expect(major[0]).toBe(77)
    expect(major.at(-1)).toBe(91)
    expect(layOutRuler({ ticks: [tick('a', 78)], width: 1300, measure }).axis[0]?.value).toBe(77)
  })

  it('walks ticks by value whatever their given order', () => {
    const { ticks } = layOutRuler({ ticks: [tick('b', 90), tick('a', 80)], width: 500, measure })
    expect(ticks.map(({ id }) => id)).toEqual(['a', 'b'])
  })

  it('prints fewer numbers on a narrow strip: 14 points on 328 px go by two', () => {
    const { axis } = layOutRuler({ ticks: [tick('a', 78.5), tick('b', 89.5)], width: 328, measure })
    expect(axis.filter((each) => each.major).map(({ value }) => value)).toEqual([78, 80, 82, 84, 86, 88, 90])
  })

  it('steps labels apart where they would meet', () => {
    const close = layOutRuler({
      ticks: [tick('aaaa', 85, 1), tick('bbbb', 85.1, 2)],
      width: 600,
      domain: [80, 90],
      measure,
    })
    // 60 px a point: both labels are 36+12 (four letters, space, two or four digits) and their ticks stand 6 px apart.
    expect(close.labels.map(({ key, level }) => [key, level])).toEqual([
      ['aaaa', 0],
      ['bbbb', 1],
    ])
    const apart = layOutRuler({
      ticks: [tick('aaaa', 82, 1), tick('bbbb', 88, 2)],
      width: 600,
      domain: [80, 90],
      measure,
    })
    expect(apart.levels).toBe(1)
  })

  it('lets a label stand beside its tick where that spares a level', () => {
    const { labels, levels } = layOutRuler({
      ticks: [tick('aaaa', 84, 1), tick('bbbb', 85, 2)],
      width: 601,
      domain: [80, 90],
      measure,
    })
    // Ticks at 240.5 and 300.5; centred, aaaa ends at 267.5 and bbbb would begin at 273.5, less than 10 px on.
    expect(levels).toBe(1)
    expect(labels[1]?.x).toBe(294.5)
  })

  it('puts words wider than their bracket above the ticks', () => {
    const { labels } = layOutRuler({
      ticks: [tick('a', 82), tick('b', 84)],
      width: 101,
      domain: [80, 90],
      gap: { from: 82, to: 84, label: 'khoảng trống' },
      measure,
    })
    expect(labels).toMatchObject([{ kind: 'gap', onBracket: false, level: 0 }])
  })

  it('keeps labels inside the strip', () => {
    const { labels } = layOutRuler({ ticks: [tick('Bộ Tư pháp', 90, 1)], width: 300, domain: [80, 90], measure })
    const [label] = labels
    expect(label && label.x + label.width).toBe(300)
  })

  it('puts the bracket of the gap between its ends, under the labels', () => {
    const { gap, labels } = layOutRuler({
      ticks: [tick('a', 82, 1), tick('b', 86)],
      width: 101,
      domain: [80, 90],
      gap: { from: 82, to: 86, label: '4' },
      measure,
    })
    // 10 points on 100 px: 82 at 20.5, 86 at 60.5, ends drawn in by 3.
    expect(gap).toEqual({ x1: 23.5, x2: 57.5 })
    expect(labels.map(({ kind, level }) => [kind, level])).toEqual([
      ['gap', 0],
      ['unit', 1],
    ])
  })

  it('stands without any unit', () => {
    expect(layOutRuler({ ticks: [], width: 300, measure }).axis.length).toBeGreaterThan(0)
  })
})
