import { expect, it } from 'vitest'
import { holdsKey } from './bearer-key.ts'

const key = 'a-key-of-16-chars'

it.each([
  ['Bearer a-key-of-16-chars', true],
  ['bearer a-key-of-16-chars', true],
  ['Bearer a-key-of-16-char', false],
  ['Bearer a-key-of-16-chars ', false],
  ['Basic a-key-of-16-chars', false],
  ['a-key-of-16-chars', false],
  ['', false],
  [undefined, false],
])('%j holds the key: %s', (header, held) => {
  expect(holdsKey(header, key)).toBe(held)
})

it('nobody holds a key where there is none', () => {
  expect(holdsKey('Bearer null', null)).toBe(false)
  expect(holdsKey('Bearer ', null)).toBe(false)
})
