import { expect, it } from 'vitest'
import { readTaskKey, taskKey } from './task-key.ts'

const plan = { year: 2026, unit: { slug: 'tinh-minh-hoa-07' } }

it('a task with a code is named so that it can be read, and read back', () => {
  const key = taskKey({ id: 'VGFzazox', code: '7.4', plan })
  expect(key).toBe('tinh-minh-hoa-07.2026.7.4')
  expect(readTaskKey(key)).toEqual({ slug: 'tinh-minh-hoa-07', year: 2026, code: '7.4' })
})

it('a task without one is named by its id', () => {
  expect(taskKey({ id: 'VGFzazox', code: null, plan })).toBe('VGFzazox')
  expect(readTaskKey('VGFzazox')).toBe('VGFzazox')
})
