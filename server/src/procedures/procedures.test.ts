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

  it('shows what each yearly cost is the product of', async () => {
    interface Factors {
      readonly fee: number
      readonly times: number
      readonly subjects: number
    }
    const product = ({ fee, times, subjects }: Factors) => fee * times * subjects
    const { simplifications } = await answer<{
      simplifications: {
        nodes: { costBefore: number; costAfter: number; factorsBefore: Factors; factorsAfter: Factors }[]
      }
    }>(
      database,
      `{ simplifications(provenance: ILLUSTRATIVE) { nodes { costBefore costAfter
        factorsBefore { fee times subjects } factorsAfter { fee times subjects } } } }`,
    )
    for (const { costBefore, costAfter, factorsBefore, factorsAfter } of simplifications.nodes)
      expect([costBefore, costAfter]).toEqual([product(factorsBefore), product(factorsAfter)])
    expect(simplifications.nodes).toHaveLength(6)
  })

  it('has procedures that several decisions announced, internal processes of both kinds, and days saved by delegation', async () => {
    const { procedures } = await answer<{
      procedures: {
        nodes: {
          interlinked: boolean
          announcedOn: string
          decisions: { issuedOn: string }[]
          processDecisions: { number: string }[]
          delegations: { daysBefore: number; daysAfter: number; unit: { slug: string } }[]
          authority: { slug: string }
          wrongPostings: { fault: string; unit: { slug: string }; procedure: { code: string } }[]
          code: string
        }[]
      }
    }>(
      database,
      `{ procedures(provenance: ILLUSTRATIVE, first: 100) { nodes { code interlinked announcedOn decisions { issuedOn } processDecisions { number }
        delegations { daysBefore daysAfter unit { slug } } authority { slug } wrongPostings { fault unit { slug } procedure { code } } } } }`,
    )
    for (const { announcedOn, decisions } of procedures.nodes) expect(decisions[0]?.issuedOn).toBe(announcedOn)
    expect(procedures.nodes.filter(({ decisions }) => decisions.length === 2).length).toBeGreaterThan(3)
    const processed = procedures.nodes.filter(({ processDecisions }) => processDecisions.length > 0)
    expect(new Set(processed.map(({ interlinked }) => interlinked))).toEqual(new Set([true, false]))
    expect(processed.length).toBeLessThan(36)
    const delegated = procedures.nodes.flatMap(({ delegations, authority }) =>
      delegations.map((each) => ({ ...each, authority: authority.slug })),
    )
    expect(delegated.length).toBeGreaterThan(2)
    for (const { daysBefore, daysAfter, unit, authority } of delegated) {
      expect(daysAfter).toBeLessThan(daysBefore)
      expect(unit.slug).not.toBe(authority)
    }
    for (const { code, authority, wrongPostings } of procedures.nodes) {
      for (const { unit, procedure } of wrongPostings)
        expect([unit.slug, procedure.code]).toEqual([authority.slug, code])
    }
    expect(procedures.nodes.filter(({ wrongPostings }) => wrongPostings.length > 0).length).toBeGreaterThan(2)
  })

  it('is told in as many statements, however many procedures', async () => {
    const ask = (
      first: number,
    ) => `{ procedures(provenance: ILLUSTRATIVE, first: ${first}) { nodes { title authority { name wrongPostings { fault } }
      decisions { number } processDecisions { number } delegations { from unit { name } }
      wrongPostings { unit { name } } } } }`
    await answer(database, ask(36))
    const few = await countingStatements(database, () => answer(database, ask(5)))
    const many = await countingStatements(database, () => answer(database, ask(36)))
    expect(many.length).toBe(few.length)
  })
})
