import { afterEach, beforeEach, expect, it } from 'vitest'
import { askData } from '../support/ask.ts'
import { cleanUp, makeDataDir, postgresProcesses, type ServerProcess, startProcess } from './server-process.ts'

let dataDir: string
let server: ServerProcess | undefined

beforeEach(() => {
  dataDir = makeDataDir()
})
afterEach(() => cleanUp(dataDir, server))

it('`pnpm dev` serves graph and client from their sources, and ends cleanly', async () => {
  server = await startProcess({ dataDir, entry: 'dev.ts' })
  await server.ready()
  expect(await askData(server.url, '{ dataVersion { version } }')).toEqual({ dataVersion: { version: '0' } })
  const page = await fetch(`${server.url}/xep-hang`, { headers: { accept: 'text/html' } })
  expect([page.status, await page.text()]).toEqual([200, expect.stringContaining('/@vite/client')])
  const source = await fetch(`${server.url}/src/main.tsx`)
  expect([source.status, source.headers.get('content-type')]).toEqual([200, expect.stringContaining('javascript')])
  server.child.kill('SIGTERM')
  expect(await server.ended).toEqual({ code: 0, signal: null })
  expect(postgresProcesses(dataDir)).toEqual([])
})
