import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { answer, countingStatements } from '../testing/ask.ts'
import { sampleDatabase, type TestDatabase } from '../testing/test-database.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await sampleDatabase()
})
afterAll(() => database.close())

describe('the first half of 2022, province not named', () => {
  it('has a review of 33 procedures and a saving of 334.209.416 đồng a year, as stated and without factors', async () => {
    const { simplifications } = await answer<{ simplifications: { nodes: Record<string, unknown>[] } }>(
      database,
      `{ simplifications { nodes { year state procedureCount costBefore costAfter savingPerYear document { number issuedOn }
        procedures { totalCount } agencies { totalCount } source } } }`,
    )
    const none = { procedures: { totalCount: 0 }, agencies: { totalCount: 0 }, costBefore: null, costAfter: null }
    expect(simplifications.nodes).toEqual([
      expect.objectContaining({
        ...none,
        ...{ state: 'PLANNED', procedureCount: 33, savingPerYear: null },
        document: { number: '299/QĐ-UBND', issuedOn: '2022-01-25' },
      }),
      expect.objectContaining({
        ...none,
        state: 'APPROVED',
        procedureCount: 15,
        savingPerYear: 334_209_416,
        document: null,
      }),
    ])
  })

  it('has no procedure in its catalogue: 44 decisions and 533 procedures are totals, not rows', async () => {
    const { procedures, reportedTotals } = await answer<{
      procedures: { totalCount: number }
      reportedTotals: { nodes: { value: number; subject: string }[] }
    }>(
      database,
      '{ procedures { totalCount } reportedTotals(measure: "PROCEDURES_ANNOUNCED") { nodes { value subject } } }',
    )
    expect(procedures.totalCount).toBe(0)
    expect(reportedTotals.nodes).toEqual([{ value: 533, subject: 'Một tỉnh (nguồn không nêu tên)' }])
  })
})

describe('the demonstration province', () => {
  it('has a catalogue by field, in force and expired on a day, found by words without marks', async () => {
    const count = async (given: string) => {
      const { procedures } = await answer<{ procedures: { totalCount: number } }>(
        database,
        `{ procedures(provenance: ILLUSTRATIVE ${given}) { totalCount } }`,
        {},
        { now: new Date('2026-11-30T02:00:00Z') },
      )
      return procedures.totalCount
    }
    expect(await count('')).toBe(36)
    expect((await count(', state: IN_FORCE')) + (await count(', state: EXPIRED'))).toBe(36)
    expect(await count(', state: EXPIRED')).toBeGreaterThan(0)
    expect(await count(', field: "Hộ tịch"')).toBe(6)
    expect(await count(', search: "cap lai ho tich"')).toBe(1)
  })

  it('computes what a simplification saves from its factors', async () => {
    const { simplifications } = await answer<{
      simplifications: {
        nodes: {
          costBefore: number
          costAfter: number
          savingPerYear: number
          procedureCount: number
          procedures: { totalCount: number }
        }[]
      }
    }>(
      database,
      '{ simplifications(provenance: ILLUSTRATIVE) { nodes { costBefore costAfter savingPerYear procedureCount procedures { totalCount } } } }',
    )
    expect(simplifications.nodes).toHaveLength(6)
    for (const { costBefore, costAfter, savingPerYear, procedureCount, procedures } of simplifications.nodes) {
      expect(savingPerYear).toBe(costBefore - costAfter)
      expect(savingPerYear).toBeGreaterThan(0)
      expect(procedures.totalCount).toBe(procedureCount)
    }
  })

  it('knows what its departments posted wrongly', async () => {
    const { units } = await answer<{ units: { nodes: { wrongPostings: { fault: string }[] }[] } }>(
      database,
      '{ units(first: 100, filter: { provenance: ILLUSTRATIVE, kind: DEPARTMENT }) { nodes { wrongPostings { fault seenOn procedure { title expiredOn } } } } }',
    )
    const faults = units.nodes.flatMap(({ wrongPostings }) => wrongPostings.map(({ fault }) => fault))
    expect(new Set(faults)).toEqual(new Set(['EXPIRED_POSTED', 'MISSING']))
  })

  it('is told in as many statements, however many procedures', async () => {
    const ask = (
      first: number,
    ) => `{ procedures(provenance: ILLUSTRATIVE, first: ${first}) { nodes { title authority { name wrongPostings { fault } }
      decisions { number } processDecisions { number } delegations { from unit { name } } } } }`
    await answer(database, ask(36))
    const few = await countingStatements(database, () => answer(database, ask(5)))
    const many = await countingStatements(database, () => answer(database, ask(36)))
    expect(many.length).toBe(few.length)
  })
})
