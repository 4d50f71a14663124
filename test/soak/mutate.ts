import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { runCommand, workspace } from '../runner/command.ts'
import type { Mutation } from './mutations.ts'

export interface MutationOutcome {
  readonly mutation: Mutation
  /** Whether a test turned red. A mutation that no test notices has survived. */
  readonly noticed: boolean
}

/**
 * Makes each mistake in a copy of the server's sources and runs the tests that must notice it; the working tree is never touched.
 *
 * @throws {Error} where the text to change does not stand exactly once in its file, or the tests fail without any mistake.
 */
export async function runMutations(mutations: readonly Mutation[]): Promise<readonly MutationOutcome[]> {
  const folder = mkdtempSync(join(tmpdir(), 'par-mutations-'))
  try {
    copySources(folder)
    await requireGreen(folder, mutations)
    const outcomes: MutationOutcome[] = []
    for (const mutation of mutations) outcomes.push({ mutation, noticed: await isNoticed(folder, mutation) })
    return outcomes
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function copySources(folder: string): void {
  const server = join(workspace, 'server')
  for (const name of ['src', 'data', 'package.json']) {
    cpSync(join(server, name), join(folder, name), { recursive: true })
  }
  symlinkSync(join(server, 'node_modules'), join(folder, 'node_modules'))
  writeFileSync(join(folder, 'tsconfig.json'), '{}\n')
  // Pure rules need no database, so the copy has no set-up.
  writeFileSync(join(folder, 'vitest.config.ts'), 'export default { test: { include: ["src/**/*.test.ts"] } }\n')
}

async function requireGreen(folder: string, mutations: readonly Mutation[]): Promise<void> {
  const tests = [...new Set(mutations.flatMap((mutation) => mutation.tests))]
  const { code, output } = await runTests(folder, tests)
  if (code !== 0) throw new Error(`Expected the tests to pass before any mistake is made:\n${output}`)
}

async function isNoticed(folder: string, { file, find, replace, tests, what }: Mutation): Promise<boolean> {
  const path = join(folder, 'src', file)
  const sound = readFileSync(path, 'utf8')
  const times = sound.split(find).length - 1
  if (times !== 1)
    throw new Error(`${what}: expected ${JSON.stringify(find)} once in ${file}, found it ${times} times.`)
  writeFileSync(
    path,
    sound.replace(find, () => replace),
  )
  try {
    // A mistake that does not even load proves nothing about the tests.
    return /Tests\s+\d+ failed/.test((await runTests(folder, tests)).output)
  } finally {
    writeFileSync(path, sound)
  }
}

function runTests(folder: string, tests: readonly string[]) {
  const files = tests.map((test) => `src/${test}`)
  const environment = { ORACLE_TREES: '200' }
  return runCommand(['vitest', 'run', '--root', folder, ...files], 'server', environment)
}
