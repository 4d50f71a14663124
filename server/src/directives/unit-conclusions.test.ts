import { afterAll, beforeAll, expect, it } from 'vitest'
import { answer, ask, countingStatements } from '../testing/ask.ts'
import { sampleDatabase, type TestDatabase } from '../testing/test-database.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await sampleDatabase()
})
afterAll(() => database.close())

interface Told {
  readonly directiveProgress: Readonly<
    Record<'total' | 'open' | 'reported' | 'done' | 'notDone' | 'overdue' | 'undated', number>
  >
  readonly openDirectiveItems: readonly {
    readonly text: string
    readonly dueOn: string | null
    readonly state: string
  }[]
}

async function told(slug: string, day: string): Promise<Told> {
  const { unitBySlug } = await answer<{ unitBySlug: Told }>(
    database,
    `query ($slug: String!, $day: Date) { unitBySlug(slug: $slug) {
      directiveProgress(asOf: $day) { total open reported done notDone overdue undated }
      openDirectiveItems(asOf: $day, first: 100) { text dueOn state(asOf: $day) } } }`,
    { slug, day },
  )
  return unitBySlug
}

it('counts what Hòa Bình asked for in November 2022 and nobody was told to have reported on', async () => {
  // Eight requests of 24/11/2022; of the notice of 6/6/2022 no source quotes an item.
  const { directiveProgress, openDirectiveItems } = await told('tinh-hoa-binh', '2022-12-31')
  expect(directiveProgress).toEqual({
    ...{ total: 8, open: 8, reported: 0, done: 0, notDone: 0, overdue: 0, undated: 8 },
  })
  expect(openDirectiveItems.map(({ dueOn }) => dueOn)).toEqual(Array(8).fill(null))
  expect((await told('tinh-hoa-binh', '2022-11-23')).directiveProgress.total).toBe(0)
})

it('counts the meetings of a province up to a day, eight items each, and judges those that a later meeting went through', async () => {
  const before = (await told('tinh-minh-hoa-07', '2026-10-12')).directiveProgress
  const on = await told('tinh-minh-hoa-07', '2026-10-13')
  expect([before.total, before.open + before.reported, before.done + before.notDone]).toEqual([24, 8, 16])
  const after = on.directiveProgress
  expect([after.total, after.open + after.reported, after.done + after.notDone]).toEqual([32, 8, 24])
  expect(on.openDirectiveItems).toHaveLength(8)
  const days = on.openDirectiveItems.map(({ dueOn }) => dueOn ?? '')
  expect(days).toEqual(days.toSorted())
})

it('counts an item once that binds the unit that gave it', async () => {
  await database.fork().execute(`insert into directive_item_unit (item_id, unit_id)
    select i.id, d.owner_id from directive_item i join directive d on d.id = i.directive_id
    where d.provenance = 'ILLUSTRATIVE' and i.position = 1`)
  await database.fork().execute('update data_version set version = version + 1')
  expect((await told('tinh-minh-hoa-07', '2026-10-13')).directiveProgress.total).toBe(32)
})

it('refuses a number of items that nobody reads', async () => {
  const { errors } = await ask(
    database,
    '{ unitBySlug(slug: "tinh-hoa-binh") { openDirectiveItems(first: 101) { text } } }',
  )
  expect(errors[0]).toMatchObject({ extensions: { code: 'BAD_INPUT' } })
})

it('is told of many units in as many statements as of one', async () => {
  const ask = (
    first: number,
  ) => `{ units(first: ${first}, filter: { provenance: ILLUSTRATIVE, kind: DEPARTMENT }) { nodes {
    directiveProgress { total } openDirectiveItems { text } findingProgress { total open } } } }`
  await answer(database, ask(14))
  const few = await countingStatements(database, () => answer(database, ask(1)))
  const many = await countingStatements(database, () => answer(database, ask(14)))
  expect(many.length).toBe(few.length)
})
