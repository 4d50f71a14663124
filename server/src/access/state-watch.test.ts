import { expect, it } from 'vitest'
import { createStateWatch } from './state-watch.ts'

/** A database whose answers leave it when the test says so, each with the version at that moment. */
function slowDatabase() {
  const waiting: (() => void)[] = []
  const state = { version: 1n, asked: 0 }
  const ask = () => {
    state.asked += 1
    const seen = state.version
    return new Promise<bigint>((resolve) => waiting.push(() => resolve(seen)))
  }
  return { state, ask, answer: () => waiting.shift()?.() }
}

const soon = () => new Promise((resolve) => setImmediate(resolve))

it('never answers with a version from before the reading began', async () => {
  const { state, ask, answer } = slowDatabase()
  const current = createStateWatch(ask)
  const early = current()
  state.version = 2n
  const late = current()
  answer()
  expect(await early).toBe(1n)
  await soon()
  answer()
  expect(await late).toBe(2n)
})

it('puts one question for all that came while another was on its way', async () => {
  const { state, ask, answer } = slowDatabase()
  const current = createStateWatch(ask)
  const readings = [current(), ...Array.from({ length: 50 }, () => current())]
  answer()
  await soon()
  answer()
  expect(await Promise.all(readings)).toEqual(Array(51).fill(1n))
  expect(state.asked).toBe(2)
})

it('hands on what went wrong, and asks again afterwards', async () => {
  let failing = true
  const current = createStateWatch(async () => {
    if (failing) throw new Error('gone')
    return 7n
  })
  await expect(current()).rejects.toThrow('gone')
  failing = false
  expect(await current()).toBe(7n)
})
