import { describe, expect, it } from 'vitest'
import { groupReasons } from './grouped-reasons.layout.ts'

const item = (id: string, reason: string | null, points: number) => ({ id, reason, points })

describe('groupReasons', () => {
  it('adds up a reason and puts the costliest first: 0.1 + 0.2 is 0.3, not a bit more', () => {
    const groups = groupReasons([item('a', 'dưới sàn', 0.1), item('b', 'tỷ lệ', 0.25), item('c', 'dưới sàn', 0.2)])
    expect(groups.map(({ reason, points }) => [reason, points])).toEqual([
      ['dưới sàn', 0.3],
      ['tỷ lệ', 0.25],
    ])
    expect(groups[0]?.items.map(({ id }) => id)).toEqual(['c', 'a'])
  })

  it('says what share of all each makes', () => {
    expect(groupReasons([item('a', 'x', 3), item('b', 'y', 1)]).map(({ share }) => share)).toEqual([75, 25])
  })

  it('puts those without a reason last, however much they lost', () => {
    expect(groupReasons([item('a', null, 9), item('b', 'y', 1)]).map(({ reason }) => reason)).toEqual(['y', null])
  })

  it('puts the larger of two equal groups first', () => {
    const groups = groupReasons([item('a', 'x', 1), item('b', 'y', 0.5), item('c', 'y', 0.5)])
    expect(groups.map(({ reason }) => reason)).toEqual(['y', 'x'])
  })

  it('has no group of nothing', () => expect(groupReasons([])).toEqual([]))
})
