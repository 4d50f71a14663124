import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { answer, countingStatements } from '../testing/ask.ts'
import { sampleDatabase, type TestDatabase } from '../testing/test-database.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await sampleDatabase()
})
afterAll(() => database.close())

interface Told {
  readonly name: string
  readonly startedOn: string | null
  readonly note: string | null
  readonly adoption: readonly { readonly role: string; readonly unit: { readonly name: string } }[]
}

async function models(filter: string): Promise<{ totalCount: number; nodes: readonly Told[] }> {
  const { models: found } = await answer<{ models: { totalCount: number; nodes: readonly Told[] } }>(
    database,
    `{ models(filter: { ${filter} }, first: 100) { totalCount nodes { name startedOn problem note state
      adoption { role unit { name } } units { totalCount } } } }`,
  )
  return found
}

describe('Đồng Tháp 2021', () => {
  it('has the five models that its source names, for two units together and for neither by itself', async () => {
    const found = await models('year: 2021')
    expect(found.totalCount).toBe(5)
    expect(found.nodes.map(({ name }) => name.slice(0, 24))).toEqual([
      'Ngày thứ Tư trực tuyến v',
      'Ngày Chủ Nhật thân thiện',
      'Đoàn viên, hội viên các ',
      '“5 trong 1” đối với thủ ',
      'Hệ thống camera quản lý ',
    ])
    for (const { adoption, note, startedOn } of found.nodes) {
      expect(adoption.map(({ role }) => role)).toEqual(['NAMED_TOGETHER', 'NAMED_TOGETHER'])
      expect(adoption.map(({ unit }) => unit.name).toSorted()).toEqual(['Huyện Tháp Mười', 'Thành phố Cao Lãnh'])
      expect([note?.includes('nêu chung'), startedOn]).toEqual([true, null])
    }
  })

  it('is found by words without marks', async () => {
    expect((await models('search: "chu nhat than thien"')).nodes.map(({ name }) => name)).toEqual([
      'Ngày Chủ Nhật thân thiện',
    ])
    expect((await models('search: "khong co mo hinh nay"')).totalCount).toBe(0)
  })
})

describe('Vĩnh Linh 2023', () => {
  it('pledged for three indices and named no figure', async () => {
    const { pledges } = await answer<{ pledges: { nodes: Record<string, unknown>[] } }>(
      database,
      '{ pledges(year: 2023) { nodes { index target baseline signedOn outcome ambition unit { name } } } }',
    )
    expect(pledges.nodes.map(({ index }) => index)).toEqual(['PAR INDEX', 'SIPAS', 'PAPI'])
    for (const pledge of pledges.nodes) {
      expect(pledge).toMatchObject({
        target: null,
        baseline: null,
        signedOn: '2023-08-30',
        outcome: null,
        ambition: null,
      })
    }
  })
})

describe('pledges of the demonstration', () => {
  it('are held against the rises that the others of their kind pledged', async () => {
    interface Pledged {
      readonly baseline: number
      readonly target: number
      readonly rise: number
      readonly peers: { readonly count: number; readonly medianRise: number }
    }
    const { pledges } = await answer<{ pledges: { nodes: readonly Pledged[] } }>(
      database,
      '{ pledges(provenance: ILLUSTRATIVE, year: 2026, first: 100) { nodes { baseline target rise peers { count medianRise } } } }',
    )
    const cents = (points: number) => Math.round(points * 100)
    const rises = pledges.nodes.map(({ baseline, target }) => cents(target) - cents(baseline))
    expect(pledges.nodes.map(({ rise }) => cents(rise))).toEqual(rises)
    expect(rises.length).toBeGreaterThan(5)
    for (const [at, { peers }] of pledges.nodes.entries()) {
      const others = rises.filter((_, index) => index !== at).toSorted((a, b) => a - b)
      const half = Math.floor(others.length / 2)
      const [upper = 0, lower = 0] = [others[half], others.length % 2 === 0 ? others[half - 1] : others[half]]
      expect([peers.count, Math.round(200 * peers.medianRise)]).toEqual([others.length, upper + lower])
    }
  })
})

describe('the demonstration province', () => {
  it('has models in every state, each begun by one unit; some units have none', async () => {
    const { nodes } = await models('provenance: ILLUSTRATIVE')
    expect(nodes).toHaveLength(16)
    for (const { adoption } of nodes) expect(adoption.filter(({ role }) => role === 'ORIGINATOR')).toHaveLength(1)
    const { units } = await answer<{ units: { nodes: { models: { totalCount: number } }[] } }>(
      database,
      '{ units(first: 100, filter: { provenance: ILLUSTRATIVE, kind: COMMUNE }) { nodes { models { totalCount } } } }',
    )
    const counts = units.nodes.map(({ models: { totalCount } }) => totalCount)
    expect(counts).toContain(0)
    expect(Math.max(...counts)).toBeGreaterThan(0)
  })

  it('is told in as many statements, however many units, models and pledges', async () => {
    const ask = (first: number) =>
      `{ models(first: ${first}, filter: { provenance: ILLUSTRATIVE }) { nodes { name criteria { code } adoption { unit { name
        models { totalCount nodes { name } } pledges { nodes { target ambition peers { count } } } plans { nodes { title } } } } } } }`
    await answer(database, ask(16))
    const few = await countingStatements(database, () => answer(database, ask(8)))
    const many = await countingStatements(database, () => answer(database, ask(16)))
    expect(many.length).toBe(few.length)
  })
})
