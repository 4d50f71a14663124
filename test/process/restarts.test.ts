import { setTimeout as sleep } from 'node:timers/promises'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { ask, askData } from '../support/ask.ts'
import { cleanUp, makeDataDir, postmasterPid, type ServerProcess, startProcess } from './server-process.ts'

let dataDir: string
let server: ServerProcess

beforeEach(async () => {
  dataDir = makeDataDir()
  server = await startProcess({ dataDir })
  await server.ready()
})
afterEach(() => cleanUp(dataDir, server))

/** Longer than a connection is waited for: whoever has no answer by then is stuck. */
const STUCK_SECONDS = 30
/** More than the ten connections of the pool, so that some always wait for one. */
const ASKERS = 25

interface Load {
  /** How many answers came so far: right ones, and refusals of a database that was away. */
  readonly answered: { right: number; refused: number }
  /** Stops asking; the names of questions that were never answered. */
  end(): Promise<readonly string[]>
}

/** Asks without a pause: several readings in one transaction, so that a restart meets transactions that are open. */
function load(): Load {
  const answered = { right: 0, refused: 0 }
  const stuck: string[] = []
  let over = false
  const query = '{ dataVersion { version } units(first: 5) { nodes { name } } frameworks(first: 5) { totalCount } }'
  const askers = Array.from({ length: ASKERS }, async (_, asker) => {
    for (let turn = 0; !over; turn += 1) {
      const name = `question ${turn} of asker ${asker}`
      const late = sleep(STUCK_SECONDS * 1000, 'late' as const, { ref: false })
      const answer = await Promise.race([ask(server.url, query), late])
      if (answer === 'late') {
        stuck.push(name)
        return
      }
      if (answer.errors === undefined) answered.right += 1
      else answered.refused += 1
    }
  })
  const end = async () => {
    over = true
    await Promise.all(askers)
    return stuck
  }
  return { answered, end }
}

it('three restarts of the database under load leave no caller stuck and no slot lost', async () => {
  const { answered, end } = load()
  // As a crash, as a fast stop and as an immediate one: connections end each in another way.
  for (const signal of ['SIGKILL', 'SIGINT', 'SIGQUIT'] as const) {
    const before = { ...answered }
    await expect.poll(() => answered.right, { timeout: 30_000 }).toBeGreaterThan(before.right + 50)
    const old = postmasterPid(dataDir)
    process.kill(old, signal)
    await expect.poll(() => running(old), { timeout: 60_000 }).toBe('another')
    const restarted = answered.right
    await expect.poll(() => answered.right, { timeout: 60_000 }).toBeGreaterThan(restarted + 50)
  }
  expect(await end()).toEqual([])
  expect(answered.refused).toBeGreaterThan(0)
  // Every slot is there: as many transactions at once as the pool holds, and nobody waits afterwards.
  const all = await Promise.all(
    Array.from({ length: 40 }, () => askData(server.url, '{ units(first: 1) { totalCount } }')),
  )
  expect(all).toHaveLength(40)
  const metrics = await (await fetch(`${server.url}/metrics`)).text()
  expect(metrics).toContain('database_pool_connections{state="waiting"} 0')
  expect(metrics).toContain('database_pool_connections{state="busy"} 0')
  server.child.kill('SIGTERM')
  expect(await server.ended).toEqual({ code: 0, signal: null })
})

function running(old: number): 'old' | 'none' | 'another' {
  try {
    return postmasterPid(dataDir) === old ? 'old' : 'another'
  } catch {
    return 'none'
  }
}
