import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { runningClusterUrl } from '../../server/src/postgres/running-cluster.ts'
import { ask } from '../support/ask.ts'
import { type RunningServer, startServer } from '../support/server.ts'

const program = fileURLToPath(new URL('../../server/dist/import.js', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'par-atlas-import-'))
const dataDir = join(folder, 'data')
const KEY = 'a-key-of-this-test-alone'
let server: RunningServer | undefined

beforeAll(async () => {
  server = await startServer({ environment: { DATA_DIR: dataDir, IMPORT_TOKEN: KEY } })
  await openRound()
})
afterAll(async () => {
  await server?.stop()
  rmSync(folder, { recursive: true, force: true })
})

/** A round of 2025 that nobody has scored yet: those of the sample data are published and take no more values. */
async function openRound(): Promise<void> {
  const client = new pg.Client({ connectionString: (await runningClusterUrl(dataDir)) ?? '' })
  await client.connect()
  await client.query(`
    insert into round (id, framework_id, block_id, year)
    select gen_random_uuid(), f.id, b.id, 2025 from framework f, block b where f.code = 'MH-TINH-2' and b.code = 'MH-TINH'`)
  await client.query(`
    insert into block_membership (block_id, year, unit_id, ranked)
    select block_id, 2025, unit_id, true from block_membership m join block b on b.id = m.block_id where b.code = 'MH-TINH' and year = 2024`)
  await client.end()
}

interface Ended {
  readonly code: number
  readonly out: string
  readonly err: string
}

function run(args: readonly string[], environment: Readonly<Record<string, string>> = {}): Promise<Ended> {
  const env = { PATH: process.env.PATH ?? '', DATA_DIR: dataDir, LANG: 'en_GB.UTF-8', ...environment }
  return new Promise((resolve) => {
    execFile(process.execPath, [program, ...args], { env, cwd: folder }, (error, out, err) => {
      resolve({ code: typeof error?.code === 'number' ? error.code : error === null ? 0 : -1, out, err })
    })
  })
}

const file = (name: string, rows: readonly string[]) => {
  const path = join(folder, name)
  writeFileSync(path, ['unit,criterion,stage,points,reason', ...rows].join('\n'))
  return path
}
const ROUND = ['--kind', 'scores', '--framework', 'MH-TINH-2', '--year', '2025']
const good = () => file('good.csv', ['Tỉnh Minh họa 07,1.1.1,SELF,0.5,typed'])

