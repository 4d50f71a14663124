import { describe, expect, it } from 'vitest'
import { closingLine } from './report.ts'
import { schedule } from './schedule.ts'
import type { Outcome, Suite } from './suite.ts'

const suite = (name: string, ...after: string[]): Suite => ({ name, kind: 'checks', checks: [], after })
const outcome = (name: string, failed = 0): Outcome => {
  return { name, passed: 1, failed, skipped: 0, seconds: 0, output: '', notes: [] }
}

describe('schedule', () => {
  it('waits for what a suite comes after, and answers in the order of the list', async () => {
    const started: string[] = []
    const suites = [suite('use', 'build'), suite('build'), suite('other')]
    const outcomes = await schedule(suites, 2, async ({ name }) => {
      started.push(name)
      return outcome(name)
    })
    expect(started).toEqual(['build', 'other', 'use'])
    expect(outcomes.map(({ name }) => name)).toEqual(['use', 'build', 'other'])
  })

  it('fails what comes after a failure without running it', async () => {
    const outcomes = await schedule([suite('build'), suite('use', 'build')], 2, async ({ name }) => outcome(name, 1))
    expect(outcomes.at(1)).toMatchObject({ passed: 0, failed: 1, notes: ['not run: "build" has not passed before it'] })
  })

  it('fails suites that wait for each other, or for one that is not there', async () => {
    const suites = [suite('a', 'b'), suite('b', 'a'), suite('c', 'nothing')]
    const outcomes = await schedule(suites, 2, async ({ name }) => outcome(name))
    expect(outcomes.map(({ failed }) => failed)).toEqual([1, 1, 1])
  })

  it('never runs more at once than allowed', async () => {
    let running = 0
    let most = 0
    await schedule(
      ['a', 'b', 'c', 'd'].map((name) => suite(name)),
      2,
      async ({ name }) => {
        most = Math.max(most, ++running)
        await new Promise((resolve) => setTimeout(resolve, 5))
        running--
        return outcome(name)
      },
    )
    expect(most).toBe(2)
  })
})

describe('closingLine', () => {
  it('names the skipped only where something was', () => {
    expect(closingLine([outcome('a'), outcome('b', 2)])).toBe('2 passed, 2 failed')
    expect(closingLine([{ ...outcome('a'), skipped: 3 }])).toBe('1 passed, 0 failed, 3 skipped')
  })
})
