import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { answer, ask, countingStatements } from '../testing/ask.ts'
import { sampleDatabase, type TestDatabase } from '../testing/test-database.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await sampleDatabase()
})
afterAll(() => database.close())

const criterion = async <C>(framework: string, code: string, fields: string, acceptLanguage?: string): Promise<C> => {
  const { framework: found } = await answer<{ framework: { criterion: C } }>(
    database,
    `query ($framework: String!, $code: String!) { framework(code: $framework) { criterion(code: $code) { ${fields} } } }`,
    { framework, code },
    { acceptLanguage },
  )
  return found.criterion
}

describe('the rule of a leaf', () => {
  it('is told in words of both languages, as a table, and by the figures that it asks for', async () => {
    const fields = `words: rule { summary notApplicableText whenNoneText(language: EN) } lead leadEn guidance guidanceEn evidenceRequired
      rule { kind source notApplicable whenNone text english: text(language: EN) variables { name label labelEn unit unitEn }
        parameters { label points text } }`
    expect(await criterion('MH-XA', '7.3', fields)).toEqual({
      words: {
        summary: 'Tỷ lệ b/a, sàn 30% (gồm cả 30%), mức đủ 80%, tối đa 3 điểm; dưới sàn được 0 điểm.',
        notApplicableText: 'bỏ ra ngoài điểm tối đa.',
        whenNoneText: 'full points.',
      },
      lead: 'Trung tâm Phục vụ hành chính công',
      leadEn: 'Public administration service centre',
      guidance: null,
      guidanceEn: null,
      evidenceRequired: ['Nền tảng thanh toán trực tuyến'],
      rule: {
        kind: 'RATIO',
        source: 'Phụ lục minh họa 5, mục 7.3',
        notApplicable: 'EXCLUDE',
        whenNone: 'FULL_POINTS',
        text:
          'Tỷ lệ b/a, sàn 30% (gồm cả 30%), mức đủ 80%, tối đa 3 điểm; dưới sàn được 0 điểm. ' +
          'Không phát sinh: được đủ điểm. Không áp dụng: bỏ ra ngoài điểm tối đa.',
        english:
          'Share b/a, floor 30% (30% included), full mark 80%, at most 3 points; below the floor 0. ' +
          'Nothing due: full points. Not applicable: left out of points and maximum.',
        variables: [
          {
            name: 'a',
            label: 'Hồ sơ có phí, lệ phí',
            labelEn: 'Dossiers with a fee',
            unit: 'hồ sơ',
            unitEn: 'dossiers',
          },
          {
            name: 'b',
            label: 'Hồ sơ thanh toán trực tuyến',
            labelEn: 'Dossiers paid online',
            unit: 'hồ sơ',
            unitEn: 'dossiers',
          },
        ],
        parameters: [
          { label: 'Dưới sàn', points: 0, text: 'dưới 30%' },
          { label: 'Theo tỷ lệ', points: null, text: 'từ 30% đến dưới 80%: điểm tối đa × tỷ lệ / 80%' },
          { label: 'Mức đủ', points: 3, text: 'từ 80% trở lên' },
        ],
      },
    })
  })

  it('is null above a leaf, and of frameworks whose leaves nobody printed', async () => {
    expect(await criterion('MH-XA', '7', 'rule { kind } evidenceRequired guidance')).toEqual({
      rule: null,
      evidenceRequired: [],
      guidance: null,
    })
    expect(await criterion('876-TINH', '3', 'rule { kind }')).toEqual({ rule: null })
  })

  it('has its tables in English too', async () => {
    const parameters = async (framework: string, code: string) =>
      (
        await criterion<{ rule: { parameters: { label: string; points: number | null; text: string }[] } }>(
          framework,
          code,
          'rule { parameters(language: EN) { label points text } }',
        )
      ).rule.parameters.map(({ label, points, text }) => `${label} | ${text} | ${points}`)
    expect(await parameters('MH-SO', '3.3.1')).toEqual([
      'ty_le | b/a | null',
      'If ty_le ≥ 0.98 | a fixed number | 5',
      'If ty_le ≥ 0.9 | 5 × (ty_le − 0.9)/0.08 | null',
      'Else | a fixed number | 0',
    ])
    expect(await parameters('MH-SO', '3.3.3')).toEqual([
      'Step 1 | 1% or less | 1.5',
      'Step 2 | more than 1% up to 3% | 1',
      'Step 3 | more than 3% up to 5% | 0.5',
      'Step 4 | more than 5% | 0',
    ])
    expect(await parameters('MH-SO', '1.2')).toEqual([
      'To start from | with none | 1.5',
      'For each | late or missing reports | -0.5',
    ])
    expect(await parameters('MH-SO', 'P.1')).toEqual(['For each | cases | -1', 'Cap of a year | never beyond | 3'])
    expect(await parameters('MH-SO', '1.7')).toEqual(['Yes | requirement met | 1.5', 'No | not met | 0'])
    expect(await parameters('MH-SO', '3.5')).toEqual([
      '100% | the best survey result | 5',
      '0% | the lowest survey result | 0',
    ])
    expect((await parameters('MH-SO', 'T.2'))[0]).toBe('Option 1 | by the central level | 2')
  })
})

