/**
 * `pnpm soak`: the full counts that `npm test` samples. 100,000 random trees against the recomputation in rationals, and every
 * deliberate mistake of `mutations.ts`. Writes what it found to test/soak/log.txt and ends with `N passed, N failed`.
 */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { runCommand, workspace } from '../runner/command.ts'
import { runMutations } from './mutate.ts'
import { mutations } from './mutations.ts'

const TREES = 100_000
const HOURS = 3600

const lines: string[] = []
let [passed, failed] = [0, 0]

await soakOracle()
await soakMutations()
say(`${passed} passed, ${failed} failed`)
writeFileSync(join(workspace, 'test/soak/log.txt'), `${lines.join('\n')}\n`)
if (failed > 0) process.exitCode = 1

async function soakOracle(): Promise<void> {
  const started = performance.now()
  const test = ['vitest', 'run', 'src/assessment/rules/oracle.test.ts', '--reporter=verbose']
  const { code, output } = await runCommand(test, 'server', { ORACLE_TREES: String(TREES) }, 2 * HOURS)
  count(code === 0)
  if (code !== 0) say(output)
  say(`${verdict(code === 0)} ${TREES} random trees, ${seconds(started)} s`)
}

async function soakMutations(): Promise<void> {
  const started = performance.now()
  for (const { mutation, noticed } of await runMutations(mutations)) {
    count(noticed)
    say(`${verdict(noticed)} ${mutation.what} (${mutation.file})`)
  }
  say(`${mutations.length} mutations, ${seconds(started)} s`)
}

function count(sound: boolean): void {
  if (sound) passed += 1
  else failed += 1
}

function say(line: string): void {
  console.log(line)
  lines.push(line)
}

function verdict(sound: boolean): string {
  return sound ? 'ok  ' : 'FAIL'
}

function seconds(since: number): string {
  return ((performance.now() - since) / 1000).toFixed(0)
}
