import { existsSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { askData } from '../support/ask.ts'
import {
  cleanUp,
  embeddedUrl,
  makeDataDir,
  postgresProcesses,
  postmasterPid,
  processesOfGroup,
  type ServerProcess,
  startProcess,
} from './server-process.ts'

let dataDir: string
let servers: ServerProcess[]

beforeEach(() => {
  dataDir = makeDataDir()
  servers = []
})
afterEach(() => cleanUp(dataDir, ...servers))

async function start(options: Partial<Parameters<typeof startProcess>[0]> = {}): Promise<ServerProcess> {
  const server = await startProcess({ dataDir, ...options })
  servers.push(server)
  return server
}

async function started(options: Partial<Parameters<typeof startProcess>[0]> = {}): Promise<ServerProcess> {
  const server = await start(options)
  await server.ready()
  return server
}

async function sql(statement: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: embeddedUrl(dataDir) })
  await client.connect()
  try {
    return (await client.query(statement)).rows
  } finally {
    await client.end()
  }
}

async function stopped(server: ServerProcess, signal: NodeJS.Signals = 'SIGTERM'): Promise<void> {
  server.child.kill(signal)
  expect(await server.ended).toEqual({ code: 0, signal: null })
}

describe('a start', () => {
  it('prints its address once it serves', async () => {
    const server = await started()
    await expect.poll(() => server.printed()).toContain(`PAR Atlas: ${server.url}`)
    expect(await askData(server.url, '{ dataVersion { version } }')).toMatchObject({ dataVersion: {} })
  })

  it('finds on the same data what was there', async () => {
    const first = await started()
    await sql("insert into actor (id, kind, name) values (gen_random_uuid(), 'SYSTEM', 'Người thử')")
    await stopped(first)
    await started()
    const rows = await sql("select name from actor where name = 'Người thử'")
    expect(rows).toEqual([{ name: 'Người thử' }])
  })

  it('adopts the database that a killed server left running', async () => {
    const first = await started()
    const database = postmasterPid(dataDir)
    first.child.kill('SIGKILL')
    await first.ended
    expect(postgresProcesses(dataDir)).toContain(database)
    const second = await started()
    expect(postmasterPid(dataDir)).toBe(database)
    expect(await askData(second.url, '{ dataVersion { version } }')).toMatchObject({ dataVersion: {} })
    await stopped(second)
    expect(postgresProcesses(dataDir)).toEqual([])
  })

  it('never touches the data of a live server', async () => {
    const first = await started()
    const database = postmasterPid(dataDir)
    const second = await start()
    expect(await second.ended).toEqual({ code: 1, signal: null })
    expect(second.complaints()).toEqual([
      `PAR Atlas: The data directory ${dataDir} is in use by another server (process ${first.pid}). Stop it, or set another DATA_DIR.`,
    ])
    expect(postmasterPid(dataDir)).toBe(database)
    expect(await askData(first.url, '{ dataVersion { version } }')).toMatchObject({ dataVersion: {} })
  })

  it('leaves a taken port, and all data, alone', async () => {
    const first = await started()
    const other = makeDataDir()
    try {
      const second = await startProcess({ dataDir: other, port: first.port })
      expect(await second.ended).toEqual({ code: 1, signal: null })
      expect(second.complaints()).toEqual([
        `PAR Atlas: Port ${first.port} on 127.0.0.1 is taken by another program. Stop that program, or set another PORT.`,
      ])
      expect(existsSync(join(other, 'postgres'))).toBe(false)
    } finally {
      await cleanUp(other)
    }
  })
})

describe('a stop', () => {
  it.each(['SIGTERM', 'SIGINT', 'SIGHUP'] as const)('by %s leaves no process and no lock', async (signal) => {
    const server = await started()
    expect(postgresProcesses(dataDir).length).toBeGreaterThan(0)
    await stopped(server, signal)
    expect(postgresProcesses(dataDir)).toEqual([])
    expect(processesOfGroup(server.pid)).toEqual([])
    expect(existsSync(join(dataDir, 'server.lock'))).toBe(false)
  })

  it('by Ctrl-C reaches the whole group, and more than once', async () => {
    const server = await started()
    for (const signal of ['SIGINT', 'SIGINT', 'SIGTERM'] as const) process.kill(-server.pid, signal)
    expect(await server.ended).toEqual({ code: 0, signal: null })
    expect(postgresProcesses(dataDir)).toEqual([])
    expect(server.complaints()).toEqual([])
  })

  it.each([50, 400, 900])('%i ms into the start works, too', async (milliseconds) => {
    const server = await start()
    await new Promise((resolve) => setTimeout(resolve, milliseconds))
    server.child.kill('SIGTERM')
    const { code, signal } = await server.ended
    // Before Node has loaded the program, the signal ends it as it ends any process.
    expect(signal ?? code).toBe(signal === null ? 0 : 'SIGTERM')
    expect(postgresProcesses(dataDir)).toEqual([])
    expect(server.complaints()).toEqual([])
    const again = await started()
    await stopped(again)
  })
})

describe('the log', () => {
  it('holds no password', async () => {
    const server = await started({ environment: { LOG_LEVEL: 'trace' } })
    const password = new URL(embeddedUrl(dataDir)).password
    await askData(server.url, '{ dataVersion { version } }')
    await stopped(server)
    expect(server.printed()).not.toContain(password)
  })
})
