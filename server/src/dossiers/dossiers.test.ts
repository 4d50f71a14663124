import { sql } from 'kysely'
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createContext, type Store } from '../context.ts'
import { newId } from '../shared/ids.ts'
import { answer, ask, countingStatements } from '../testing/ask.ts'
import { sampleDatabase, type TestDatabase } from '../testing/test-database.ts'
import { type FigureRow, readFigures } from './figure-columns.ts'
import { hasMisfit } from './misfits.sql.ts'
import { dossierMisfits } from './rules/identities.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await sampleDatabase()
})
afterAll(() => database.close())

const unitOf = async (slug: string) => {
  const { unitBySlug } = await answer<{ unitBySlug: { id: string } }>(
    database,
    `{ unitBySlug(slug: "${slug}") { id } }`,
  )
  return unitBySlug.id
}

describe('Long An 2022', () => {
  it('is one report of nine months as its source prints it, with its rates and the one warning', async () => {
    const { dossierReports } = await answer<{ dossierReports: { nodes: Record<string, unknown>[] } }>(
      database,
      `{ dossierReports { totalCount nodes {
        unit { shortName } field periodFrom periodTo source receivedBasis carriedOver received receivedOnline
        resolvedEarly resolvedOnTime resolvedLate resolved openInTime openOverdue open suspended returned
        late: lateRate(base: RECEIVED) { numerator denominator percent printed whole: printed(places: 0) }
        resolvedOnly: lateRate(base: RESOLVED, count: RESOLVED_LATE) { printed(mode: TRUNCATE) }
        open: lateRate(base: TO_HANDLE) { printed }
        misfits { rule warning stated expected message english: message(language: EN) }
      } } }`.replace('open: lateRate', 'toHandle: lateRate'),
    )
    expect(dossierReports.nodes).toHaveLength(1)
    expect(dossierReports.nodes[0]).toMatchObject({
      ...{ unit: { shortName: 'Long An' }, field: null, periodFrom: '2022-01-01', periodTo: '2022-09-30' },
      ...{ receivedBasis: 'NOT_STATED', carriedOver: null, received: 693016, receivedOnline: null },
      ...{ resolvedEarly: 354550, resolvedOnTime: 313031, resolvedLate: 2335, resolved: 669916 },
      ...{ openInTime: null, openOverdue: 314, open: 23100, suspended: 37795, returned: null },
      late: { numerator: 2649, denominator: 693016, percent: 0.382242, printed: '0,38', whole: '0' },
      resolvedOnly: { printed: '0,34' },
      toHandle: null,
      misfits: [
        {
          ...{ rule: 'SUSPENDED_OVER_OPEN', warning: true, stated: 37795, expected: 23100 },
          message: expect.stringContaining('nguồn không nói'),
          english: expect.stringContaining('does not say'),
        },
      ],
    })
  })

  it('stands beside sums of months, of which there are none', async () => {
    const { dossierOverview } = await answer<{ dossierOverview: Record<string, unknown> }>(
      database,
      `{ dossierOverview(unit: "${await unitOf('tinh-long-an')}", from: "2022-01-01", to: "2022-09-30") {
        sum { received } months { received } units { totalCount } reports { received } } }`,
    )
    expect(dossierOverview).toEqual({
      sum: null,
      months: [],
      units: { totalCount: 0 },
      reports: [{ received: 693016 }],
    })
  })
})

/** One unit under the demonstration province with three months of one field and a cumulative report, worked by hand. */
async function storeMonths(): Promise<{ id: string; key: string }> {
  const id = await unitOf('tinh-minh-hoa-08')
  const key = Buffer.from(id, 'base64url').toString().split(':')[1] ?? ''
  await database.fork().transactional(async (em) => {
    const db = em.getKysely() as unknown as Store
    const shared = {
      unit_id: key,
      provenance: 'ILLUSTRATIVE',
      scope_path: `/${key}/`,
      received_basis: 'RECEIVED_IN_PERIOD',
    } as const
    const month = (
      period_from: string,
      period_to: string,
      field: string | null,
      counts: Record<string, string | null>,
    ) =>
      db
        .insertInto('dossier_report')
        .values({ id: newId(), ...shared, field, period_from, period_to, ...counts })
        .execute()
    // 10 + 90 = 100 = 80 + 20; 20 + 60 = 80 = 70 + 10; 10 + 50 = 60 = 55 + 5.
    await month('2026-01-01', '2026-01-31', 'Hộ tịch', {
      carried_over: '10',
      received: '90',
      resolved: '80',
      resolved_late: '4',
      open: '20',
      open_overdue: '2',
    })
    await month('2026-02-01', '2026-02-28', 'Hộ tịch', {
      carried_over: '20',
      received: '60',
      resolved: '70',
      resolved_late: '3',
      open: '10',
      open_overdue: '1',
    })
    await month('2026-03-01', '2026-03-31', 'Hộ tịch', {
      carried_over: '10',
      received: '50',
      resolved: '55',
      resolved_late: '0',
      open: '5',
      open_overdue: null,
    })
    // Of all fields, in a month that has a report of a field: not added. In one that has none: added.
    await month('2026-03-01', '2026-03-31', null, { carried_over: '10', received: '999', resolved: '55', open: '5' })
    await month('2026-04-01', '2026-04-30', null, {
      carried_over: '7',
      received: '40',
      resolved: '41',
      open: '6',
      resolved_late: '1',
      open_overdue: '3',
    })
    await month('2026-01-01', '2026-06-30', 'Hộ tịch', { carried_over: '10', received: '777' })
  })
  return { id, key }
}

