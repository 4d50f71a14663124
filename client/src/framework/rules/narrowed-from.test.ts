import { expect, it } from 'vitest'
import { narrowedFrom } from './narrowed-from.ts'

const before = {
  code: '2.1.1',
  counterparts: [
    { criterion: { code: '2.1.1' }, coverage: 'PARTIAL' },
    { criterion: { code: '2.1.2' }, coverage: 'FULL' },
  ],
}

it('names what a criterion is a part of, and nothing where it is the whole or new', () => {
  expect(narrowedFrom({ before, after: { code: '2.1.1' } })).toBe('2.1.1')
  expect(narrowedFrom({ before, after: { code: '2.1.2' } })).toBeNull()
  expect(narrowedFrom({ before, after: null })).toBeNull()
  expect(narrowedFrom({ before: null, after: { code: '3' } })).toBeNull()
})
