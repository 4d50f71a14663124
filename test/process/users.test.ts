import {
  accessSync,
  chmodSync,
  chownSync,
  constants,
  copyFileSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
} from 'node:fs'
import { homedir, tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, afterEach, beforeEach, expect, it } from 'vitest'
import { askData } from '../support/ask.ts'
import { cleanUp, makeDataDir, postgresProcesses, type ServerProcess, startProcess } from './server-process.ts'

const root = process.getuid?.() === 0
const nobody = { uid: 65534, gid: 65534 }
const project = fileURLToPath(new URL('.', import.meta.url))
const node = root ? nodeForAll() : process.execPath
const asNobody = { user: nobody, executable: node }
let dataDir: string
let server: ServerProcess | undefined

beforeEach(() => {
  dataDir = makeDataDir()
})
afterEach(() => cleanUp(dataDir, server))
afterAll(() => {
  if (node !== process.execPath) rmSync(dirname(node), { recursive: true })
})

const owners = (folder: string) => postgresProcesses(folder).map((pid) => statSync(`/proc/${pid}`).uid)

async function servesAndStops(): Promise<void> {
  await server?.ready()
  expect(await askData(server?.url ?? '', '{ dataVersion { version } }')).toMatchObject({ dataVersion: {} })
  server?.child.kill('SIGTERM')
  expect(await server?.ended).toEqual({ code: 0, signal: null })
}

it.skipIf(!root)('as root, the database runs as somebody else (skipped where the test is not root)', async () => {
  server = await startProcess({ dataDir })
  await server.ready()
  expect(owners(dataDir).length).toBeGreaterThan(0)
  expect(owners(dataDir)).not.toContain(0)
  await servesAndStops()
})

it.skipIf(!root)(
  'as root, in a folder that only root may enter, the database lies elsewhere (skipped where the test is not root)',
  async () => {
    const closed = mkdtempSync(join(homedir(), '.par-atlas-closed-'))
    try {
      for (let round = 0; round < 2; round++) {
        server = await startProcess({ dataDir: join(closed, 'data') })
        await servesAndStops()
      }
      const elsewhere = readFileSync(join(closed, 'data/postgres.home'), 'utf8')
      expect(elsewhere).toMatch(/^\/var\/lib\/par-atlas\/data-/)
      rmSync(elsewhere, { recursive: true })
    } finally {
      rmSync(closed, { recursive: true })
    }
  },
)

it.skipIf(!root || !openToAll(project))(
  'as an ordinary user, it runs as that user (skipped where the test is not root, or others cannot enter the project)',
  async () => {
    chownSync(dataDir, nobody.uid, nobody.gid)
    server = await startProcess({ dataDir, ...asNobody, environment: { HOME: dataDir } })
    await server.ready()
    expect(new Set(owners(dataDir))).toEqual(new Set([nobody.uid]))
    await servesAndStops()
  },
)

it.skipIf(!root || !openToAll(project))(
  'as an ordinary user without access to the data directory, it says so (skipped as above)',
  async () => {
    server = await startProcess({ dataDir, ...asNobody, environment: { HOME: '/nonexistent' } })
    expect(await server.ended).toEqual({ code: 1, signal: null })
    expect(server.complaints()).toEqual([
      expect.stringMatching(
        /^PAR Atlas: The data directory .* cannot be written: .*Grant access or free space, or set another/,
      ),
    ])
  },
)

// Where the tests are root, the one above has shown the same through another user, so nothing is skipped there.
if (!root) {
  it('as the ordinary user who runs the tests, it runs as that user', async () => {
    server = await startProcess({ dataDir })
    await server.ready()
    expect(new Set(owners(dataDir))).toEqual(new Set([process.getuid?.()]))
    await servesAndStops()
  })
}

/** Whether any user may read a file or folder, and enter every folder above it. */
function openToAll(path: string): boolean {
  accessSync(path, constants.R_OK)
  return (statSync(path).mode & 0o005) === 0o005 && (dirname(path) === path || openToAll(dirname(path)))
}

/** A Node that anybody may run: npm keeps what it fetched for root in a folder that only root may enter. */
function nodeForAll(): string {
  if (openToAll(process.execPath)) return process.execPath
  const folder = mkdtempSync(join(tmpdir(), 'par-atlas-node-'))
  chmodSync(folder, 0o755)
  copyFileSync(process.execPath, join(folder, 'node'))
  chmodSync(join(folder, 'node'), 0o755)
  return join(folder, 'node')
}
