import { expect, it } from 'vitest'
import { commonParent } from './common-parent.ts'

it('is the one met most often, and none of none', () => {
  const [a, b] = [{ id: 'a' }, { id: 'b' }]
  expect(commonParent([a, null, b, b])).toBe(b)
  expect([commonParent([null]), commonParent([])]).toEqual([null, null])
})
