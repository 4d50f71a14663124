import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { processStart } from './process-identity.ts'
import { takeServerLock } from './server-lock.ts'

let dataDir: string
const lockFile = () => join(dataDir, 'server.lock')
beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'par-atlas-lock-'))
})
afterEach(() => rmSync(dataDir, { recursive: true }))

it('names this process, and goes with its release', () => {
  const lock = takeServerLock(dataDir)
  expect(JSON.parse(readFileSync(lockFile(), 'utf8')).pid).toBe(process.pid)
  lock.release()
  lock.release()
  expect(existsSync(lockFile())).toBe(false)
})

it('is refused while its process lives, and left as it is', () => {
  const held = JSON.stringify({ pid: process.ppid, started: processStart(process.ppid) })
  writeFileSync(lockFile(), held)
  expect(() => takeServerLock(dataDir)).toThrow(`in use by another server (process ${process.ppid})`)
  expect(readFileSync(lockFile(), 'utf8')).toBe(held)
})

it.each([
  ['a process that has gone', { pid: 2 ** 22 + 1, started: 'x' }],
  ['a process id that was reused', { pid: process.ppid, started: 'another time' }],
  ['nothing readable', null],
])('is taken over from %s', (_what, holder) => {
  writeFileSync(lockFile(), holder === null ? '{"pid"' : JSON.stringify(holder))
  takeServerLock(dataDir)
  expect(JSON.parse(readFileSync(lockFile(), 'utf8')).pid).toBe(process.pid)
})

it('is not removed by a release once another server holds it', () => {
  const lock = takeServerLock(dataDir)
  writeFileSync(lockFile(), 'another')
  lock.release()
  expect(readFileSync(lockFile(), 'utf8')).toBe('another')
})
