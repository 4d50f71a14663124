import { type ChildProcess, spawn } from 'node:child_process'
import { delimiter, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const workspace = fileURLToPath(new URL('../..', import.meta.url))

const running = new Set<ChildProcess>()

export interface Finished {
  /** Exit code; null when the command was stopped by a signal. */
  readonly code: number | null
  readonly output: string
}

/**
 * Runs one command without standard input, in its own process group, and gathers everything it prints.
 * A program of the workspace is found in the folder's own `node_modules/.bin`, then in the root's.
 * After `limitSeconds` the whole group is stopped and the output says so.
 */
export function runCommand(
  command: readonly string[],
  folder: string,
  environment: NodeJS.ProcessEnv = {},
  limitSeconds = 1200,
): Promise<Finished> {
  const [program = '', ...rest] = command
  const child = spawn(program, rest, {
    cwd: join(workspace, folder),
    env: { ...process.env, NO_COLOR: '1', ...environment, PATH: searchPath(folder) },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  })
  running.add(child)
  return new Promise((resolve) => {
    const chunks: Buffer[] = []
    const limit = setTimeout(() => {
      chunks.push(Buffer.from(`\nStopped: no end after ${limitSeconds} s.\n`))
      stopGroup(child, 'SIGKILL')
    }, limitSeconds * 1000)
    const finish = (code: number | null) => {
      clearTimeout(limit)
      running.delete(child)
      resolve({ code, output: Buffer.concat(chunks).toString('utf8') })
    }
    child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk))
    child.stderr.on('data', (chunk: Buffer) => chunks.push(chunk))
    child.on('error', (error) => {
      chunks.push(Buffer.from(`${error.message}\n`))
      finish(1)
    })
    // Not 'close': a server left behind by a failing test would hold the pipes open for ever.
    child.on('exit', (code) => setTimeout(finish, 50, code))
  })
}

/** Stops every command that still runs, with all its children. */
export function stopCommands(): void {
  for (const child of running) stopGroup(child, 'SIGTERM')
}

function stopGroup(child: ChildProcess, signal: NodeJS.Signals): void {
  if (child.pid === undefined) return
  try {
    process.kill(-child.pid, signal)
  } catch {
    // The group has already ended.
  }
}

function searchPath(folder: string): string {
  const own = [join(workspace, folder, 'node_modules/.bin'), join(workspace, 'node_modules/.bin')]
  return [...own, dirname(process.execPath), process.env.PATH ?? ''].join(delimiter)
}
