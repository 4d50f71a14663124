/** The part of Vitest's JSON report that is read here. */
export interface VitestReport {
  readonly success: boolean
  readonly testResults: readonly {
    readonly name: string
    readonly status: string
    readonly message?: string
    readonly assertionResults: readonly { readonly fullName: string; readonly status: string }[]
  }[]
}

export interface Counts {
  readonly passed: number
  readonly failed: number
  readonly skipped: number
  readonly notes: readonly string[]
}

/**
 * Counts the tests of one run. A file that could not be loaded counts as one failure, and so does a run that
 * ended badly without a failing test (an error outside any test), wrote no report, or executed no test at all.
 */
export function countTests(report: VitestReport | null, exitCode: number | null): Counts {
  if (report === null) return { passed: 0, failed: 1, skipped: 0, notes: ['could not run: no report was written'] }
  const tests = report.testResults.flatMap((file) => file.assertionResults)
  const unloaded = report.testResults.filter(
    (file) => file.status === 'failed' && !file.assertionResults.some(isFailed),
  )
  const skippedTests = tests.filter((test) => !isFailed(test) && test.status !== 'passed')
  const passed = tests.filter((test) => test.status === 'passed').length
  const failed = tests.filter(isFailed).length + unloaded.length
  const notes = [
    ...unloaded.map((file) => `could not run: ${file.name}`),
    ...skippedTests.map((test) => `skipped: ${test.fullName}`),
  ]
  const surprise = failed > 0 ? null : surpriseIn(passed, exitCode)
  if (surprise === null) return { passed, failed, skipped: skippedTests.length, notes }
  return { passed, failed: 1, skipped: skippedTests.length, notes: [...notes, surprise] }
}

function surpriseIn(passed: number, exitCode: number | null): string | null {
  if (passed === 0) return 'executed no test'
  return exitCode === 0 ? null : `ended with ${exitCode ?? 'a signal'} although no test failed`
}

const isFailed = (test: { readonly status: string }): boolean => test.status === 'failed'
