import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { MANY_FRAMEWORK, manyScored } from '../../server/src/testing/many-scored.ts'
import { type TestDatabase, testDatabase } from '../../server/src/testing/test-database.ts'
import { rowsOf, runtimes } from '../conformance/recipe-runtimes.ts'
import { type RunningServer, startServer } from '../support/server.ts'

/**
 * A stranger reads a ranking of 15,000 units to the end with the recipes that /docs gives away: every row is checked to have
 * come once, and the seconds are printed.
 */
const UNITS = 15_000

let database: TestDatabase
let server: RunningServer
let folder: string
beforeAll(async () => {
  database = await testDatabase()
  await manyScored(database, { units: UNITS, years: [2024] })
  await database.fork().execute('vacuum analyze')
  server = await startServer({ databaseUrl: database.url, environment: { SAMPLE_DATA: 'off' } })
  folder = mkdtempSync(join(tmpdir(), 'par-atlas-stranger-'))
  for (const file of [...runtimes.map((runtime) => runtime.file), 'samples.ts']) {
    writeFileSync(join(folder, file), await (await fetch(`${server.url}/docs/recipes/${file}`)).text())
  }
})
afterAll(async () => {
  await server?.stop()
  await database?.close()
  rmSync(folder, { recursive: true, force: true })
})

it.each(runtimes.filter(({ missing }) => missing === null))('$name', async (runtime) => {
  const asked = JSON.stringify({ framework: MANY_FRAMEWORK, year: 2024, first: 1000 })
  const started = performance.now()
  const rows = await rowsOf(runtime, folder, [server.url, 'RankingPages', asked])
  const seconds = (performance.now() - started) / 1000
  expect(rows).toHaveLength(UNITS)
  expect(new Set(rows.map((row) => row['unit.slug'])).size).toBe(UNITS)
  console.log(`${runtime.name.padEnd(12)}${UNITS} rows in ${seconds.toFixed(1)} s`)
})
