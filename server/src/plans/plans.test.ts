import { sql } from 'kysely'
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createContext, type Store } from '../context.ts'
import { newId } from '../shared/ids.ts'
import { answer, countingStatements } from '../testing/ask.ts'
import { sampleDatabase, type TestDatabase } from '../testing/test-database.ts'
import { DATES } from './plan-facts.loader.ts'
import { overdueOn, stateOn } from './rules/task-state.ts'
import { type TaskRow, toTask } from './task.type.ts'
import { overdueSql, stateSql } from './task-state.sql.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await sampleDatabase()
})
afterAll(() => database.close())

const LONG_AN = `{ plans(year: 2022) { totalCount nodes {
  title year contentCount contents { code } source unit { shortName }
  progress(asOf: "2022-09-30") { basis total completedFully completedByPhase completed inProgress notStarted percent printed asOf source
    rule }
  before: progress(asOf: "2022-09-29") { basis total percent printed }
  reports { printed }
  tasks { totalCount }
} } }`

describe('Long An 2022', () => {
  it('is 34 of 45 as its source reports it: 16 in full and 18 by phase, printed by truncation', async () => {
    const { plans } = await answer<{ plans: { totalCount: number; nodes: Record<string, unknown>[] } }>(
      database,
      LONG_AN,
    )
    expect(plans.totalCount).toBe(1)
    const [plan] = plans.nodes
    expect(plan).toMatchObject({
      year: 2022,
      contentCount: 7,
      contents: [],
      unit: { shortName: 'Long An' },
      progress: {
        ...{ basis: 'REPORTED', total: 45, completedFully: 16, completedByPhase: 18, completed: 34, inProgress: 11 },
        ...{ notStarted: null, percent: 75.555556, printed: '75,55', asOf: '2022-09-30' },
      },
      reports: [{ printed: '75,55' }],
      tasks: { totalCount: 0 },
    })
    // Before the source reports anything, nothing is known: no tasks, and no percent of them.
    expect(plan?.before).toEqual({ basis: 'COUNTED', total: 0, percent: null, printed: null })
  })

  it('has its totals beside it, each with its source, its words and its period', async () => {
    const { reportedTotals } = await answer<{ reportedTotals: { nodes: Record<string, unknown>[] } }>(
      database,
      `{ reportedTotals(measure: "DOSSIERS_RECEIVED") { nodes { subject year periodTo value qualifier printed words } } }`,
    )
    expect(reportedTotals.nodes).toEqual([
      expect.objectContaining({
        year: 2023,
        value: 15200,
        qualifier: 'gần',
        printed: '15.200',
        periodTo: '2023-06-30',
      }),
      expect.objectContaining({ subject: 'Tỉnh Long An', value: 693016, qualifier: null, printed: '693.016' }),
    ])
  })
})

/** A plan of so many tasks with random dates, in a store of its own tests. */
async function randomTasks(count: number): Promise<void> {
  const random = xoroshiro128plus(20221)
  const below = (most: number) => (random.next() >>> 0) % most
  const day = (chance: number) =>
    below(100) < chance ? new Date(Date.UTC(2022, 0, 1 + below(365))).toISOString().slice(0, 10) : null
  const pair = (chance: number) => [day(chance), day(chance)].sort() as [string | null, string | null]
  await database.fork().transactional(async (em) => {
    const db = em.getKysely() as unknown as Store
    const unit = await db.selectFrom('unit').select('id').limit(1).executeTakeFirstOrThrow()
    const plan = newId()
    const shown = { year: 2031, title: 'Kế hoạch thử', rounding_mode: 'HALF_UP', rounding_places: 2 } as const
    await db
      .insertInto('plan')
      .values({ id: plan, unit_id: unit.id, provenance: 'ILLUSTRATIVE', scope_path: '/', ...shown })
      .execute()
    for (let position = 1; position <= count; position += 1) {
      const id = newId()
      const [started, completed] = pair(60)
      const [suspended, resumed] = below(100) < 30 ? pair(100) : [null, null]
      await db
        .insertInto('task')
        .values({
          ...{ id, plan_id: plan, position, scope_path: '/', due_on: day(80) },
          ...{ started_on: completed === null ? day(50) : started, completed_on: below(2) === 0 ? completed : null },
          ...{ suspended_on: suspended, resumed_on: below(2) === 0 ? resumed : null },
        })
        .execute()
      for (let phase = 0; phase < below(4); phase += 1) {
        const dates = { due_on: day(80), completed_on: day(60) }
        await db
          .insertInto('task_phase')
          .values({ task_id: id, position: phase, name: 'Phân kỳ', ...dates })
          .execute()
      }
      const [decided, due] = pair(100)
      if (below(3) === 0) {
        const extension = { decided_on: decided ?? '', due_on: due ?? '', reason: 'Lý do' }
        await db
          .insertInto('task_extension')
          .values({ id: newId(), task_id: id, ...extension })
          .execute()
      }
    }
  })
}

