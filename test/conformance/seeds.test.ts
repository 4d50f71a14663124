import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { printedPercent } from '../../client/src/plans/rules/printed-percent.ts'
import { answer } from '../../server/src/testing/ask.ts'
import { sampleDatabase, type TestDatabase } from '../../server/src/testing/test-database.ts'

/** What the seed documents report, each figure as it is printed there, asked of the graph as a reader would. */
let database: TestDatabase
beforeAll(async () => {
  database = await sampleDatabase()
})
afterAll(() => database?.close())

describe('plans: Long An, nine months of 2022', () => {
  interface Plan {
    readonly contentCount: number
    readonly contents: readonly unknown[]
    readonly source: string
    readonly tasks: { readonly totalCount: number }
    readonly progress: Readonly<Record<string, string | number>>
  }
  const plan = async (): Promise<Plan> => {
    const { unitBySlug } = await answer<{ unitBySlug: { plans: { nodes: Plan[] } } }>(
      database,
      `{ unitBySlug(slug: "tinh-long-an") { plans { nodes { contentCount contents { code } source tasks { totalCount }
        progress(asOf: "2022-12-31") { basis total completed completedFully completedByPhase inProgress percent printed asOf source } } } } }`,
    )
    const [only] = unitBySlug.plans.nodes
    if (only === undefined || unitBySlug.plans.nodes.length !== 1) throw new Error('Expected one plan of Long An.')
    return only
  }

  it('has seven contents that the source does not name, and no task of its own', async () => {
    const { contentCount, contents, tasks } = await plan()
    expect([contentCount, contents.length, tasks.totalCount]).toEqual([7, 0, 0])
  })

  it('is 34 of 45 = 16 + 18, reported as of 30/9/2022, 11 in progress', async () => {
    const { progress, source } = await plan()
    expect(progress).toMatchObject({ basis: 'REPORTED', total: 45, completed: 34, asOf: '2022-09-30' })
    expect(progress).toMatchObject({ completedFully: 16, completedByPhase: 18, inProgress: 11, source })
  })

  it('is printed 75,55 by truncation, where half-up gives 75,56: 34/45 = 0,75555…', async () => {
    const { progress } = await plan()
    expect([progress.printed, progress.percent]).toEqual(['75,55', 75.555556])
    expect(printedPercent(`${progress.printed}`, Number(progress.completed), Number(progress.total))).toEqual({
      halfUp: '75,56',
      by: 'cut',
    })
  })
})

