import { expect, it } from 'vitest'
import { type ChangeKind, changeGroups, countOf, type GroupedChange } from './change-groups.ts'

const change = (kind: ChangeKind, before: string | null, after: string | null): GroupedChange => ({
  kind,
  titleBefore: before && `Tiêu chí ${before}`,
  titleAfter: after && 'Tỷ lệ đúng hạn',
  before: before === null ? null : { code: before },
  after: after === null ? null : { code: after },
})
const CHANGES = [
  change('REWORDED', '1.1', '1.1'),
  change('DROPPED', '1.4', null),
  change('ADDED', null, '3.4.2'),
  change('DROPPED', '3.5.2', null),
]

it('changes stand by kind: new, gone, then other', () => {
  expect(changeGroups(CHANGES, '').map(({ kind, changes }) => [kind, changes.length])).toEqual([
    ['ADDED', 1],
    ['DROPPED', 2],
    ['REWORDED', 1],
  ])
  expect(countOf(CHANGES, 'DROPPED')).toBe(2)
  expect(countOf(CHANGES, 'MOVED')).toBe(0)
})

it('changes are found by title or code, before or after', () => {
  const found = (text: string) => changeGroups(CHANGES, text).flatMap(({ changes }) => changes.map(({ kind }) => kind))
  expect(found('dung han')).toEqual(['ADDED', 'REWORDED'])
  expect(found('3.5')).toEqual(['DROPPED'])
  expect(found('không có')).toEqual([])
})
