import { expect, it } from 'vitest'
import { keptAnswers } from './kept-answers.ts'

it('answers at the version at which it was told, and forgets all at the next one', () => {
  const kept = keptAnswers(10)
  kept.set(7n, 'a', 'A7', 1)
  expect(kept.get(7n, 'a')).toBe('A7')
  expect([kept.get(6n, 'a'), kept.get(8n, 'a'), kept.get(7n, 'b')]).toEqual([undefined, undefined, undefined])
  kept.set(8n, 'b', 'B8', 1)
  expect([kept.get(7n, 'a'), kept.get(8n, 'a'), kept.get(8n, 'b')]).toEqual([undefined, undefined, 'B8'])
})

it('takes nothing from a reader whose snapshot is old', () => {
  const kept = keptAnswers(10)
  kept.set(8n, 'a', 'A8', 1)
  kept.set(7n, 'a', 'A7', 1)
  expect([kept.get(8n, 'a'), kept.get(7n, 'a')]).toEqual(['A8', undefined])
})

it('holds its limit and no more: what was used longest ago goes first', () => {
  const kept = keptAnswers(10)
  kept.set(1n, 'a', 'A', 5)
  kept.set(1n, 'b', 'B', 5)
  expect(kept.get(1n, 'a')).toBe('A')
  kept.set(1n, 'c', 'C', 1)
  expect([kept.get(1n, 'a'), kept.get(1n, 'b'), kept.get(1n, 'c')]).toEqual(['A', undefined, 'C'])
  kept.set(1n, 'd', 'D', 11)
  expect([kept.get(1n, 'a'), kept.get(1n, 'd')]).toEqual(['A', undefined])
})
