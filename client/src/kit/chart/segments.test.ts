import { describe, expect, it } from 'vitest'
import { segments } from './segments.ts'

const points = (...years: number[]) => years.map((x) => ({ x, value: x - 2000 }))
const years = (runs: readonly (readonly { x: number }[])[]): number[][] => runs.map((run) => run.map(({ x }) => x))

describe('segments', () => {
  it('joins years that follow one another', () => {
    expect(years(segments(points(2021, 2022, 2023)))).toEqual([[2021, 2022, 2023]])
  })

  it('does not join over a missing year', () => {
    expect(years(segments(points(2019, 2020, 2022)))).toEqual([[2019, 2020], [2022]])
  })

  it('does not join over a break, whatever the given order', () => {
    expect(years(segments(points(2023, 2022, 2021), [{ after: 2021, reason: 'bộ tiêu chí đổi' }]))).toEqual([
      [2021],
      [2022, 2023],
    ])
  })

  it('has no run without points', () => expect(segments([])).toEqual([]))
})
