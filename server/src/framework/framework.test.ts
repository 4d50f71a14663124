import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { answer } from '../testing/ask.ts'
import { sampleDatabase, type TestDatabase } from '../testing/test-database.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await sampleDatabase()
})
afterAll(() => database.close())

interface Framework {
  readonly id: string
  readonly code: string
  readonly parts: readonly { part: string; maxPoints: number }[]
  readonly areas: readonly { id: string; code: string; title: string; maxPoints: number | null; leaf: boolean }[]
}
interface Page {
  readonly totalCount: number
  readonly nodes: readonly Framework[]
  readonly pageInfo: { readonly endCursor: string; readonly hasNextPage: boolean }
}
const framework = async (code: string, fields: string) =>
  (
    await answer<{ framework: Framework | null }>(
      database,
      `query ($code: String!) { framework(code: $code) { ${fields} } }`,
      { code },
    )
  ).framework

describe('a framework', () => {
  it('names its decision, its years and its rounding', async () => {
    const fields = `index name nameEn unitKinds firstYear lastYear state provenance maxPoints rounding { mode places } bands { code } owner { id }
      legalBasis { number issuer issuedOn }`
    expect(await framework('876-BO', fields)).toEqual({
      ...{
        index: 'PAR INDEX',
        unitKinds: ['MINISTRY'],
        firstYear: 2022,
        lastYear: 2024,
        state: 'FROZEN',
        provenance: 'OFFICIAL',
      },
      name: 'Chỉ số cải cách hành chính của các bộ, cơ quan ngang bộ (876/QĐ-BNV)',
      nameEn: 'PAR INDEX of ministries and ministerial agencies (Decision 876/QĐ-BNV)',
      ...{ maxPoints: 100, rounding: { mode: 'HALF_UP', places: 2 }, bands: [], owner: null },
      legalBasis: { number: '876/QĐ-BNV', issuer: 'Bộ Nội vụ', issuedOn: null },
    })
  })

  it('has parts that add up to its maximum, where a source prints them', async () => {
    const parts = async (code: string) => (await framework(code, 'parts { part maxPoints }'))?.parts
    expect(await parts('876-BO')).toEqual([
      { part: 'APPRAISED', maxPoints: 68.5 },
      { part: 'SURVEY', maxPoints: 31.5 },
    ])
    expect(await parts('876-TINH')).toEqual([
      { part: 'APPRAISED', maxPoints: 61.5 },
      { part: 'LEADERS_SURVEY', maxPoints: 22 },
      { part: 'CITIZEN_SURVEY', maxPoints: 10 },
      { part: 'SOCIO_ECONOMIC', maxPoints: 6.5 },
    ])
    expect(await parts('1294-BO')).toEqual([])
  })

  it('has areas with a maximum only where a source prints it', async () => {
    const maxima = async (code: string) =>
      (await framework(code, 'areas { code maxPoints }'))?.areas.map((area) => area.maxPoints)
    expect(await maxima('876-BO')).toEqual([null, null, null, null, null, null, null])
    expect(await maxima('876-TINH')).toEqual([9.5, null, 13, 10.5, 15, null, null, 16.5])
    expect(await maxima('2948-TINH')).toEqual([9, 10, 13, 12, 13.5, 12.5, 13.5, null])
    expect(await maxima('1187-BO')).toEqual([])
  })

  it('answers one criterion by its number, the whole tree, and no leaves where none are on record', async () => {
    const fields = `criterion(code: "3") { title titleEn level leaf parent { code } children { code } framework { code } part lead cap }
      none: criterion(code: "9.9") { code } criteria { code } leaves: criteria(leavesOnly: true) { code }`
    expect(await framework('876-TINH', fields)).toEqual({
      criterion: {
        ...{
          title: 'Cải cách thủ tục hành chính',
          titleEn: 'Administrative procedure reform',
          level: 'AREA',
          leaf: false,
        },
        ...{ parent: null, children: [], framework: { code: '876-TINH' }, part: null, lead: null, cap: null },
      },
      none: null,
      criteria: ['1', '2', '3', '4', '5', '6', '7', '8'].map((code) => ({ code })),
      leaves: [],
    })
  })

  it('is null where the code is unknown', async () => {
    expect(await framework('876', 'code')).toBeNull()
  })
})

describe('frameworks', () => {
  const LIST = `query ($kind: UnitKind, $year: Int, $first: Int, $after: String) {
    frameworks(unitKind: $kind, year: $year, first: $first, after: $after) {
      totalCount nodes { id code } pageInfo { endCursor hasNextPage }
    } }`
  const list = async (variables: Record<string, unknown>) =>
    (await answer<{ frameworks: Page }>(database, LIST, variables)).frameworks

  it.each([
    [{ year: 2023 }, '876-BO 876-TINH'],
    [{ year: 2018, kind: 'PROVINCE' }, '2948-TINH'],
    [{ year: 2026, kind: 'MINISTRY' }, '1187-BO'],
    [{ year: 2011 }, ''],
    [{ kind: 'COMMUNE' }, ''],
  ])('of %j are %s', async (variables, codes) => {
    expect((await list(variables)).nodes.map(({ code }) => code).join(' ')).toBe(codes)
  })

  it.each([1, 5, 100])('are read to the very end in pages of %i, the newest first', async (first) => {
    const codes: string[] = []
    let after: string | null = null
    do {
      const page: Page = await list({ first, after })
      expect(page.totalCount).toBe(12)
      codes.push(...page.nodes.map(({ code }) => code))
      after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null
    } while (after !== null)
    const decisions = ['1187', '876', '1149', '1150', '2948', '1294']
    expect(codes).toEqual(decisions.flatMap((decision) => [`${decision}-BO`, `${decision}-TINH`]))
  })

  it('and their criteria are found again by id', async () => {
    const found = await framework('876-BO', 'id areas { id }')
    const ids = [found?.id, found?.areas[6]?.id]
    const { nodes } = await answer<{ nodes: unknown }>(
      database,
      'query ($ids: [ID!]!) { nodes(ids: $ids) { __typename ... on Framework { code } ... on Criterion { title } } }',
      { ids },
    )
    expect(nodes).toEqual([
      { __typename: 'Framework', code: '876-BO' },
      { __typename: 'Criterion', title: 'Xây dựng và phát triển Chính phủ điện tử, Chính phủ số' },
    ])
  })
})

it('no framework has a code that cannot be stored', async () => {
  expect(await framework('876-BO\0', 'code')).toBeNull()
})
