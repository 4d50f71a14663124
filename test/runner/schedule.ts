import type { Outcome, Suite } from './suite.ts'

/**
 * Runs suites in their order, at most `width` at once. A suite waits for those named in its `after`, and is a failure
 * without running when one of them failed or is not in the list.
 *
 * @returns the outcomes in the order of the list, whatever order they ended in.
 */
export async function schedule(
  suites: readonly Suite[],
  width: number,
  run: (suite: Suite) => Promise<Outcome>,
): Promise<readonly Outcome[]> {
  const outcomes = new Map<string, Outcome>()
  const listed = new Set(suites.map((suite) => suite.name))
  const waiting = [...suites]
  const running = new Set<Promise<void>>()
  const isReady = (suite: Suite) => (suite.after ?? []).every((name) => outcomes.has(name) || !listed.has(name))
  const start = async (suite: Suite) => {
    const broken = (suite.after ?? []).find((name) => (outcomes.get(name)?.failed ?? 1) > 0)
    outcomes.set(suite.name, broken === undefined ? await run(suite) : notRun(suite, broken))
  }
  while (waiting.length > 0 || running.size > 0) {
    const next = running.size < width ? waiting.findIndex(isReady) : -1
    const [suite] = next < 0 ? [] : waiting.splice(next, 1)
    if (suite !== undefined) {
      const started: Promise<void> = start(suite).finally(() => running.delete(started))
      running.add(started)
    } else if (running.size > 0) await Promise.race(running)
    else break // Each of the rest waits for another of the rest.
  }
  return suites.map((suite) => outcomes.get(suite.name) ?? notRun(suite, 'a suite that waits for it'))
}

const notRun = (suite: Suite, broken: string): Outcome => ({
  name: suite.name,
  passed: 0,
  failed: 1,
  skipped: 0,
  seconds: 0,
  output: '',
  notes: [`not run: "${broken}" has not passed before it`],
})
