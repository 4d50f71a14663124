/**
 * Runs the suites of `runner/suites.ts` and ends with one line over all of them: `N passed, N failed` (and `, N skipped`).
 * `node test/run.ts` runs everything; `check [--fix]` what needs neither database nor browser; `only <suite>…` those named.
 * Exit code 1 if anything failed or could not run.
 */
import { availableParallelism } from 'node:os'
import { stopCommands } from './runner/command.ts'
import { executeSuite } from './runner/execute.ts'
import { type Provision, provide } from './runner/needs.ts'
import { closingLine, describeOutcome, describeTable } from './runner/report.ts'
import { schedule } from './runner/schedule.ts'
import type { Need, Outcome, Suite } from './runner/suite.ts'
import { allSuites, checkSuites } from './runner/suites.ts'

const [mode, ...rest] = process.argv.slice(2)
const fix = rest.includes('--fix')

let stopping = false
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.on(signal, () => {
    stopping = true
    process.exitCode = 130
    stopCommands()
  })
}

const suites = chooseSuites()
const outcomes = await schedule(suites, fix ? 1 : Math.min(2, availableParallelism()), async (suite) => {
  const outcome = await runSuite(suite)
  console.log(`${describeOutcome(outcome)}\n`)
  return outcome
})
console.log(`${describeTable(outcomes)}\n`)
if (outcomes.some((outcome) => outcome.failed > 0)) process.exitCode ??= 1
console.log(closingLine(outcomes))

function chooseSuites(): readonly Suite[] {
  if (mode === undefined) return allSuites
  if (mode === 'check') return checkSuites
  const unknown = rest.filter((name) => !allSuites.some((suite) => suite.name === name))
  if (mode === 'only' && rest.length > 0 && unknown.length === 0) {
    return allSuites.filter((suite) => rest.includes(suite.name)).map((suite) => ({ ...suite, after: [] }))
  }
  const names = allSuites.map((suite) => `"${suite.name}"`).join(', ')
  console.error(
    `Expected nothing, "check [--fix]" or "only" and suites among ${names}; got "${process.argv.slice(2).join(' ')}".`,
  )
  process.exit(2)
}

async function runSuite(suite: Suite): Promise<Outcome> {
  if (stopping) return unrun(suite, { failed: 1, notes: ['not run: the run was stopped'] })
  const provisions = await Promise.all((suite.needs ?? []).map(provideOrFail))
  const missing = provisions.flatMap((provision) => ('missing' in provision ? [provision.missing] : []))
  const broken = provisions.flatMap((provision) => ('broken' in provision ? [provision.broken] : []))
  const met = provisions.flatMap((provision) => ('release' in provision ? [provision] : []))
  const environment = Object.assign({}, ...met.map((provision) => provision.environment)) as Record<string, string>
  try {
    if (broken.length > 0) return unrun(suite, { failed: 1, notes: broken })
    if (missing.length > 0)
      return unrun(suite, { skipped: 1, notes: [`skipped: ${suite.name} (${missing.join('; ')})`] })
    return await executeSuite(suite, { fix, environment })
  } finally {
    for (const provision of met) await provision.release()
  }
}

/** Something that is there but does not work is a failure, not a skip. */
async function provideOrFail(need: Need): Promise<Provision | { readonly broken: string }> {
  try {
    return await provide(need)
  } catch (error) {
    return { broken: `could not run: ${need}: ${error instanceof Error ? error.message : String(error)}` }
  }
}

function unrun(suite: Suite, told: Partial<Outcome>): Outcome {
  return { name: suite.name, passed: 0, failed: 0, skipped: 0, seconds: 0, output: '', notes: [], ...told }
}
