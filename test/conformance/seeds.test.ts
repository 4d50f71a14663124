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
