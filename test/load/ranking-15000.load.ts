import pg from 'pg'
import { afterAll, beforeAll, it } from 'vitest'
import { answer } from '../../server/src/testing/ask.ts'
import { MANY_FRAMEWORK, manyScored } from '../../server/src/testing/many-scored.ts'
import { type TestDatabase, testDatabase } from '../../server/src/testing/test-database.ts'

/**
 * 15,000 units ranked from stored totals, against bare SQL on the same machine and over the same driver. The bare SQL does what the
 * norm names and no more: it reads the totals of all units that are ranked and gives each its rank by a window function, in order
 * of rank; it divides in rounded decimals, where the server compares exact fractions. The norm: a table built from nothing, with its
 * first page, takes at most twice as long.
 *
 * The store is vacuumed first, as one is that has been up for some minutes. The fastest of several runs, printed as ratios; nothing
 * is asserted.
 */
const UNITS = 15_000
const RUNS = 9

let database: TestDatabase
let bare: pg.Client
beforeAll(async () => {
  database = await testDatabase()
  await manyScored(database, { units: UNITS, years: [2023, 2024] })
  await database.fork().execute('vacuum analyze')
  bare = new pg.Client({ connectionString: database.url })
  await bare.connect()
})
afterAll(async () => {
  await bare.end()
  await database.close()
})

/** The totals of the whole of whoever is ranked, with its rank. */
const RANKED = `
  select a.unit_id, t.points, t.max_points, rank() over (order by t.points / t.max_points desc) as rank
  from assessment a
  join block_membership m on m.block_id = a.block_id and m.year = a.year and m.unit_id = a.unit_id and m.ranked
  join stage_total t on t.year = a.year and t.assessment_id = a.id and t.stage = 'FINAL' and t.criterion_id is null
    and t.part is null and t.superseded_at is null and t.missing_leaves = 0
  where a.framework_id = (select id from framework where code = '${MANY_FRAMEWORK}') and a.year = 2024
  order by rank`

/** All that a ranking shows of each unit: its region, whether its block ranks it, and its place in Vietnamese order. */
const LINES = `
  select u.id, u.region, m.ranked, a.id, a.version, t.points, t.max_points, t.missing, t.missing_leaves
  from assessment a
  join unit u on u.id = a.unit_id
  join unit_name n on n.unit_id = u.id
  join block_membership m on m.block_id = a.block_id and m.year = a.year and m.unit_id = a.unit_id
  join stage_total t on t.year = a.year and t.assessment_id = a.id and t.stage = 'FINAL' and t.criterion_id is null
    and t.part is null and t.superseded_at is null
  where a.framework_id = (select id from framework where code = '${MANY_FRAMEWORK}') and a.year = 2024
  order by t.points / t.max_points desc, n.short_name collate "vi-x-icu"`

const RANKING = `ranking(framework: "${MANY_FRAMEWORK}", year: 2024)`
const PAGE = `{ ${RANKING} { base entries(first: 20) { nodes { rank points percent } } } }`
const WITH_YEAR_BEFORE = `{ ${RANKING} { base entries(first: 20, orderBy: CHANGE) { nodes { rank change } } } }`
const THOUSAND = `{ ${RANKING} { base entries(first: 1000) { nodes { rank points percent unit { name } } } } }`

const fresh = () => database.fork().execute('update data_version set version = version + 1')

it('is measured', async () => {
  const works = {
    'bare SQL: totals, ranked': { work: () => bare.query(RANKED) },
    'bare SQL: lines with names, sorted': { work: () => bare.query(LINES) },
    'built: table and first page': { before: fresh, work: () => answer(database, PAGE) },
    'built: held against the year before': { before: fresh, work: () => answer(database, WITH_YEAR_BEFORE) },
    'kept: a page of 20': { work: () => answer(database, PAGE) },
    'kept: a page of 1,000 with names': { work: () => answer(database, THOUSAND) },
  }
  const taken = new Map<string, number[]>(Object.keys(works).map((name) => [name, []]))
  for (let run = 0; run <= RUNS; run++) {
    for (const [name, { work, ...rest }] of Object.entries(works)) {
      if ('before' in rest) await rest.before()
      const started = performance.now()
      await work()
      if (run > 0) taken.get(name)?.push(performance.now() - started)
    }
  }
  const fastest = [...taken].map(([name, times]) => ({ name, ms: Math.min(...times) }))
  const [ranked, lines] = fastest.map(({ ms }) => ms) as [number, number]
  console.log(`${UNITS} units, fastest of ${RUNS} runs`)
  console.log(`${''.padEnd(38)}${'ms'.padStart(9)}${'x ranked'.padStart(10)}${'x lines'.padStart(10)}`)
  for (const { name, ms } of fastest) {
    const ratios = [ms / ranked, ms / lines].map((ratio) => ratio.toFixed(2).padStart(10)).join('')
    console.log(`${name.padEnd(38)}${ms.toFixed(1).padStart(9)}${ratios}`)
  }
})
