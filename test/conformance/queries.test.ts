import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { loadSampleData } from '../../server/src/exchange/sample-data.ts'
import { answer, countingStatements, graphSchema } from '../../server/src/testing/ask.ts'
import { type TestDatabase, testDatabase } from '../../server/src/testing/test-database.ts'
import { listQueries } from './list-queries.ts'

describe('statements of a list query', () => {
  let database: TestDatabase

  beforeAll(async () => {
    database = await testDatabase()
    await loadSampleData(database)
  })

  afterAll(() => database?.close())

  const lists = listQueries(graphSchema())

  it('are counted for every list at the root', () => {
    const names = ['blocks', 'deductions', 'editions', 'frameworks', 'imports']
    const others = ['publishedFigures', 'rankings', 'rounds', 'units']
    expect(lists.map(({ name }) => name).toSorted()).toEqual([...names, ...others])
  })

  // How often a statement is sent depends on the levels of the document and on what is already at hand, never on the rows.
  it.each(lists)('$name: none is repeated row by row, for 10 rows or for 100', async ({ document }) => {
    for (const first of [10, 100]) {
      const statements = await countingStatements(database, () =>
        answer(database, document(first), {}, { mayImport: true }),
      )
      expect(statements.length).toBeGreaterThan(0)
      const times = Map.groupBy(statements, (statement) => statement)
      const often = [...times]
        .filter(([, sent]) => sent.length > levels)
        .map(([statement, sent]) => `${sent.length} x ${statement}`)
      expect(often).toEqual([])
    }
  })
})

/** Three levels of objects, each in up to two waves: what a row names, and what that names in turn. */
const levels = 6
