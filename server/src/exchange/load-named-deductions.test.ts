import { afterAll, beforeAll, expect, it } from 'vitest'
import { answer } from '../testing/ask.ts'
import { sampleDatabase, type TestDatabase } from '../testing/test-database.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await sampleDatabase()
})
afterAll(() => database.close())

it('what a source names without its criterion is listed as real, in its words, without points', async () => {
  const query = `{ deductions { totalCount nodes { year points part state text criterion { code } score { id } yearsRepeated
    unit { name provenance } owner { name } source } } }`
  const { deductions } = await answer<{ deductions: { totalCount: number; nodes: unknown[] } }>(database, query)
  const source = 'Báo Hòa Bình, 24/11/2022: hội nghị Ban chỉ đạo CCHC tỉnh'
  const loss = {
    ...{ year: 2021, points: null, part: null, state: 'REMEDIED', criterion: null, score: null, yearsRepeated: [] },
    ...{
      unit: { name: 'Tỉnh Hòa Bình', provenance: 'OFFICIAL' },
      owner: null,
      source: expect.stringContaining(source),
    },
  }
  expect(deductions.totalCount).toBe(2)
  expect(deductions.nodes).toEqual([
    { ...loss, text: 'Đã có được 4 giải pháp mới, hiệu quả trong CCHC và phát triển KT-XH' },
    {
      ...loss,
      text: 'đã cập nhật, hoàn thiện quy định về vị trí việc làm của cơ quan, tổ chức thuộc phạm vi quản lý',
    },
  ])
})
