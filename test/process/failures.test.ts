import { chmodSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { freePort } from '../support/free-port.ts'
import {
  cleanUp,
  embeddedUrl,
  makeDataDir,
  postgresProcesses,
  type ServerProcess,
  startProcess,
} from './server-process.ts'

let dataDir: string
let server: ServerProcess | undefined

beforeEach(() => {
  dataDir = makeDataDir()
  server = undefined
})
afterEach(() => cleanUp(dataDir, server))

/** The one line that a start prints which cannot succeed; everything it opened is closed again. */
async function failure(options: Partial<Parameters<typeof startProcess>[0]>): Promise<string> {
  server = await startProcess({ dataDir, ...options })
  expect(await server.ended).toEqual({ code: 1, signal: null })
  const complaints = server.complaints()
  expect(complaints).toHaveLength(1)
  expect(postgresProcesses(dataDir)).toEqual([])
  return complaints[0] ?? ''
}

describe('a start that cannot succeed says in one line what to do', () => {
  it('when a setting is wrong', async () => {
    expect(await failure({ environment: { PORT: 'abc' } })).toBe(
      'PAR Atlas: PORT: expected a whole number from 0 to 65535, but got "abc".',
    )
  })

  it('in Vietnamese where the machine speaks it', async () => {
    expect(await failure({ environment: { PORT: 'abc', LANG: 'vi_VN.UTF-8' } })).toContain(
      'PORT: cần một số nguyên từ 0 đến 65535, nhưng nhận "abc".',
    )
  })

  it('when the database is unreachable, without telling its password', async () => {
    const port = await freePort()
    const line = await failure({ environment: { DATABASE_URL: `postgres://atlas:secret@127.0.0.1:${port}/atlas` } })
    expect(line).toContain(`Cannot use the database postgres://127.0.0.1:${port}/atlas`)
    expect(line).toContain('Check DATABASE_URL')
    expect(line).not.toContain('secret')
  })

  it('when Node is too old', async () => {
    const older = "data:text/javascript,Object.defineProperty(process.versions, 'node', { value: '22.18.0' })"
    const line = await failure({ node: ['--import', older] })
    expect(line).toMatch(/^PAR Atlas: Node 24 or later is needed, .*Run "npm start", which fetches it\.$/)
  })

  it('when the store was written by a newer version', async () => {
    const first = await startProcess({ dataDir })
    server = first
    await first.ready()
    const client = new pg.Client({ connectionString: embeddedUrl(dataDir) })
    await client.connect()
    await client.query("insert into schema_migration (name) values ('9999-from-the-future')")
    await client.end()
    first.child.kill('SIGTERM')
    await first.ended
    const line = await failure({})
    expect(line).toContain('9999-from-the-future')
    expect(line).toContain('Run that newer version of PAR Atlas')
  })

  it('when the data directory cannot be made', async () => {
    const file = join(dataDir, 'file')
    writeFileSync(file, '')
    const line = await failure({ dataDir: join(file, 'data') })
    expect(line).toContain(`The data directory ${join(file, 'data')} cannot be written`)
    expect(line).toContain('set another DATA_DIR')
  })

  it('when the data directory is damaged', async () => {
    mkdirSync(join(dataDir, 'postgres/data'), { recursive: true, mode: 0o700 })
    chmodSync(join(dataDir, 'postgres'), 0o755)
    writeFileSync(join(dataDir, 'postgres/password'), 'x')
    const line = await failure({})
    expect(line).toContain(`The database in ${join(dataDir, 'postgres/data')} did not start`)
    expect(line).toContain('set another DATA_DIR')
  })
})