describe('tasks', () => {
  it('are in the same state and as overdue by the store as by the rule, on any day', async () => {
    await randomTasks(400)
    const context = createContext(database)
    const db = await context.reader()
    for (const day of ['2022-01-01', '2022-04-17', '2022-08-08', '2022-12-31']) {
      const { rows } = await sql<TaskRow & { state: string; overdue: boolean }>`
        select task.*, ${DATES}, ${stateSql(day)} as state, ${overdueSql(day)} as overdue
        from task join plan on plan.id = task.plan_id where plan.year = 2031`.execute(db)
      expect(rows).toHaveLength(400)
      const told = rows.map((row) => [row.state, row.overdue])
      const ruled = rows.map(toTask).map(({ dates }) => [stateOn(dates, day), overdueOn(dates, day)])
      expect(told).toEqual(ruled)
      if (day === '2022-08-08') expect(new Set(rows.map(({ state }) => state)).size).toBe(5)
    }
    await context.finish()
  })

  it('are listed in the same number of statements however many there are', async () => {
    const ask = (
      first: number,
    ) => `{ tasks(filter: { year: 2031, provenance: ILLUSTRATIVE, asOf: "2022-08-08" }, first: ${first}) {
      nodes { state overdue daysLate pointsAtStake criteria { code } joint { name } lead { name } plan { title unit { name } } } } }`
    await answer(database, ask(5))
    const few = await countingStatements(database, () => answer(database, ask(5)))
    const many = await countingStatements(database, () => answer(database, ask(100)))
    expect(many.length).toBe(few.length)
  })

  it('are narrowed by state and lateness, and counted so', async () => {
    const filter = 'year: 2031, provenance: ILLUSTRATIVE, asOf: "2022-08-08"'
    const count = async (more: string) => {
      const { tasks } = await answer<{ tasks: { totalCount: number } }>(
        database,
        `{ tasks(filter: { ${filter} ${more} }) { totalCount } }`,
      )
      return tasks.totalCount
    }
    const states = ['NOT_STARTED', 'IN_PROGRESS', 'COMPLETED_BY_PHASE', 'COMPLETED', 'SUSPENDED']
    const counts = await Promise.all(states.map((state) => count(`state: ${state}`)))
    expect(counts.reduce((sum, each) => sum + each, 0)).toBe(400)
    const { plans } = await answer<{ plans: { nodes: { progress: Record<string, number> }[] } }>(
      database,
      `{ plans(year: 2031, provenance: ILLUSTRATIVE) { nodes { progress(asOf: "2022-08-08") {
        total completedFully completedByPhase inProgress notStarted suspended overdue } } } }`,
    )
    expect(plans.nodes[0]?.progress).toEqual({
      total: 400,
      notStarted: counts[0],
      inProgress: counts[1],
      completedByPhase: counts[2],
      completedFully: counts[3],
      suspended: counts[4],
      overdue: await count('overdue: true'),
    })
  })
})

describe('the demonstration province', () => {
  it('plans for itself and its 122 bodies in two years, the same for everybody, with tasks in every state', async () => {
    const plans = await database.fork().execute<{ year: number; plans: string; tasks: string; digest: string }[]>(`
        select plan.year, count(distinct plan.id) as plans, count(*) as tasks,
          md5(string_agg(concat_ws('|', u.slug, task.code, task.title, task.due_on, task.completed_on), e'\\n'
            order by u.slug collate "C", task.position)) as digest
        from task join plan on plan.id = task.plan_id join unit u on u.id = plan.unit_id
        where plan.provenance = 'ILLUSTRATIVE' and plan.year < 2030 group by 1 order by 1`)
    expect(plans).toMatchInlineSnapshot(`
      [
        {
          "digest": "bd6befcfb46d8f1f7a4f8b1b894427ab",
          "plans": "123",
          "tasks": "761",
          "year": 2025,
        },
        {
          "digest": "61462d87966d8e37496bad2bf168f026",
          "plans": "123",
          "tasks": "761",
          "year": 2026,
        },
      ]
    `)
  })

  it('has come in 2026 as far as its 45 tasks have, counted on any day', async () => {
    const { unitBySlug } = await answer<{ unitBySlug: { plans: { nodes: Record<string, unknown>[] } } }>(
      database,
      `{ unitBySlug(slug: "tinh-minh-hoa-07") { plans(first: 1) { nodes { year contentCount
        march: progress(asOf: "2026-03-31") { completed }
        progress(asOf: "2026-09-30") { basis total completedFully completedByPhase inProgress notStarted suspended overdue printed } } } } }`,
    )
    expect(unitBySlug.plans.nodes).toMatchInlineSnapshot(`
      [
        {
          "contentCount": 7,
          "march": {
            "completed": 7,
          },
          "progress": {
            "basis": "COUNTED",
            "completedByPhase": 3,
            "completedFully": 27,
            "inProgress": 12,
            "notStarted": 3,
            "overdue": 1,
            "printed": "66,67",
            "suspended": 0,
            "total": 45,
          },
          "year": 2026,
        },
      ]
    `)
  })
})
