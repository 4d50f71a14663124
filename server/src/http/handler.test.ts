import { once } from 'node:events'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createLog } from '../log.ts'
import { type Listener, listen } from '../server.ts'
import { createHandler } from './handler.ts'
import { createMetrics } from './metrics.ts'
import { createExplorerFiles, createStaticFiles } from './static-files.ts'

let folder: string
let listener: Listener
let reason: string | null = null

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'par-atlas-client-'))
  mkdirSync(join(folder, 'assets'))
  writeFileSync(join(folder, 'index.html'), '<!doctype html><title>trang</title>')
  mkdirSync(join(folder, 'docs/recipes'), { recursive: true })
  writeFileSync(join(folder, 'docs/recipes/recipe.ts'), 'a recipe')
  writeFileSync(join(folder, 'assets/app-1a2b.js'), 'plain')
  writeFileSync(join(folder, 'assets/app-1a2b.js.br'), 'brotli')
  writeFileSync(join(folder, 'assets/old-3c4d.js'), 'built away')
  const log = createLog({ logLevel: 'silent', logFormat: 'json' })
  const staticFiles = createStaticFiles(folder)
  const metrics = createMetrics(new Set())
  const notReady = async () => reason
  listener = await listen('127.0.0.1', 0, createHandler({ log, metrics, graph: () => null, notReady, staticFiles }))
})
afterAll(async () => {
  await listener.drain()
  rmSync(folder, { recursive: true })
})

const get = (path: string, init: RequestInit = {}) => fetch(`${listener.url}${path}`, init)

describe('the web client', () => {
  it('answers any path of its own with its page, asked for again each time', async () => {
    const response = await get('/bo-chi-so/PAR_INDEX?nam=2023')
    expect(await response.text()).toContain('trang')
    expect(response.headers.get('cache-control')).toBe('no-cache')
  })

  it('takes the code of a criterion for no ending of a file', async () => {
    const response = await get('/tieu-chi/MH-TINH-2/7.2.2?nam=2024')
    expect(await response.text()).toContain('trang')
    expect((await get('/nhiem-vu/tinh-minh-hoa-07.2026.7.4')).status).toBe(200)
    expect((await get('/tieu-chi/7.2.2')).status).toBe(404)
  })

  it('lets browsers keep hashed files for ever, in the smallest form they take', async () => {
    const response = await get('/assets/app-1a2b.js', { headers: { 'accept-encoding': 'br' } })
    expect(response.headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
    expect(response.headers.get('content-encoding')).toBe('br')
    expect(
      (await get('/assets/app-1a2b.js', { headers: { 'accept-encoding': 'identity' } })).headers.get(
        'content-encoding',
      ),
    ).toBe(null)
  })

  it.each([
    '/assets/gone.js',
    '/docs/explorer',
    '/docs/recipes/gone.py',
    '/exports/1.csv',
    '/../package.json',
    '/%2e%2e/package.json',
    '/.sources.txt',
  ])('does not answer %s', async (path) => {
    // fetch would tidy the path up before it sends it.
    const [answer] = await once(request(listener.url, { path }).end(), 'response')
    answer.resume()
    expect(answer.statusCode).toBe(404)
  })

  it('sends what the documentation offers to programs as text', async () => {
    const response = await get('/docs/recipes/recipe.ts')
    expect(response.headers.get('content-type')).toBe('text/plain; charset=utf-8')
    expect(await response.text()).toBe('a recipe')
    expect((await get('/docs/recipes')).headers.get('content-type')).toContain('text/html')
  })

  it('survives a file that vanished since the start', async () => {
    rmSync(join(folder, 'assets/old-3c4d.js'))
    await expect(get('/assets/old-3c4d.js').then((response) => response.text())).rejects.toThrow()
    expect((await get('/assets/app-1a2b.js')).status).toBe(200)
  })

  it('takes no changes', async () => {
    expect((await get('/', { method: 'POST' })).status).toBe(405)
  })
})

describe('every answer', () => {
  it.each(['/', '/healthz', '/assets/gone.js', '/graphql'])('is guarded: %s', async (path) => {
    const { headers } = await get(path)
    expect(headers.get('content-security-policy')).toContain("default-src 'self'")
    expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'")
    expect(headers.get('content-security-policy')).not.toContain('unsafe')
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('referrer-policy')).toBe('strict-origin-when-cross-origin')
  })

  it('bears the id of its request: a given one where it is harmless, else a new one', async () => {
    const idOf = async (given: string) =>
      (await get('/', { headers: { 'x-request-id': given } })).headers.get('x-request-id')
    expect(await idOf('proxy-42')).toBe('proxy-42')
    expect(await idOf('a b\tc')).toMatch(/^[\w-]{36}$/)
  })
})

describe('probes', () => {
  it('tell a process that lives from one that may get requests', async () => {
    reason = 'the database does not answer'
    expect((await get('/healthz')).status).toBe(200)
    const answer = await get('/readyz')
    expect([answer.status, await answer.text()]).toEqual([503, 'the database does not answer\n'])
    reason = null
    expect((await get('/readyz')).status).toBe(200)
  })

  it('find no graph before the start is over', async () => {
    expect((await get('/graphql', { method: 'POST', body: '{}' })).status).toBe(503)
  })

  it('count requests by route, never by path', async () => {
    await get('/some/page')
    const text = await (await get('/metrics')).text()
    expect(text).toMatch(/http_request_duration_seconds_count\{route="client",status="200"\} \d/)
    expect(text).not.toContain('/some/page')
  })
})

describe('the explorer', () => {
  let explorer: Listener
  let built: string
  beforeAll(async () => {
    built = mkdtempSync(join(tmpdir(), 'par-atlas-explorer-'))
    mkdirSync(join(built, 'docs/explorer/assets'), { recursive: true })
    writeFileSync(join(built, 'docs/explorer/index.html'), 'explorer')
    writeFileSync(join(built, 'docs/explorer/assets/editor-1a2b.js'), 'editor')
    const log = createLog({ logLevel: 'silent', logFormat: 'json' })
    const parts = { log, metrics: createMetrics(new Set()), graph: () => null, notReady: async () => null }
    const files = { staticFiles: createStaticFiles(folder), explorerFiles: createExplorerFiles(built) }
    explorer = await listen('127.0.0.1', 0, createHandler({ ...parts, ...files }))
  })
  afterAll(async () => {
    await explorer.drain()
    rmSync(built, { recursive: true })
  })

  const policyOf = async (path: string) =>
    (await fetch(`${explorer.url}${path}`)).headers.get('content-security-policy') ?? ''

  it('has its page and its files, and nothing else, under /docs/explorer', async () => {
    expect(await (await fetch(`${explorer.url}/docs/explorer?cau=TwoUnits`)).text()).toBe('explorer')
    const file = await fetch(`${explorer.url}/docs/explorer/assets/editor-1a2b.js`)
    expect(file.headers.get('cache-control')).toContain('immutable')
    expect((await fetch(`${explorer.url}/docs/explorer/assets/gone.js`)).status).toBe(404)
  })

  it('alone may style itself as it goes, and runs no foreign script all the same', async () => {
    expect(await policyOf('/docs/explorer')).toContain("style-src 'self' 'unsafe-inline'")
    expect(await policyOf('/docs/explorer')).toContain("default-src 'self';")
    for (const path of ['/', '/docs', '/docs/explorers', '/graphql', '/docs/fields']) {
      expect(await policyOf(path)).not.toContain('unsafe-inline')
    }
  })
})
