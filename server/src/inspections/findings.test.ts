import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createContext } from '../context.ts'
import { answer, ask, countingStatements } from '../testing/ask.ts'
import { sampleDatabase, type TestDatabase } from '../testing/test-database.ts'
import { type FindingRow, toFinding } from './finding.type.ts'
import { overdueSql } from './listed-finding.sql.ts'
import { isOverdue } from './rules/finding-due.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await sampleDatabase()
})
afterAll(() => database.close())

describe('findings', () => {
  it('are as overdue by the store as by the rule, on any day', async () => {
    const context = createContext(database)
    const db = await context.reader()
    for (const day of ['2025-09-30', '2026-03-31', '2026-11-20']) {
      const { rows } = await sql<FindingRow & { overdue: boolean }>`
        select finding.*, ${overdueSql(day)} as overdue from finding`.execute(db)
      expect(rows.map(({ overdue }) => overdue)).toEqual(rows.map(toFinding).map((each) => isOverdue(each, day)))
      expect(new Set(rows.map(({ overdue }) => overdue)).size).toBe(2)
    }
    await context.finish()
  })

  it('are narrowed by state, lateness, unit, year and criterion, and counted so', async () => {
    const count = async (filter: string) => {
      const { findings } = await answer<{ findings: { totalCount: number } }>(
        database,
        `{ findings(provenance: ILLUSTRATIVE, asOf: "2026-11-20" ${filter}) { totalCount } }`,
      )
      return findings.totalCount
    }
    const all = await count('')
    const states = ['OPEN', 'REMEDY_PROPOSED', 'CLOSED_REMEDIED', 'CLOSED_NOT_REMEDIED']
    const each = await Promise.all(states.map((state) => count(`state: ${state}`)))
    expect(each.reduce((sum, more) => sum + more, 0)).toBe(all)
    expect((await count('overdue: true')) + (await count('overdue: false'))).toBe(all)
    expect((await count('year: 2025')) + (await count('year: 2026'))).toBe(all)
    const { criteria } = await answer<{ criteria: { criterion: { id: string; findings: { totalCount: number } } } }>(
      database,
      `{ criteria: framework(code: "MH-XA") { criterion(code: "3") { id findings { totalCount } } } }`,
    )
    expect(criteria.criterion.findings.totalCount).toBeGreaterThan(0)
    expect(await count(`criterion: "${criteria.criterion.id}"`)).toBe(criteria.criterion.findings.totalCount)
  })

  it('are listed in the same number of statements however many there are', async () => {
    const { inspectionCampaigns } = await answer<{ inspectionCampaigns: { nodes: { id: string }[] } }>(
      database,
      '{ inspectionCampaigns(provenance: ILLUSTRATIVE, kind: FOLLOW_UP) { nodes { id } } }',
    )
    const counted = async (first: number) => {
      // Nothing is at hand from an earlier question.
      await database.fork().execute('update data_version set version = version + 1')
      let rows = 0
      const statements = await countingStatements(database, async () => {
        const { findings } = await answer<{ findings: { nodes: unknown[] } }>(
          database,
          `{ findings(provenance: ILLUSTRATIVE, campaign: "${inspectionCampaigns.nodes[0]?.id}", first: ${first}) { nodes {
            text overdue daysLate campaign { title totalCoverage { printed } misfits { rule } visitCounts { places } }
            units { totalCount nodes { name } } owner { name } criterion { code } followUpOf { text } followUps { state } } } }`,
        )
        rows = findings.nodes.length
      })
      return { rows, statements: statements.length }
    }
    const few = await counted(3)
    const many = await counted(100)
    expect([few.rows, many.rows > 3]).toEqual([3, true])
    expect(many.statements).toBe(few.statements)
  })

  it('are found by their readable key', async () => {
    const found = await answer(
      database,
      `{ own: findingBySlug(slug: "dong-thap-2021-5") { slug campaign { slug } units { nodes { shortName } } }
        none: findingBySlug(slug: "dong-thap-2021-6") { slug } }`,
    )
    expect(found).toEqual({
      own: {
        slug: 'dong-thap-2021-5',
        campaign: { slug: 'dong-thap-2021' },
        units: { nodes: [{ shortName: 'Lấp Vò' }] },
      },
      none: null,
    })
  })

  it('are counted for whoever inspected, and for whom they are about, once each', async () => {
    const counts = async (slug: string, day: string) => {
      const { unitBySlug } = await answer<{ unitBySlug: { findingProgress: Record<string, number> } }>(
        database,
        `{ unitBySlug(slug: "${slug}") { findingProgress(asOf: "${day}") { total open closed overdue } } }`,
      )
      return unitBySlug.findingProgress
    }
    // Đồng Tháp 2021 has five findings of its own campaign, none closed and none with a last day; Lấp Vò is named by one of them.
    expect(await counts('tinh-dong-thap', '2022-12-31')).toEqual({ total: 5, open: 5, closed: 0, overdue: 0 })
    expect(await counts('huyen-lap-vo-tinh-dong-thap', '2022-12-31')).toEqual({
      total: 1,
      open: 1,
      closed: 0,
      overdue: 0,
    })
    const all = await answer<{ findings: { totalCount: number } }>(
      database,
      '{ findings(provenance: ILLUSTRATIVE) { totalCount } }',
    )
    const late = await answer<{ findings: { totalCount: number } }>(
      database,
      '{ findings(provenance: ILLUSTRATIVE, overdue: true, asOf: "2026-12-31") { totalCount } }',
    )
    const province = await counts('tinh-minh-hoa-07', '2026-12-31')
    expect(province).toMatchObject({ total: all.findings.totalCount, overdue: late.findings.totalCount })
    expect((province.open ?? 0) + (province.closed ?? 0)).toBe(province.total)
    expect(await counts('tinh-minh-hoa-07', '2024-12-31')).toEqual({ total: 0, open: 0, closed: 0, overdue: 0 })
  })

  it('refuse a number of places that nobody prints', async () => {
    const { errors } = await ask(database, '{ inspectionCampaigns { nodes { totalCoverage { printed(places: 7) } } } }')
    expect(errors[0]).toMatchObject({ extensions: { code: 'BAD_INPUT' } })
  })
})