describe('inspections that the news items tell of', () => {
  interface Campaign {
    readonly owner: { readonly slug: string } | null
    readonly kind: string
    readonly year: number
    readonly source: string
    readonly statedInspected: number | null
    readonly statedPercent: string | null
    readonly coverage: readonly { readonly inspected: number | null; readonly planned: number | null }[]
    readonly totalCoverage: { readonly inspected: number; readonly planned: number | null; cut: string; half: string }
    readonly misfits: readonly { readonly rule: string; readonly stated: number; readonly expected: number }[]
    readonly periods: readonly { readonly fromOn: string; readonly toOn: string }[]
    readonly notes: readonly { readonly kind: string; readonly text: string }[]
    readonly visitCounts: { readonly units: number; readonly visits: number; readonly places: number } | null
    readonly followUpOf: { readonly slug: string } | null
    readonly findings: { readonly nodes: readonly { readonly text: string; readonly units: unknown }[] }
  }
  const campaigns = new Map<string, Campaign>()
  beforeAll(async () => {
    const { inspectionCampaigns } = await answer<{ inspectionCampaigns: { nodes: (Campaign & { slug: string })[] } }>(
      database,
      `{ inspectionCampaigns { nodes { slug kind year source statedInspected statedPercent owner { slug }
        coverage { inspected planned } totalCoverage { inspected planned cut: printed(mode: TRUNCATE) half: printed }
        misfits { rule stated expected } periods { fromOn toOn } notes { kind text } visitCounts { units visits places }
        followUpOf { slug } findings { nodes { text units { nodes { name } } } } } } }`,
    )
    for (const campaign of inspectionCampaigns.nodes) campaigns.set(campaign.slug, campaign)
  })

  it('are five, and no other stands among the real ones', () => {
    expect([...campaigns.keys()].toSorted()).toEqual([
      'dong-thap-2021',
      'khong-neu-ten-2021',
      'khong-neu-ten-2022-dot-xuat',
      'khong-neu-ten-2022-khac-phuc',
      'long-an-2022',
    ])
  })

  it('Long An 2022: 6/6, 10/15, 10/15, 10/15 = 36/51, printed 70,58 by truncation where half up gives 70,59', () => {
    expect(campaigns.get('long-an-2022')).toMatchObject({
      owner: { slug: 'tinh-long-an' },
      coverage: [
        { inspected: 6, planned: 6 },
        { inspected: 10, planned: 15 },
        { inspected: 10, planned: 15 },
        { inspected: 10, planned: 15 },
      ],
      totalCoverage: { inspected: 36, planned: 51, cut: '70,58', half: '70,59' },
      statedPercent: '70,58',
      misfits: [{ rule: 'PRINT_TRUNCATED', stated: 70.58, expected: 70.59 }],
      findings: { nodes: [{ text: expect.stringContaining('vị trí việc làm'), units: null }, { units: null }] },
    })
  })

  it('a province without a name: 4 + 3 + 6 in 2021, 5 = 2 + 3 looked at again, "28" of 9 + 29 by surprise', () => {
    const inspected = (slug: string) => campaigns.get(slug)?.coverage.map((group) => group.inspected)
    expect(inspected('khong-neu-ten-2021')).toEqual([4, 3, 6])
    expect(inspected('khong-neu-ten-2022-khac-phuc')).toEqual([2, 3])
    expect(campaigns.get('khong-neu-ten-2022-khac-phuc')).toMatchObject({
      ...{ owner: null, kind: 'FOLLOW_UP', statedInspected: 5, misfits: [] },
      followUpOf: { slug: 'khong-neu-ten-2021' },
    })
    expect(inspected('khong-neu-ten-2022-dot-xuat')).toEqual([9, 29])
    expect(campaigns.get('khong-neu-ten-2022-dot-xuat')).toMatchObject({
      ...{ owner: null, kind: 'SURPRISE', statedInspected: 28 },
      misfits: [{ rule: 'PARTS_SUM', stated: 28, expected: 38 }],
      periods: [
        { fromOn: '2022-02-14', toOn: '2022-02-28' },
        { fromOn: '2022-05-04', toOn: '2022-05-13' },
      ],
    })
    const checked = campaigns.get('khong-neu-ten-2022-dot-xuat')?.notes.filter(({ kind }) => kind === 'FOCUS')
    expect(checked).toHaveLength(4)
  })

  it('Đồng Tháp, 27/10/2021: three units met in one hall, five findings, what was in order and what was asked', () => {
    const found = campaigns.get('dong-thap-2021')
    expect(found).toMatchObject({
      visitCounts: { units: 3, visits: 3, places: 1 },
      periods: [{ fromOn: '2021-10-27', toOn: '2021-10-27' }],
    })
    expect(found?.findings.nodes.map(({ units }) => units)).toEqual([
      ...[null, null, null],
      { nodes: [{ name: 'Huyện Tháp Mười' }, { name: 'Thành phố Cao Lãnh' }] },
      { nodes: [{ name: 'Huyện Lấp Vò' }] },
    ])
    expect(found?.notes.map(({ text }) => text).join('\n')).toContain('Kế hoạch kiểm tra CCHC, báo cáo định kỳ đầy đủ')
    expect(found?.notes.filter(({ kind }) => kind === 'RECOMMENDATION')).toHaveLength(5)
  })
})
