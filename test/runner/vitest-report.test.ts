import { describe, expect, it } from 'vitest'
import { countTests } from './vitest-report.ts'

const file = (statuses: readonly string[], status = statuses.includes('failed') ? 'failed' : 'passed') => ({
  name: 'a.test.ts',
  status,
  assertionResults: statuses.map((each, index) => ({ fullName: `test ${index + 1}`, status: each })),
})
const report = (...files: ReturnType<typeof file>[]) => ({ success: true, testResults: files })

describe('countTests', () => {
  it('counts tests one by one and names the skipped', () => {
    expect(countTests(report(file(['passed', 'passed', 'skipped']), file(['failed'])), 1)).toEqual({
      passed: 2,
      failed: 1,
      skipped: 1,
      notes: ['skipped: test 3'],
    })
  })

  it('counts a file that could not be loaded as a failure', () => {
    expect(countTests(report(file(['passed']), file([], 'failed')), 1)).toMatchObject({ passed: 1, failed: 1 })
  })

  it('counts a run without any executed test as a failure', () => {
    expect(countTests(report(), 0)).toMatchObject({ passed: 0, failed: 1, notes: ['executed no test'] })
    expect(countTests(report(file(['skipped'])), 0)).toMatchObject({ failed: 1, skipped: 1 })
  })

  it('counts an error outside any test, and a missing report, as a failure', () => {
    expect(countTests(report(file(['passed'])), 1)).toMatchObject({ passed: 1, failed: 1 })
    expect(countTests(report(file(['passed'])), null)).toMatchObject({ passed: 1, failed: 1 })
    expect(countTests(null, 0)).toMatchObject({ passed: 0, failed: 1 })
  })
})
