import { describe, expect, it } from 'vitest'
import { fallDomain, layOutWaterfall, type WaterfallInput, type WaterfallStep, wrapWords } from './waterfall.layout.ts'

const step = (id: string, lost: number, unreached = 0, more: Partial<WaterfallStep> = {}): WaterfallStep => ({
  id,
  label: id,
  parts: [
    { kind: 'lost', value: lost },
    { kind: 'unreached', value: unreached },
  ],
  figures: [],
  ...more,
})
// Each letter is taken as 6 px wide, so that places can be worked by hand.
const measure = (text: string): number => text.length * 6
const input = (steps: readonly WaterfallStep[], more: Partial<WaterfallInput> = {}): WaterfallInput => ({
  steps,
  max: 100,
  width: 1000,
  size: 10,
  heads: [],
  first: '',
  last: '',
  totals: [],
  measure,
  ...more,
})

describe('layOutWaterfall', () => {
  it('falls step by step, bị trừ before chưa đạt, each beginning where the last one ended', () => {
    // 100 - 4 - 1 = 95, 95 - 5 = 90. Depth 10, so the axis is cut at floor(90 - 0.6) = 89, eleven points wide.
    const layout = layOutWaterfall(input([step('1', 4, 1), step('2', 0, 5)]))
    expect(layout.domain).toEqual([89, 100])
    expect(layout.result).toBe(90)
    const point = (layout.plot.right - layout.plot.left) / 11
    const [one, two] = layout.steps
    expect(one?.segments.map(({ kind }) => kind)).toEqual(['lost', 'unreached'])
    expect(one?.segments[0]?.width).toBeCloseTo(4 * point)
    expect(one?.segments[1]?.x).toBeCloseTo(layout.plot.left + 6 * point)
    expect(two?.segments.map(({ kind }) => kind)).toEqual(['unreached'])
    expect(two?.from).toBeCloseTo(one?.to ?? 0)
    expect(layout.end).toBeCloseTo(layout.plot.left + point)
  })

  it('keeps exact totals: ten losses of 0.1 are 1, not 0.9999999999999999', () => {
    const steps = Array.from({ length: 10 }, (_, index) => step(`${index}`, 0.1))
    expect(layOutWaterfall(input(steps)).result).toBe(99)
  })

  it('rises for a bonus, and the axis reaches above the maximum', () => {
    const layout = layOutWaterfall(input([step('1', 0), { ...step('thưởng', 0), parts: [{ kind: 'gain', value: 2 }] }]))
    expect(layout.domain[1]).toBe(102)
    expect(layout.result).toBe(102)
    expect(layout.steps[1]?.segments[0]?.x).toBeCloseTo(layout.start)
  })

  it('marks what the unit itself took off', () => {
    const layout = layOutWaterfall(input([step('1', 4, 0, { mark: 1 })]))
    expect(layout.steps[0]?.mark).toBeCloseTo(layout.at(99))
    expect(layOutWaterfall(input([step('1', 4)])).steps[0]?.mark).toBeNull()
  })

  it('never draws a loss thinner than a hairline, and none for zero', () => {
    const layout = layOutWaterfall(input([step('1', 0.001), step('2', 15)]))
    expect(layout.steps[0]?.segments[0]?.width).toBe(1)
    expect(layOutWaterfall(input([step('1', 0)])).steps[0]?.segments).toEqual([])
  })

  it('gives labels at most their share and wraps them; the row grows', () => {
    const long = 'Xây dựng chính quyền điện tử, chính quyền số và những điều khác nữa trong lĩnh vực này'
    const layout = layOutWaterfall(input([step('1', 1), step('2', 1, 0, { label: long })], { width: 700 }))
    expect(layout.plot.left).toBe(700 * 0.36 + 2)
    expect(layout.steps[1]?.lines.length).toBeGreaterThan(1)
    expect(layout.steps[1]?.height).toBeGreaterThan(layout.steps[0]?.height ?? 0)
  })

  it('stands columns of figures at the right, as wide as their widest text', () => {
    const steps = [step('1', 1, 0, { figures: ['−1,00', '–'] })]
    const layout = layOutWaterfall(input(steps, { heads: ['Bị trừ', 'Chưa đạt'], totals: ['−1,00', '0,00'] }))
    // "Chưa đạt" is 8 letters: 48 px and 12 px of space.
    expect(layout.columns).toEqual([940, 1000])
    expect(layout.plot.right).toBe(1000 - 60 - 48 - 5)
  })

  it('puts labels above their bars on a phone', () => {
    const layout = layOutWaterfall(input([step('Chỉ đạo, điều hành', 1)], { width: 328 }))
    expect(layout.stacked).toBe(true)
    expect(layout.plot).toMatchObject({ left: 2, right: 326 })
    expect(layout.steps[0]?.barY).toBeGreaterThan((layout.steps[0]?.y ?? 0) + 10)
  })
})

describe('a step of several parts', () => {
  const parts = [
    { kind: 'lost', value: 4, label: '7' },
    { kind: 'lost', value: 0.05, label: '5' },
  ] as const

  it('draws the letters of a part where it has room for them, and keeps the parts apart', () => {
    // 4 points of a domain of 5 are hundreds of px; 0.05 are fewer than the 6 x 0.9 + 4 that a letter needs.
    const [one] = layOutWaterfall(input([{ ...step('1', 0), parts }], { width: 600 })).steps
    expect(one?.segments.map(({ label }) => label)).toEqual(['7', null])
    expect(one?.segments.every(({ split }) => split)).toBe(true)
    expect(new Set(one?.segments.map(({ key }) => key)).size).toBe(2)
  })

  it('has its words beneath it, wrapped within the drawing, and the next step below them', () => {
    // A line holds 600 x 0.82 / 0.9 = 546 px, 91 letters; 30 words of 5 letters and their spaces are 179.
    const note = Array.from({ length: 30 }, () => 'aaaaa').join(' ')
    const layout = layOutWaterfall(input([{ ...step('1', 1), note }, step('2', 1)], { width: 600 }))
    const [one, two] = layout.steps
    expect(one?.notes.length).toBe(2)
    // Two lines of 9 px x 1.3 and half a text size.
    expect((one?.height ?? 0) - (one?.upper ?? 0)).toBeCloseTo(28.4)
    expect(two?.y).toBeCloseTo((one?.y ?? 0) + (one?.height ?? 0))
    // The bar stands in the upper part.
    expect(one?.barY).toBeCloseTo((one?.y ?? 0) + ((one?.upper ?? 0) - layout.bar) / 2)
  })
})

describe('fallDomain', () => {
  it('cuts the axis at a round number below the result', () => {
    expect(fallDomain([100, 83.38], 100)).toEqual([82, 100])
    expect(fallDomain([60, 57.2], 60)).toEqual([57, 60])
  })
  it('begins at 0 where little is left', () => expect(fallDomain([100, 20], 100)).toEqual([0, 100]))
  it('has room even where nothing was lost', () => expect(fallDomain([60, 60], 60)).toEqual([59, 60]))
})

describe('wrapWords', () => {
  it('breaks between words alone', () => {
    expect(wrapWords('Cải cách thể chế', 60, measure)).toEqual(['Cải cách', 'thể chế'])
    expect(wrapWords('Nghiêng', 10, measure)).toEqual(['Nghiêng'])
  })
})
