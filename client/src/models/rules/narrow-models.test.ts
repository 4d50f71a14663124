import { expect, it } from 'vitest'
import { type NarrowedModel, type Narrowing, narrowModels } from './narrow-models.ts'

const model = (
  name: string,
  problem: string | null,
  state: string,
  year: number,
  code: string,
  unit: string,
): NarrowedModel => ({
  ...{ name, problem, state, year, criteria: [{ code }], adoption: [{ unit: { slug: unit } }] },
})
const all = [
  model('Ngày Chủ Nhật thân thiện', null, 'RECOGNISED', 2021, '3.1', 'xa-a'),
  model('Tổ hỗ trợ', 'Hồ sơ đi chậm', 'ENDED', 2026, '31', 'xa-b'),
]
const none: Narrowing = { words: null, year: null, state: null, unit: null, criterion: null }
const left = (part: Partial<Narrowing>) => narrowModels(all, { ...none, ...part }).map((each) => all.indexOf(each))

it('narrows by words of name and problem, year, state, unit and a criterion with what is below it', () => {
  expect(left({})).toEqual([0, 1])
  expect([left({ words: 'chu nhat' }), left({ words: 'di cham' })]).toEqual([[0], [1]])
  expect([left({ year: 2021 }), left({ state: 'ENDED' }), left({ unit: 'xa-b' }), left({ criterion: '3' })]).toEqual([
    [0],
    [1],
    [1],
    [0],
  ])
})
