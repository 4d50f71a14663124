import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { runCommand } from './command.ts'
import type { CheckSuite, Outcome, Suite, VitestSuite } from './suite.ts'
import { type Counts, countTests, type VitestReport } from './vitest-report.ts'

export interface ExecuteOptions {
  /** Run the mending form of each check that has one. */
  readonly fix: boolean
  readonly environment: NodeJS.ProcessEnv
}

/** Runs one suite to its end; never throws, a suite that cannot run is a failure with its reason. */
export async function executeSuite(suite: Suite, options: ExecuteOptions): Promise<Outcome> {
  const started = performance.now()
  const { output, ...counts } = await (suite.kind === 'checks'
    ? runChecks(suite, options)
    : runVitest(suite, options.environment))
  return { name: suite.name, ...counts, output, seconds: (performance.now() - started) / 1000 }
}

async function runChecks(
  suite: CheckSuite,
  { fix, environment }: ExecuteOptions,
): Promise<Counts & { output: string }> {
  const outputs: string[] = []
  const notes: string[] = []
  for (const check of suite.checks) {
    const { code, output } = await runCommand((fix && check.fix) || check.command, check.folder, environment)
    outputs.push(`${code === 0 ? 'ok  ' : 'FAIL'} ${check.name}\n${code === 0 ? '' : output}`)
    if (code !== 0) notes.push(`failed: ${check.name}`)
  }
  return {
    passed: suite.checks.length - notes.length,
    failed: notes.length,
    skipped: 0,
    notes,
    output: outputs.join(''),
  }
}

async function runVitest(suite: VitestSuite, environment: NodeJS.ProcessEnv): Promise<Counts & { output: string }> {
  const folder = await mkdtemp(join(tmpdir(), 'par-atlas-report-'))
  const file = join(folder, 'report.json')
  const reporters = ['--reporter=dot', '--reporter=json', `--outputFile.json=${file}`]
  const command = ['vitest', 'run', ...reporters, ...(suite.arguments ?? [])]
  const { code, output } = await runCommand(command, suite.folder, environment)
  const report = await readReport(file)
  await rm(folder, { recursive: true, force: true })
  return { ...countTests(report, code), output: output.replace(/^JSON report written.*\n?/m, '') }
}

async function readReport(file: string): Promise<VitestReport | null> {
  try {
    return JSON.parse(await readFile(file, 'utf8')) as VitestReport
  } catch {
    return null
  }
}