describe('months added up', () => {
  it('carry over the first, leave open the last, and sum the rest; what one leaves out is null', async () => {
    const { id } = await storeMonths()
    const sums = (
      from: string,
      to: string,
      more = '',
    ) => `dossierOverview(unit: "${id}", from: "${from}", to: "${to}"${more}) {
      sum { periodFrom periodTo months reports carriedOver received resolved resolvedLate open openOverdue misfits { rule } } months { received carriedOver open lateRate(base: RECEIVED) { numerator } }
      reports { received } }`
    const answered = await answer<Record<string, { sum: object; months: object[]; reports: object[] }>>(
      database,
      `{ two: ${sums('2026-01-01', '2026-02-28')} quarter: ${sums('2026-01-01', '2026-03-31')}
        half: ${sums('2026-01-01', '2026-06-30')} field: ${sums('2026-01-01', '2026-06-30', ', field: "Hộ tịch"')}
        days: ${sums('2026-01-15', '2026-03-15')} }`,
    )
    expect(answered.two?.sum).toEqual({
      ...{ periodFrom: '2026-01-01', periodTo: '2026-02-28', months: 2, reports: 2, carriedOver: 10, received: 150 },
      ...{ resolved: 150, resolvedLate: 7, open: 10, openOverdue: 1, misfits: [] },
    })
    expect(answered.quarter?.sum).toMatchObject({ months: 3, received: 200, resolved: 205, open: 5, openOverdue: null })
    // Each month opens and ends by itself; March does not tell what is overdue.
    expect(answered.quarter?.months).toEqual([
      { received: 90, carriedOver: 10, open: 20, lateRate: { numerator: 6 } },
      { received: 60, carriedOver: 20, open: 10, lateRate: { numerator: 4 } },
      { received: 50, carriedOver: 10, open: 5, lateRate: null },
    ])
    // April is of all fields: it opens with 7 and leaves 6, beside the 10 and the 5 of the one field.
    expect(answered.half?.sum).toMatchObject({ months: 4, reports: 4, carriedOver: 17, received: 240, open: 11 })
    expect(answered.half?.reports).toEqual([{ received: 777 }])
    expect(answered.field?.sum).toMatchObject({ reports: 3, received: 200 })
    // Only February lies in it whole.
    expect(answered.days?.sum).toMatchObject({ months: 1, received: 60 })
  })

  it('refuse a period that ends before it begins', async () => {
    const { errors } = await ask(
      database,
      `{ dossierOverview(unit: "${await unitOf('tinh-long-an')}", from: "2022-09-30", to: "2022-01-01") { field } }`,
      {},
      { acceptLanguage: 'en' },
    )
    expect(errors[0]).toMatchObject({ message: 'to: expected 2022-09-30 or later, got 2022-01-01.' })
  })
})

describe('reports with misfits', () => {
  it('are found by the store as by the rule', async () => {
    const random = xoroshiro128plus(693_016)
    const below = (most: number) => (random.next() >>> 0) % most
    const context = createContext(database)
    const db = await context.reader()
    const names = Object.keys(readFigures({} as FigureRow)).length
    expect(names).toBe(22)
    const { rows: columns } = await sql<{ name: string }>`select column_name as name from information_schema.columns
      where table_schema = 'public' and table_name = 'dossier_report' and data_type = 'bigint'`.execute(db)
    const bases = ['RECEIVED_IN_PERIOD', 'TO_HANDLE', 'NOT_STATED'] as const
    const made = Array.from({ length: 3_000 }, () => ({
      ...Object.fromEntries(columns.map(({ name }) => [name, below(4) === 0 ? null : String(below(5))])),
      received_basis: bases[below(3)],
    }))
    const { rows } = await sql<FigureRow & { found: boolean }>`select report.*, ${hasMisfit} as found
      from json_populate_recordset(null::dossier_report, ${JSON.stringify(made)}::json) report`.execute(db)
    const ruled = rows.map((row) => dossierMisfits(readFigures(row)).length > 0)
    expect(rows.map(({ found }) => found)).toEqual(ruled)
    expect(new Set(ruled).size).toBe(2)
    await context.finish()
  })
})

