import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { freePort } from './free-port.ts'

/**
 * As `npm start` runs it: young objects in 16 MB spaces cost a twentieth more time than V8's own choice, and 70 MB less; old ones
 * are collected at 2.5 times what was left, not at four times (test/load/README.md, Memory).
 */
const nodeOptions = ['--max-semi-space-size=16', '--heap-growing-percent=150']
const entry = fileURLToPath(new URL('../../server/dist/main.js', import.meta.url))

export interface RunningServer {
  readonly url: string
  readonly pid: number
  /** Everything that it has printed so far. */
  printed(): string
  stop(): Promise<void>
}

export interface ServerOptions {
  /** Left out: an embedded database in a temporary folder. */
  readonly databaseUrl?: string
  readonly environment?: Readonly<Record<string, string>>
}

/** Starts the built server as a process of its own, on a free port, with the sample data loaded; resolves once it is ready. */
export async function startServer({ databaseUrl, environment }: ServerOptions = {}): Promise<RunningServer> {
  if (!existsSync(entry)) throw new Error(`Expected the built server at ${entry}; build it first: pnpm -r build`)
  const folder = mkdtempSync(join(tmpdir(), 'par-atlas-server-'))
  const port = await freePort()
  const child = spawn(process.execPath, [...nodeOptions, entry], {
    cwd: folder,
    env: {
      ...cleanEnvironment(),
      PORT: String(port),
      DATA_DIR: join(folder, 'data'),
      ...(databaseUrl === undefined ? {} : { DATABASE_URL: databaseUrl }),
      ...environment,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const said: string[] = []
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => said.push(String(chunk)))
  const url = `http://127.0.0.1:${port}`
  const printed = () => said.join('')
  const stop = async () => {
    await ended(child)
    rmSync(folder, { recursive: true, force: true })
  }
  try {
    await ready(url, child)
  } catch (error) {
    await stop()
    throw new Error(`${error instanceof Error ? error.message : String(error)}\n${printed()}`)
  }
  return { url, pid: child.pid ?? 0, printed, stop }
}

/** The machine's own settings must not reach the server under test. */
function cleanEnvironment(): NodeJS.ProcessEnv {
  const settings = ['DATABASE_URL', 'DATA_DIR', 'EXPLORER', 'HOST', 'IMPORT_TOKEN', 'INTROSPECTION', 'LOG_FORMAT']
  const ours = [...settings, 'LOG_LEVEL', 'NODE_OPTIONS', 'PORT', 'SAMPLE_DATA']
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !ours.includes(name)))
}

async function ready(url: string, child: ChildProcess): Promise<void> {
  const deadline = Date.now() + 60_000
  while (Date.now() < deadline) {
    if (child.exitCode !== null || child.signalCode !== null) throw new Error('The server ended before it was ready:')
    const answer = await fetch(`${url}/readyz`).catch(() => null)
    if (answer?.ok) return
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  throw new Error('The server was not ready after 60 s:')
}

function ended(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) resolve()
    child.on('exit', () => resolve())
    child.kill('SIGTERM')
  })
}
