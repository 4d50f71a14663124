import { expect, it } from 'vitest'
import { saysTheSame } from './same-report.ts'

const report = { rows: 2, added: 1, changed: 0, removed: 0, unchanged: 1, errorCount: 0, changes: [{ label: 'a' }] }

it('reports are the same where counts and changes are', () => {
  expect(saysTheSame(report, { ...report, changes: [{ label: 'a' }] })).toBe(true)
  expect(saysTheSame(report, { ...report, changes: [{ label: 'b' }] })).toBe(false)
  expect(saysTheSame(report, { ...report, unchanged: 2 })).toBe(false)
})

it('a list that was cut proves nothing', () => {
  const cut = { ...report, added: 2 }
  expect(saysTheSame(cut, cut)).toBe(false)
})
