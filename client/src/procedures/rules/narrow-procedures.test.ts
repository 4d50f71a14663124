import { expect, it } from 'vitest'
import { type NarrowedProcedure, type Narrowing, narrowProcedures } from './narrow-procedures.ts'

const plain: NarrowedProcedure = {
  ...{ code: null, title: 'Cấp giấy', field: 'Đất đai', state: 'IN_FORCE', interlinked: false, authority: null },
  ...{ processDecisions: [], delegations: [], wrongPostings: [] },
}
const all: readonly NarrowedProcedure[] = [
  { ...plain, code: '1.001', title: 'Đăng ký khai sinh', field: 'Hộ tịch', authority: { slug: 'so-a' } },
  { ...plain, interlinked: true, processDecisions: [1], wrongPostings: [{ fault: 'MISSING' }] },
  { ...plain, processDecisions: [1], state: 'EXPIRED', wrongPostings: [{ fault: 'EXPIRED_POSTED' }] },
  { ...plain, interlinked: true, delegations: [1] },
]
const none: Narrowing = {
  ...{ words: null, field: null, authority: null, state: null, internal: null, fault: null, delegated: false },
}
const left = (part: Partial<Narrowing>) => narrowProcedures(all, { ...none, ...part }).map((each) => all.indexOf(each))

it('narrows by words without marks, field, authority, state, process, fault and delegation', () => {
  expect(left({})).toEqual([0, 1, 2, 3])
  expect([left({ words: 'dang ky' }), left({ words: '1.001' })]).toEqual([[0], [0]])
  expect([left({ field: 'Hộ tịch' }), left({ authority: 'so-a' }), left({ state: 'EXPIRED' })]).toEqual([[0], [0], [2]])
  expect([left({ internal: 'INTERLINKED' }), left({ internal: 'SINGLE' }), left({ internal: 'NONE' })]).toEqual([
    [1],
    [2],
    [0, 3],
  ])
  expect([left({ fault: 'MISSING' }), left({ delegated: true })]).toEqual([[1], [3]])
})
