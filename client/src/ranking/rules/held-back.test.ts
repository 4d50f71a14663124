import { describe, expect, it } from 'vitest'
import { heldBackIn } from './held-back.ts'

const row = (name: string, ...heldBack: readonly string[]) => ({ name, heldBack })

describe('heldBackIn', () => {
  it('says each reason once, with the units that it holds back, in the order of the table', () => {
    expect(heldBackIn([row('A', 'floor 7'), row('B'), row('C', 'floor 6', 'floor 7'), row('D', 'floor 6')])).toEqual([
      { reason: 'floor 7', names: ['A', 'C'], more: 0 },
      { reason: 'floor 6', names: ['C', 'D'], more: 0 },
    ])
  })
  it('names ten at most and counts the others', () => {
    const many = Array.from({ length: 12 }, (_, index) => row(`${index + 1}`, 'floor'))
    expect(heldBackIn(many)).toEqual([
      { reason: 'floor', names: ['1', '2', '3', '4', '5', '6', '7', '8', '9', '10'], more: 2 },
    ])
  })
  it('is empty where nobody is held back', () => expect(heldBackIn([row('A')])).toEqual([]))
})
