import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { answer, countingStatements } from '../testing/ask.ts'
import { sampleDatabase, type TestDatabase } from '../testing/test-database.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await sampleDatabase()
})
afterAll(() => database.close())

describe('tasks that serve a criterion', () => {
  const inFramework = (rest: string) => `{ framework(code: "MH-TINH-2") { criteria { ${rest} } } }`
  interface Serving {
    readonly code: string
    readonly level: string
    readonly leaf: boolean
    readonly tasks: { readonly totalCount: number; readonly nodes: { readonly code: string }[] }
  }
  const criteriaOf = async (rest: string) =>
    (await answer<{ framework: { criteria: Serving[] } }>(database, inFramework(rest))).framework.criteria

  it('are those of the criterion and of all below it: areas add up to the 90 tasks of two years, and so do the leaves', async () => {
    const criteria = await criteriaOf('code level leaf tasks { totalCount }')
    const sumOf = (rows: readonly Serving[]) => rows.reduce((sum, { tasks }) => sum + tasks.totalCount, 0)
    expect(sumOf(criteria.filter(({ level }) => level === 'AREA'))).toBe(90)
    expect(sumOf(criteria.filter(({ leaf }) => leaf))).toBe(90)
  })

  it('are the latest year first, page by page, and none real of an illustrative framework', async () => {
    const { framework } = await answer<{ framework: { criterion: { tasks: Record<string, unknown> } } }>(
      database,
      `{ framework(code: "MH-TINH-2") { criterion(code: "7.2.2") { tasks(filter: { asOf: "2026-09-30" }) {
        totalCount nodes { code plan { year provenance unit { slug } } lead { slug } } } } } }`,
    )
    expect(framework.criterion.tasks).toMatchInlineSnapshot(`
      {
        "nodes": [
          {
            "code": "7.4",
            "lead": {
              "slug": "so-minh-hoa-khoa-hoc-va-cong-nghe-tinh-minh-hoa-07",
            },
            "plan": {
              "provenance": "ILLUSTRATIVE",
              "unit": {
                "slug": "tinh-minh-hoa-07",
              },
              "year": 2026,
            },
          },
          {
            "code": "7.4",
            "lead": {
              "slug": "so-minh-hoa-khoa-hoc-va-cong-nghe-tinh-minh-hoa-07",
            },
            "plan": {
              "provenance": "ILLUSTRATIVE",
              "unit": {
                "slug": "tinh-minh-hoa-07",
              },
              "year": 2025,
            },
          },
        ],
        "totalCount": 2,
      }
    `)
  })

  it('take no more statements of 90 criteria than of one', async () => {
    const one = `{ framework(code: "MH-TINH-2") { criterion(code: "7.2.2") { tasks { totalCount nodes { id } } } } }`
    const every = inFramework('tasks { totalCount nodes { id } }')
    await answer(database, every)
    const few = await countingStatements(database, () => answer(database, one))
    const many = await countingStatements(database, () => answer(database, every))
    expect(many.length).toBeLessThanOrEqual(few.length)
  })
})
