// Long, since it is the list of what five documents say: one place to look a statement up, beside the one test that asks for it.
import { beforeAll, describe, expect, inject, it } from 'vitest'
import { printedPercent } from '../../client/src/plans/rules/printed-percent.ts'
import { askData } from '../support/ask.ts'

/** What the seed documents report, each figure as it is printed there, asked of a running server as an outside reader would. */
const answer = <D>(document: string): Promise<D> => askData<D>(inject('url'), document)

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

describe('dossiers: Long An, nine months of 2022', () => {
  it('received 693.016 = 669.916 resolved + 23.100 open; 2.649 late, 0,38% of those received; 37.795 suspended as a warning', async () => {
    const { unitBySlug } = await answer<{ unitBySlug: { dossierReports: { nodes: Record<string, number>[] } } }>(
      `{ unitBySlug(slug: "tinh-long-an") { dossierReports { nodes {
        periodFrom periodTo source received resolvedEarly resolvedOnTime resolvedLate resolved open openOverdue suspended
        carriedOver returned receivedBasis lateRate(base: RECEIVED) { numerator denominator printed }
        misfits { rule warning stated expected message } } } } }`,
    )
    const [report, ...others] = unitBySlug.dossierReports.nodes
    expect(others).toEqual([])
    expect(report).toMatchObject({
      ...{ periodFrom: '2022-01-01', periodTo: '2022-09-30', source: expect.stringContaining('Bản tin Long An') },
      ...{ received: 693_016, resolved: 669_916, resolvedEarly: 354_550, resolvedOnTime: 313_031, resolvedLate: 2_335 },
      ...{ open: 23_100, openOverdue: 314, suspended: 37_795 },
      ...{ carriedOver: null, returned: null, receivedBasis: 'NOT_STATED' },
      lateRate: { numerator: 2_649, denominator: 693_016, printed: '0,38' },
      misfits: [
        {
          ...{ rule: 'SUSPENDED_OVER_OPEN', warning: true, stated: 37_795, expected: 23_100 },
          message: expect.stringContaining('nguồn không nói hồ sơ tạm dừng có nằm trong số đang giải quyết'),
        },
      ],
    })
    expect(report?.received).toBe(Number(report?.resolved) + Number(report?.open))
  })

  it('Vĩnh Linh states "gần 15.200" received and 99,8% on time, without rows: totals, and no report', async () => {
    const { reportedTotals } = await answer<{ reportedTotals: { nodes: Record<string, string>[] } }>(
      '{ reportedTotals(year: 2023) { nodes { measure qualifier printed unit { dossierReports { totalCount } } } } }',
    )
    const dossiers = reportedTotals.nodes.filter(({ measure }) => measure?.startsWith('DOSSIERS_'))
    const none = { unit: { dossierReports: { totalCount: 0 } } }
    expect(dossiers).toEqual([
      { measure: 'DOSSIERS_RECEIVED', qualifier: 'gần', printed: '15.200', ...none },
      { measure: 'DOSSIERS_ON_TIME_PERCENT', qualifier: null, printed: '99,8%', ...none },
    ])
  })
})

/** Totals that one news item states, by their measure: as printed, with the words that limit them. */
async function totals(given: string): Promise<ReadonlyMap<string, string>> {
  const { reportedTotals } = await answer<{
    reportedTotals: { nodes: { measure: string; printed: string; qualifier: string | null; source: string }[] }
  }>(`{ reportedTotals(${given}, first: 100) { nodes { measure printed qualifier source } } }`)
  return new Map(
    reportedTotals.nodes.map(({ measure, printed, qualifier, source }) => [
      `${measure} ${source.split(/[,:]/u)[0]}`,
      [qualifier, printed].filter(Boolean).join(' '),
    ]),
  )
}

interface Statement {
  readonly kind: string
  readonly text: string
  readonly subject: string
  readonly speaker: string | null
  readonly source: string
}
/** What the items say in words of one subject. */
async function statements(subject: string): Promise<readonly Statement[]> {
  const { sourceStatements } = await answer<{ sourceStatements: { nodes: Statement[] } }>(
    '{ sourceStatements(first: 100) { nodes { kind text subject speaker source } } }',
  )
  return sourceStatements.nodes.filter((each) => each.subject === subject)
}
const wordsOf = (all: readonly Statement[], kind: string) =>
  all.filter((each) => each.kind === kind).map(({ text }) => text)