describe('the command line of imports', () => {
  it('works beside a running server, whose answers know of it at once', async () => {
    const seen = async () => {
      const { data } = await ask(server?.url ?? '', '{ dataVersion { version } }')
      return Number((data as { dataVersion: { version: string } }).dataVersion.version)
    }
    const before = await seen()
    const looked = await run([good(), ...ROUND])
    expect(looked).toMatchObject({
      code: 0,
      out: expect.stringContaining('1 rows: 1 added, 0 changed, 0 unchanged, 0 errors'),
    })
    expect(await seen()).toBe(before)
    const digest = /Digest: (\w+)/.exec(looked.out)?.[1] ?? ''
    const done = await run([good(), ...ROUND, '--commit', '--digest', digest])
    expect(done).toMatchObject({ code: 0, out: expect.stringContaining('Imported: ') })
    expect(await seen()).toBe(before + 1)
    const other = file('other.csv', ['Tỉnh Minh họa 07,1.1.1,SELF,0.25,typed'])
    expect(await run([other, ...ROUND, '--commit', '--digest', digest])).toMatchObject({ code: 4 })
    expect(await run([good(), ...ROUND, '--commit'])).toMatchObject({
      code: 0,
      out: expect.stringContaining('Nothing to import'),
    })
    const id = /Imported: (\S+)/.exec(done.out)?.[1] ?? ''
    const rehearsed = await run(['--undo', id, '--dry-run'])
    expect(rehearsed).toMatchObject({
      ...{ code: 0, out: expect.stringContaining('An undo would put back 0, remove 1, add 0; nothing was written') },
    })
    expect(await seen()).toBe(before + 1)
    const undone = await run(['--undo', id, '--reason', 'the wrong file', '--json', '--by', 'Nguyễn Văn An'])
    expect(JSON.parse(undone.out)).toMatchObject({ outcome: 'DONE' })
    const headers = { authorization: `Bearer ${KEY}` }
    const { data } = await ask(server?.url ?? '', '{ imports { nodes { by undoes { fileName } } } }', {}, headers)
    expect(data).toMatchObject({
      imports: { nodes: [{ by: 'Nguyễn Văn An', undoes: { fileName: 'good.csv' } }, { undoes: null }] },
    })
  })

  it('shares its history with those who hold the key alone', async () => {
    const asked = (authorization: string) => ask(server?.url ?? '', '{ imports { totalCount } }', {}, { authorization })
    expect((await asked(`Bearer ${KEY}`)).data).toEqual({ imports: { totalCount: 2 } })
    expect((await asked(`Bearer ${KEY}x`)).data).toEqual({ imports: null })
    expect((await ask(server?.url ?? '', '{ imports { totalCount } }')).data).toEqual({ imports: null })
  })

  it('ends with 3 for a file with errors, told by cell, in either language', async () => {
    const bad = file('bad.csv', ['Tỉnh Minh họa 07,1.1.1,SELF,9,typed'])
    const english = await run([bad, ...ROUND, '--commit'])
    expect(english).toMatchObject({
      code: 3,
      out: expect.stringMatching(/Cell D2 \(points\): expected points from 0 to [\d.]+; got “9”\./),
    })
    expect(english.out).toContain('Nothing was imported')
    expect((await run([bad, ...ROUND, '--lang', 'vi'])).out).toMatch(/Ô D2 \(points\): cần điểm từ 0 đến/)
    const { errors } = JSON.parse((await run([bad, ...ROUND, '--json'])).out).report
    expect(errors).toMatchObject([{ code: 'POINTS_ABOVE_MAXIMUM', cell: 'D2' }])
  })

  it.each([
    [['--kind', 'scores'], 'expected the name of a file'],
    [['x.csv'], '--kind: expected one of'],
    [['x.csv', '--kind', 'scores', '--year', '25'], '--year: expected a year'],
    [['x.csv', '--kind', 'scores', '--what'], "Unknown option '--what'"],
    [['--undo', 'x'], '--undo: expected the id of an import'],
    [['--undo', '01a22e6d-3716-76fd-8fe8-6b19438fd7fa'], '--undo: expected --reason'],
    [['x.csv', '--kind', 'scores', '--commit', '--dry-run'], 'expected --commit or --dry-run, got both'],
  ])('ends with 2 for %j', async (args, words) => {
    expect(await run(args)).toMatchObject({ code: 2, out: '', err: expect.stringContaining(words) })
  })

  it('ends with 1 where there is no such file or no database', async () => {
    expect(await run(['gone.csv', ...ROUND])).toMatchObject({
      ...{ code: 1, out: '', err: expect.stringMatching(/^import: ENOENT: no such file or directory.*gone\.csv'\n$/) },
    })
    expect(await run([folder, ...ROUND])).toMatchObject({ code: 1, err: expect.stringMatching(/^import: EISDIR/) })
    const nowhere = { DATABASE_URL: 'postgres://nobody:secret@127.0.0.1:1/none' }
    const ended = await run([good(), ...ROUND], nowhere)
    expect(ended).toMatchObject({ code: 1, err: expect.stringContaining('Cannot use the database') })
    expect(ended.err).not.toContain('secret')
  })

  it('starts the embedded database where no server runs, and leaves nothing running', async () => {
    await server?.stop()
    server = undefined
    const looked = await run([good(), ...ROUND])
    expect(looked).toMatchObject({ code: 0, out: expect.stringContaining('1 added') })
    expect(await runningClusterUrl(dataDir)).toBeNull()
  })
})
