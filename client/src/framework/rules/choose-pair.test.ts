import { expect, it } from 'vitest'
import { choosePair, type VersionChoice } from './choose-pair.ts'

const version = (code: string, next: string | null, leafCount: number): VersionChoice => ({
  code,
  provenance: 'ILLUSTRATIVE',
  leafCount,
  successor: next === null ? null : { code: next },
})
const CHOICES = [version('A', 'B', 0), version('B', null, 0), version('1', '2', 89), version('2', null, 90)]

it.each([
  [
    { from: 'A', to: '2' },
    { from: 'A', to: '2' },
  ],
  [{ from: 'A' }, { from: 'A', to: 'B' }],
  [{ to: '2' }, { from: '1', to: '2' }],
  [{}, { from: '1', to: '2' }],
  [{ from: '2' }, null],
  [{ to: '1' }, null],
])('of %j are %j', (asked, pair) => {
  expect(choosePair(CHOICES, asked)).toEqual(pair)
})

it('are none where no version has its leaves on record', () => {
  expect(choosePair(CHOICES.slice(0, 2), {})).toBeNull()
})