describe('procedures: a province without a name, first half of 2022', () => {
  it('announced 533 by 44 decisions, approved processes of 45 and 137 by 43, reviewed 33 of 14 agencies', async () => {
    const found = await totals('year: 2022')
    const of = (measure: string) =>
      found.get(
        `${measure} Bản tin về công tác cải cách hành chính 6 tháng đầu năm 2022 của một tỉnh (bản tin không nêu tên tỉnh)`,
      )
    expect([of('ANNOUNCING_DECISIONS'), of('PROCEDURES_ANNOUNCED')]).toEqual(['44', '533'])
    expect([of('PROCESS_DECISIONS'), of('PROCESSES_INTERLINKED'), of('PROCESSES_NOT_INTERLINKED')]).toEqual([
      ...['43', '45', '137'],
    ])
    expect([of('REVIEWED_PROCEDURES'), of('REVIEWING_AGENCIES')]).toEqual(['33', '14'])
    expect([of('SIMPLIFIED_PROCEDURES'), of('SIMPLIFICATION_SAVING_VND_PER_YEAR')]).toEqual(['15', '334.209.416'])
  })

  it('planned the review by 299/QĐ-UBND of 25/1/2022, and simplified 15, saving 334.209.416 đồng a year', async () => {
    const { simplifications } = await answer<{ simplifications: { nodes: Record<string, unknown>[] } }>(
      '{ simplifications { nodes { state procedureCount savingPerYear document { number issuedOn } procedures { totalCount } } } }',
    )
    expect(simplifications.nodes).toEqual([
      {
        ...{ state: 'PLANNED', procedureCount: 33, savingPerYear: null, procedures: { totalCount: 0 } },
        document: { number: '299/QĐ-UBND', issuedOn: '2022-01-25' },
      },
      {
        state: 'APPROVED',
        procedureCount: 15,
        savingPerYear: 334_209_416,
        document: null,
        procedures: { totalCount: 0 },
      },
    ])
  })

  it('delegated some environmental procedures to two bodies, and is praised in its own words', async () => {
    const said = await statements('Một tỉnh (nguồn không nêu tên)')
    expect(wordsOf(said, 'DECISION').join()).toContain(
      'ủy quyền cho Sở Tài nguyên và Môi trường, Ban Quản lý Khu kinh tế',
    )
    expect(wordsOf(said, 'RESULT')).toHaveLength(7)
  })
})

describe('models: Đồng Tháp, 27/10/2021', () => {
  it('are five that two of the three units are named with, and the third has none', async () => {
    interface Told {
      readonly name: string
      readonly models: { readonly totalCount: number; readonly nodes: readonly { readonly name: string }[] }
    }
    const slugs = ['huyen-thap-muoi-tinh-dong-thap', 'thanh-pho-cao-lanh-tinh-dong-thap', 'huyen-lap-vo-tinh-dong-thap']
    const found = await answer<Record<string, Told>>(
      `{ ${slugs.map((slug, at) => `u${at}: unitBySlug(slug: "${slug}") { name models { totalCount nodes { name } } }`).join(' ')} }`,
    )
    expect(Object.values(found).map(({ name, models }) => [name, models.totalCount])).toEqual([
      ['Huyện Tháp Mười', 5],
      ['Thành phố Cao Lãnh', 5],
      ['Huyện Lấp Vò', 0],
    ])
    const names = found.u0?.models.nodes.map(({ name }) => name).join('; ')
    for (const words of ['Ngày thứ Tư trực tuyến', 'Ngày Chủ Nhật thân thiện', '5 trong 1', 'Hệ thống camera']) {
      expect(names).toContain(words)
    }
  })

  it('were asked for two plans that they still owe', async () => {
    expect(wordsOf(await statements('Tỉnh Đồng Tháp'), 'OWED')).toEqual([
      'Sớm ban hành Kế hoạch CCHC giai đoạn 2021 - 2030',
      'Sớm ban hành Kế hoạch thực hiện các mô hình CCHC giai đoạn 2021 - 2026',
    ])
  })
})