describe('a framework', () => {
  it('tells its bands with their conditions in words, its caps, its leaves and what is made up', async () => {
    const { framework } = await answer<{ framework: Record<string, unknown> }>(
      database,
      `{ framework(code: "MH-SO") { leafCount adjustmentCap note owner { slug } rounding { mode places } successor { code }
        bands { code name nameEn fromPercent floorPercent condition conditionEn } legalBasis { number issuer } } }`,
    )
    expect(framework).toMatchObject({
      leafCount: 63,
      adjustmentCap: 8,
      note: expect.stringContaining('minh họa'),
      owner: { slug: 'tinh-minh-hoa-07' },
      rounding: { mode: 'TRUNCATE', places: 2 },
      successor: null,
      legalBasis: { number: null, issuer: 'Minh họa' },
    })
    const bands = framework.bands as unknown[]
    expect(bands[0]).toEqual({
      code: 'XUAT_SAC',
      name: 'Xuất sắc',
      nameEn: 'Excellent',
      fromPercent: 90,
      floorPercent: 70,
      condition: 'người đứng đầu bị kỷ luật trong năm',
      conditionEn: 'the head was disciplined during the year',
    })
    expect(bands[2]).toMatchObject({ floorPercent: null, condition: null, conditionEn: null })
  })

  it('is followed by the next of its own kind, and never by an illustrative one where it is real', async () => {
    const list = `query ($of: Provenance) { frameworks(provenance: $of, first: 50) { nodes { code successor { code } } } }`
    const follow = async (of: string) => {
      const { frameworks } = await answer<{
        frameworks: { nodes: { code: string; successor: { code: string } | null }[] }
      }>(database, list, { of })
      return Object.fromEntries(frameworks.nodes.map(({ code, successor }) => [code, successor?.code ?? null]))
    }
    expect(await follow('OFFICIAL')).toMatchObject({ '876-TINH': '1187-TINH', '1187-TINH': null, '2948-BO': '1150-BO' })
    expect(await follow('ILLUSTRATIVE')).toEqual({
      'MH-TINH-1': 'MH-TINH-2',
      'MH-TINH-2': null,
      'MH-SO': null,
      'MH-NGANH': null,
      'MH-XA': null,
    })
  })
})

