import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { answer, countingStatements } from '../testing/ask.ts'
import { reported, type SmallRound, smallDraft, smallRound, storeSmall } from '../testing/small-round.ts'
import { type TestDatabase, testDatabase } from '../testing/test-database.ts'

let database: TestDatabase
let world: SmallRound
beforeAll(async () => {
  database = await testDatabase()
  world = await smallRound(database)
  const choices = { SELF: reported({ choice: 1 }), APPRAISAL_1: reported({ choice: 3 }) }
  await storeSmall(database, [
    smallDraft(world, 'A', 2024),
    smallDraft(world, 'B', 2024, { '2.1': choices }),
    smallDraft(world, 'C', 2024, { '2.2': {} }),
  ])
})
afterAll(() => database.close())

interface Share {
  readonly points: number
  readonly maxPoints: number
  readonly percent: number
}
interface Gap {
  readonly area: { readonly code: string }
  readonly self: Share | null
  readonly appraised: Share | null
  readonly views: readonly {
    readonly part: string
    readonly share: Share
    readonly fromSelf: number
    readonly fromAppraised: number
  }[]
}
const SHARE = '{ points maxPoints percent }'
const GAPS = `surveyGaps { area { code } self ${SHARE} appraised ${SHARE} views { part share ${SHARE} fromSelf fromAppraised } }`

async function gapsOf(slug: string): Promise<readonly Gap[]> {
  const { unitBySlug } = await answer<{ unitBySlug: { assessments: { nodes: { surveyGaps: Gap[] }[] } } }>(
    database,
    `{ unitBySlug(slug: "${slug}") { assessments { nodes { ${GAPS} } } } }`,
  )
  return unitBySlug.assessments.nodes[0]?.surveyGaps ?? []
}

describe('gaps between scores from inside and surveys', () => {
  it('are told of areas that have both, as shares with their maxima', async () => {
    // Area 2: 0.5 + 0.9 of 1 + 1 inside, 81% of 2 from citizens. Area 1 is not asked about.
    const inside = { points: 1.4, maxPoints: 2, percent: 70 }
    expect(await gapsOf('so-an')).toEqual([
      {
        area: { code: '2' },
        ...{ self: inside, appraised: inside },
        views: [
          {
            part: 'CITIZEN_SURVEY',
            share: { points: 1.62, maxPoints: 2, percent: 81 },
            ...{ fromSelf: -11, fromAppraised: -11 },
          },
        ],
      },
    ])
  })

  it('tell what the unit thinks of itself apart from what was appraised', async () => {
    // Itself: 1 + 0.9 of 2 = 95%; appraised: 0 + 0.9 of 2 = 45%.
    const [gap] = await gapsOf('so-binh')
    expect([gap?.self?.percent, gap?.appraised?.percent]).toEqual([95, 45])
    expect(gap?.views).toMatchObject([{ fromSelf: 14, fromAppraised: -36 }])
  })

  it('are not told where nobody was asked yet', async () => {
    expect(await gapsOf('so-cuong')).toEqual([])
  })

  it('take as many statements of all units as of one', async () => {
    const list = (first: number) =>
      `{ units(filter: { provenance: ILLUSTRATIVE, kind: DEPARTMENT }, first: ${first}) { nodes { assessments { nodes { ${GAPS} } } } } }`
    await answer(database, list(3))
    const one = await countingStatements(database, () => answer(database, list(1)))
    const all = await countingStatements(database, () => answer(database, list(3)))
    expect(all.length).toBe(one.length)
  })
})

describe('surveys of a framework', () => {
  it('are told with the points that each decides and their share of the whole', async () => {
    const { framework } = await answer<{ framework: { surveys: Record<string, unknown>[] } }>(
      database,
      '{ framework(code: "NHO-1") { surveys { part maxPoints share leaves { code } } } }',
    )
    // Citizens decide 2 of 10 points.
    expect(framework.surveys).toEqual([{ part: 'CITIZEN_SURVEY', maxPoints: 2, share: 20, leaves: [{ code: '2.2' }] }])
  })
})
