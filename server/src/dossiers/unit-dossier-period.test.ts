import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { answer, countingStatements } from '../testing/ask.ts'
import { sampleDatabase, type TestDatabase } from '../testing/test-database.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await sampleDatabase()
})
afterAll(() => database.close())

describe('the latest period told by a day', () => {
  const period = async (slug: string, day: string) => {
    const { unitBySlug } = await answer<{ unitBySlug: { dossierPeriod: { from: string; to: string } | null } }>(
      database,
      `{ unitBySlug(slug: "${slug}") { dossierPeriod(asOf: "${day}") { from to } } }`,
    )
    return unitBySlug.dossierPeriod
  }

  it('is the nine months of Long An once they are over, and nothing before or of a unit without reports', async () => {
    expect(await period('tinh-long-an', '2022-09-30')).toEqual({ from: '2022-01-01', to: '2022-09-30' })
    expect(await period('tinh-long-an', '2022-09-29')).toBeNull()
    expect(await period('bo-noi-vu', '2026-12-01')).toBeNull()
  })

  it('is the months so far of a year, up to the last whole month that is told', async () => {
    expect(await period('tinh-minh-hoa-07', '2026-04-29')).toEqual({ from: '2026-01-01', to: '2026-03-31' })
    expect(await period('tinh-minh-hoa-07', '2026-04-30')).toEqual({ from: '2026-01-01', to: '2026-04-30' })
    expect(await period('tinh-minh-hoa-07', '2026-01-30')).toEqual({ from: '2025-01-01', to: '2025-12-31' })
  })

  it('is told of many units in as many statements as of one', async () => {
    const ask = (first: number) =>
      `{ units(first: ${first}, filter: { provenance: ILLUSTRATIVE, kind: COMMUNE }) { nodes { name dossierPeriod { from to } } } }`
    await answer(database, ask(50))
    const few = await countingStatements(database, () => answer(database, ask(1)))
    const many = await countingStatements(database, () => answer(database, ask(50)))
    expect(many.length).toBe(few.length)
  })
})