describe('the demonstration province', () => {
  it('reports month by month, the same for everybody, and lists as many late dossiers as the last month counts', async () => {
    const [told] = await database.fork().execute<Record<string, string>[]>(`
      select count(*) as reports, count(distinct report.unit_id) as units, min(period_from)::text as first, max(period_to)::text as last,
        md5(string_agg(concat_ws('|', u.slug, field, period_to, received, resolved, open, paid_online), e'\\n'
          order by u.slug collate "C", field collate "C", period_to)) as digest
      from dossier_report report join unit u on u.id = report.unit_id
      join unit_parent p on p.unit_id = u.id join unit above on above.id = p.parent_id and above.slug = 'tinh-minh-hoa-07'`)
    expect(told).toMatchInlineSnapshot(`
      {
        "digest": "5625e62e52eed57d87018de825e24931",
        "first": "2025-01-01",
        "last": "2026-10-31",
        "reports": "7564",
        "units": "114",
      }
    `)
    const unit = await unitOf('tinh-minh-hoa-07')
    const { dossierOverview, dossierCases, open, missing } = await answer<{
      dossierOverview: { sum: Record<string, number>; units: { totalCount: number } }
      dossierCases: { totalCount: number }
      open: { totalCount: number }
      missing: { totalCount: number }
    }>(
      database,
      `{ dossierOverview(unit: "${unit}", from: "2026-10-01", to: "2026-10-31") {
          sum { reports carriedOver received resolved resolvedLate openOverdue open returned } units { totalCount } }
        dossierCases(filter: { within: "${unit}" }) { totalCount }
        open: dossierCases(filter: { within: "${unit}", open: true }) { totalCount }
        missing: dossierCases(filter: { within: "${unit}", apology: MISSING }) { totalCount } }`,
    )
    const { resolvedLate = 0, openOverdue = 0 } = dossierOverview.sum
    expect(dossierCases.totalCount).toBe(resolvedLate + openOverdue)
    expect(open.totalCount).toBe(openOverdue)
    expect(dossierOverview.units.totalCount).toBe(114)
    expect([dossierOverview.sum, missing.totalCount]).toMatchInlineSnapshot(`
      [
        {
          "carriedOver": 6932,
          "open": 6975,
          "openOverdue": 102,
          "received": 66468,
          "reports": 454,
          "resolved": 65543,
          "resolvedLate": 872,
          "returned": 882,
        },
        281,
      ]
    `)
  })

  it('adds up but for a few reports, which are shown', async () => {
    const { dossierReports } = await answer<{
      dossierReports: { totalCount: number; nodes: { misfits: { rule: string }[] }[] }
    }>(
      database,
      `{ dossierReports(filter: { misfitsOnly: true, provenance: ILLUSTRATIVE, within: "${await unitOf('tinh-minh-hoa-07')}" }, first: 50) {
        totalCount nodes { misfits { rule } } } }`,
    )
    expect(dossierReports.totalCount).toMatchInlineSnapshot(`11`)
    expect(dossierReports.nodes.every(({ misfits }) => misfits.length > 0)).toBe(true)
  })

  it('is told in the same number of statements however many units', async () => {
    const unit = await unitOf('tinh-minh-hoa-07')
    const period = `unit: "${unit}", from: "2026-01-01", to: "2026-10-31"`
    const lists = [
      (first: number) => `{ dossierOverview(${period}) { units(first: ${first}) { nodes {
        unit { name dossierReports(first: 2) { nodes { received } } } sum { received } months { received } } } } }`,
      (first: number) =>
        `{ dossierReports(filter: { within: "${unit}" }, first: ${first}) { nodes { unit { name } misfits { message } } } }`,
      (first: number) =>
        `{ dossierCases(filter: { within: "${unit}" }, first: ${first}) { nodes { unit { name } daysLate } } }`,
    ]
    for (const list of lists) {
      await answer(database, list(100))
      const few = await countingStatements(database, () => answer(database, list(5)))
      const many = await countingStatements(database, () => answer(database, list(100)))
      expect(many.length).toBe(few.length)
    }
  })
})
