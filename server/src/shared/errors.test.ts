import { expect, it } from 'vitest'
import { badInput, localise } from './errors.ts'
import { languageOf } from './language.ts'

it('gives the reader one language and keeps the code', () => {
  const error = badInput({ vi: 'Cần A, nhận được $& B.', en: 'Expected A, got $& B.' }).toJSON()
  expect(localise(error, 'vi')).toEqual({ message: 'Cần A, nhận được $& B.', extensions: { code: 'BAD_INPUT' } })
  expect(localise(error, 'en')).toEqual({ message: 'Expected A, got $& B.', extensions: { code: 'BAD_INPUT' } })
})

it('keeps the words that graphql puts before a bad variable', () => {
  const inner = badInput({ vi: 'Cần A.', en: 'Expected A.' }).toJSON()
  const outer = { ...inner, message: `Variable "$x" got invalid value; ${inner.message}` }
  expect(localise(outer, 'en').message).toBe('Variable "$x" got invalid value; Expected A.')
})

it('leaves other errors alone', () => {
  const error = { message: 'x', extensions: { code: 'INTERNAL_SERVER_ERROR' } }
  expect(localise(error, 'en')).toBe(error)
})

it.each([
  [undefined, 'vi'],
  ['', 'vi'],
  ['en', 'en'],
  ['en-GB,en;q=0.9,vi;q=0.8', 'en'],
  ['vi;q=0.5,en;q=0.9', 'en'],
  ['en;q=0,vi', 'vi'],
  ['fr-FR,fr', 'vi'],
  ['vi-VN, en', 'vi'],
  ['en;q=oops', 'vi'],
] as const)('reads Accept-Language %j as %s', (header, language) => {
  expect(languageOf(header)).toBe(language)
})