describe('Hòa Bình, 24/11/2022', () => {
  it('went through notice 4389/TB-VPUBND of 6/6/2022, and names what lowers the rating of a head, apologies and deputies', async () => {
    interface Meeting {
      readonly meetingOn: string
      readonly document: { readonly number: string | null; readonly issuedOn: string }
      readonly follows: { readonly document: { readonly number: string } } | null
      readonly items: readonly { readonly text: string; readonly addressees: string }[]
    }
    const { directives } = await answer<{ directives: { nodes: Meeting[] } }>(
      '{ directives { nodes { meetingOn document { number issuedOn } follows { document { number } } items { text addressees } } } }',
    )
    const met = (day: string) => directives.nodes.find(({ meetingOn }) => meetingOn === day)
    expect(met('2022-05-31')?.document).toEqual({ number: '4389/TB-VPUBND', issuedOn: '2022-06-06' })
    const meeting = met('2022-11-24')
    expect(meeting?.follows?.document.number).toBe('4389/TB-VPUBND')
    const asked = meeting?.items.map(({ text }) => text).join('\n') ?? ''
    for (const words of [
      'kiên quyết hạ mức độ hoàn thành nhiệm vụ năm 2022 của người đứng đầu',
      'phải ban hành văn bản xin lỗi người dân, tổ chức theo quy định',
      'cơ cấu lại số lượng cấp phó các phòng chuyên môn',
    ]) {
      expect(asked).toContain(words)
    }
    const committee = meeting?.items.find(({ addressees }) => addressees === 'các thành viên BCĐ')
    expect(committee?.text).toContain('tập trung triển khai các nhiệm vụ được giao')
  })

  it('had points deducted in 2021 that were remedied in 2022, and found six things wanting', async () => {
    const { deductions } = await answer<{ deductions: { nodes: Record<string, unknown>[] } }>(
      '{ deductions(filter: { year: 2021 }) { nodes { unit { slug } state text points criterion { code } tasks { id } findings { id } directiveItems { id } } } }',
    )
    const open = { unit: { slug: 'tinh-hoa-binh' }, state: 'REMEDIED', points: null, criterion: null }
    const untied = { tasks: [], findings: [], directiveItems: [] }
    expect(deductions.nodes).toEqual(
      expect.arrayContaining([
        { ...open, ...untied, text: 'Đã có được 4 giải pháp mới, hiệu quả trong CCHC và phát triển KT-XH' },
        { ...open, ...untied, text: expect.stringContaining('quy định về vị trí việc làm') },
      ]),
    )
    const said = await statements('Tỉnh Hòa Bình')
    const wanting = wordsOf(said, 'LIMITATION')
    expect(wanting).toHaveLength(6)
    expect(wanting[0]).toContain('số lượng phó trưởng phòng vượt định mức')
    expect(wordsOf(said, 'MEETING')[0]).toContain('dự báo kết quả thực hiện tiêu chí đánh giá chỉ số CCHC năm 2022')
  })
})

describe('Vĩnh Linh, 30/8/2023', () => {
  it('had 70,37 and stood first; its communes were khá and tốt', async () => {
    const { unitBySlug } = await answer<{ unitBySlug: { publishedFigures: { nodes: Record<string, unknown>[] } } }>(
      '{ unitBySlug(slug: "huyen-vinh-linh-tinh-quang-tri") { publishedFigures { nodes { printed rank source } } } }',
    )
    expect(unitBySlug.publishedFigures.nodes).toContainEqual({
      ...{ printed: '70,37', rank: 1, source: expect.stringContaining('30/8/2023') },
    })
    expect(wordsOf(await statements('Huyện Vĩnh Linh (tỉnh Quảng Trị)'), 'RESULT').join()).toContain(
      'cấp xã đều xếp loại khá, tốt',
    )
  })

  it('digitised "trên" 59,2% and 98%, and pledged for three indices', async () => {
    const found = [...(await totals('year: 2023')).values()]
    expect(found).toEqual(['trên 59,2%', '98%', 'gần 15.200', '99,8%'])
    const { pledges } = await answer<{ pledges: { nodes: Record<string, unknown>[] } }>(
      '{ pledges(year: 2023) { nodes { index signedOn target } } }',
    )
    expect(pledges.nodes.map(({ index, signedOn, target }) => [index, signedOn, target])).toEqual([
      ['PAR INDEX', '2023-08-30', null],
      ['SIPAS', '2023-08-30', null],
      ['PAPI', '2023-08-30', null],
    ])
  })

  it('lacked equipment, and its communes to be merged had officials to spare', async () => {
    const wanting = wordsOf(await statements('Huyện Vĩnh Linh (tỉnh Quảng Trị)'), 'LIMITATION')
    expect(wanting).toHaveLength(4)
    expect(wanting[1]).toBe('Trang thiết bị chưa đáp ứng được nhu cầu công việc')
    expect(wanting[3]).toContain('sắp xếp cán bộ dôi dư')
  })
})