describe('two versions', () => {
  const DIFF = `query ($from: String!, $to: String!) { frameworkDiff(from: $from, to: $to) {
    from { code } to { code } comparablePointsBefore comparablePointsAfter comparableLeaves
    changes { kind before { code } after { code } maxPointsBefore maxPointsAfter titleBefore titleAfter ruleBefore ruleAfter } } }`
  interface Change {
    readonly kind: string
    readonly before: { code: string } | null
    readonly after: { code: string } | null
    readonly maxPointsBefore: number | null
    readonly maxPointsAfter: number | null
  }
  interface Diff {
    readonly comparablePointsBefore: number
    readonly comparablePointsAfter: number
    readonly comparableLeaves: number
    readonly changes: readonly Change[]
  }
  const diff = async (from: string, to: string) =>
    (await answer<{ frameworkDiff: Diff | null }>(database, DIFF, { from, to })).frameworkDiff
  const told = (found: Diff | null, kind: string) =>
    found?.changes
      .filter((change) => change.kind === kind)
      .map(({ before, after }) => `${before?.code ?? '–'} → ${after?.code ?? '–'}`)

  it('differ by what was added, dropped, moved, re-weighted, reworded and given another rule', async () => {
    const found = await diff('MH-TINH-1', 'MH-TINH-2')
    expect(told(found, 'ADDED')).toEqual(['– → 3.4.2', '– → 6.1.3', '– → 6.4.2', '– → 7.2.4'])
    expect(told(found, 'DROPPED')).toEqual(['1.4 → –', '3.5.2 → –', '6.4.2 → –', '7.2.4 → –'])
    expect(told(found, 'MOVED')).toEqual(['3.4 → 7.5'])
    expect(told(found, 'REWORDED')).toEqual(['1.1.2 → 1.1.2', '2.1.1 → 2.1.1', '2.1.1 → 2.1.2'])
    expect(told(found, 'REWEIGHTED')).toEqual(
      expect.arrayContaining(['1.2 → 1.2', '3 → 3', '7 → 7', '3.3.1 → 3.3.1', '7.2.1 → 7.2.1']),
    )
    expect(told(found, 'RULE_CHANGED')).toEqual(expect.arrayContaining(['1.1.2 → 1.1.2', '7.2.2 → 7.2.2']))
    const moved = found?.changes.find(({ kind }) => kind === 'MOVED')
    expect([moved?.maxPointsBefore, moved?.maxPointsAfter]).toEqual([2, 2])
  })

  // 89 leaves less 4 dropped, less 1 that was split, are 84 that answer one to one. Dropped 0,5 + 0,5 + 0,75 + 0,5, split 1.
  it('can be compared on the leaves that answer to each other whole', async () => {
    const found = await diff('MH-TINH-1', 'MH-TINH-2')
    expect(found?.comparableLeaves).toBe(84)
    expect(found?.comparablePointsBefore).toBe(96.75)
    // Added 0,5 + 0,5 + 0,5 + 1, the two halves of what was split 0,5 + 0,5.
    expect(found?.comparablePointsAfter).toBe(96.5)
  })

  it('are the same story the other way round', async () => {
    const back = await diff('MH-TINH-2', 'MH-TINH-1')
    expect(told(back, 'ADDED')).toEqual(['– → 1.4', '– → 3.5.2', '– → 6.4.2', '– → 7.2.4'])
    expect(back?.comparableLeaves).toBe(84)
    expect([back?.comparablePointsBefore, back?.comparablePointsAfter]).toEqual([96.5, 96.75])
  })

  it('say nothing where no links are on record, and are never one real and one illustrative', async () => {
    expect(await diff('2948-TINH', '876-TINH')).toBeNull()
    expect(await diff('MH-TINH-1', 'MH-TINH-3')).toBeNull()
    const { errors } = await ask(database, DIFF, { from: '876-TINH', to: 'MH-TINH-2' }, { acceptLanguage: 'en' })
    expect(errors[0]?.message).toContain('mixes official and illustrative')
    expect(errors[0]?.extensions?.code).toBe('BAD_INPUT')
  })

  it('are told in the language of the request', async () => {
    const { frameworkDiff } = await answer<{ frameworkDiff: { changes: Record<string, string>[] } }>(
      database,
      DIFF,
      { from: 'MH-TINH-1', to: 'MH-TINH-2' },
      { acceptLanguage: 'en' },
    )
    const change = frameworkDiff.changes.find(({ kind }) => kind === 'REWORDED')
    expect(change?.titleBefore).toBe('Share of plan tasks completed')
    expect(change?.titleAfter).toBe('Share of plan tasks completed on time')
    expect(change?.ruleAfter).toContain('floor 90%')
  })

  it('have counterparts whole or in part', async () => {
    const of = async (framework: string, code: string, other: string) =>
      (
        await criterion<{ counterparts: { coverage: string; criterion: { code: string } }[] }>(
          framework,
          code,
          `counterparts(framework: "${other}") { coverage criterion { code } }`,
        )
      ).counterparts.map((link) => `${link.criterion.code} ${link.coverage}`)
    expect(await of('MH-TINH-1', '1.6', 'MH-TINH-2')).toEqual(['1.5 FULL'])
    expect(await of('MH-TINH-2', '1.5', 'MH-TINH-1')).toEqual(['1.6 FULL'])
    expect(await of('MH-TINH-1', '2.1.1', 'MH-TINH-2')).toEqual(['2.1.1 PARTIAL', '2.1.2 PARTIAL'])
    expect(await of('MH-TINH-2', '7.2.4', 'MH-TINH-1')).toEqual([])
    expect(await of('MH-TINH-1', '1.6', 'MH-XA')).toEqual([])
  })
})

describe('statements', () => {
  const ALL = `leafCount adjustmentCap successor { code } bands { name } parts { part } legalBasis { title } owner { name }`
  const LEAVES =
    'lead evidenceRequired rule { kind text parameters { label } } counterparts(framework: "MH-TINH-2") { coverage }'

  it('do not grow with the frameworks of a list', async () => {
    const count = async (first: number) =>
      (
        await countingStatements(database, () =>
          answer(database, `{ frameworks(provenance: ILLUSTRATIVE, first: ${first}) { nodes { ${ALL} } } }`),
        )
      ).length
    const fresh = await count(5)
    expect(fresh).toBeLessThanOrEqual(9)
    // What is kept until the data change is kept for both.
    expect(await count(5)).toBe(await count(2))
    expect(await count(5)).toBeLessThan(fresh)
  })

  it('do not grow with the leaves of a framework', async () => {
    const count = async (code: string) =>
      (
        await countingStatements(database, () =>
          answer(database, `{ framework(code: "${code}") { criteria(leavesOnly: true) { ${LEAVES} } } }`),
        )
      ).length
    // Once read, the rules of a frozen framework cost nothing: the framework, its tree and the links remain.
    await count('MH-TINH-1')
    await count('MH-NGANH')
    expect(await count('MH-TINH-1')).toBe(3)
    expect(await count('MH-NGANH')).toBe(3)
  })
})
