import { describe, expect, it } from 'vitest'
import { readRank } from './rank-text.ts'

describe('readRank', () => {
  it.each([
    ['7', { rank: 7, rankBase: null, rankNote: null }],
    ['48 of 61', { rank: 48, rankBase: 61, rankNote: null }],
    ['1 of 19', { rank: 1, rankBase: 19, rankNote: null }],
    ['last', { rank: null, rankBase: null, rankNote: 'last' }],
    ['', { rank: null, rankBase: null, rankNote: null }],
  ])('%s', (text, expected) => {
    expect(readRank(text)).toEqual(expected)
  })

  it.each(['0', '62 of 61'])('refuses "%s"', (text) => {
    expect(() => readRank(text)).toThrow(`but got "${text}"`)
  })
})
