import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { migrations } from '../migrations/list.ts'
import { entities, openDatabase } from './database.ts'
import { requireKnown, requireVersion } from './shared/database-error.ts'
import { type TestDatabase, testDatabase } from './testing/test-database.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await testDatabase()
})
afterAll(() => database.close())

describe('openDatabase', () => {
  it('says UNREACHABLE where nobody listens', async () => {
    await expect(openDatabase({ url: 'postgres://nobody@127.0.0.1:9/none' })).rejects.toMatchObject({
      code: 'UNREACHABLE',
    })
  })

  it('says TOO_OLD below PostgreSQL 15 and accepts 15.0', () => {
    expect(() => requireVersion(140_013)).toThrow(expect.objectContaining({ code: 'TOO_OLD' }))
    expect(() => requireVersion(150_000)).not.toThrow()
  })

  it('says FROM_THE_FUTURE where a migration is unknown', async () => {
    expect(() => requireKnown(['0001-first', '0099-later'], ['0001-first'])).toThrow(/0099-later/)
    await database.fork().execute(`insert into schema_migration (name) values ('0099-later')`)
    await expect(openDatabase({ url: database.url })).rejects.toMatchObject({ code: 'FROM_THE_FUTURE' })
    await database.fork().execute(`delete from schema_migration where name = '0099-later'`)
  })

  it('has nothing pending after a migration, and a second migration runs nothing', async () => {
    expect(await database.pending()).toEqual([])
    expect(await database.migrate()).toEqual([])
  })

  it('migrates once where two programs start at once', async () => {
    const name = `par_twice_${crypto.randomUUID().replaceAll('-', '')}`
    await database.fork().execute(`create database ${name}`)
    const url = Object.assign(new URL(database.url), { pathname: `/${name}` }).href
    const both = await Promise.all([openDatabase({ url }), openDatabase({ url })])
    const run = await Promise.all(both.map((each) => each.migrate()))
    expect(run.toSorted((a, b) => b.length - a.length)).toEqual([migrations.map(({ name }) => name), []])
    await Promise.all(both.map((each) => each.close()))
    await database.fork().execute(`drop database ${name}`)
  })

  it('runs on the kysely that gives a dead connection its pool slot back', () => {
    const orm = createRequire(import.meta.url).resolve('@mikro-orm/sql')
    const kysely = dirname(dirname(createRequire(orm).resolve('kysely')))
    expect(JSON.parse(readFileSync(join(kysely, 'package.json'), 'utf8'))).toMatchObject({
      name: 'kysely',
      version: '0.29.9',
    })
  })
})

/**
 * Checks, exclusions, indexes and triggers are written in the migration alone, so their removal is left out of the comparison;
 * columns, types, nullability, defaults and foreign keys have to agree.
 */
it('has entities that agree with the migration', async () => {
  const update = await database.orm.schema.getUpdateSchemaSQL({ safe: false, dropTables: false })
  const onlyInMigration = /drop constraint|drop index|drop trigger|drop function|^set |^$/
  const differences = update.split('\n').filter((line) => !onlyInMigration.test(line))
  expect(entities.length).toBeGreaterThan(0)
  expect(differences).toEqual([])
})
