import { globSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'

const root = fileURLToPath(new URL('../../', import.meta.url))
const read = (path: string) => readFileSync(root + path, 'utf8')

/** Codes of errors as the server's own text has them: quoted, in capitals, of several words; or by Apollo's name for them. */
function codesOf(text: string): readonly string[] {
  return [...text.matchAll(/'([A-Z]+(?:_[A-Z]+)+)'|ApolloServerErrorCode\.([A-Z_]+)/g)].map(
    ([, own, apollo]) => own ?? apollo ?? '',
  )
}

it('the documentation explains every code that the server answers with', () => {
  const sources = [...globSync('server/src/http/*.ts', { cwd: root }), 'server/src/shared/errors.ts']
  const codes = new Set(sources.filter((path) => !path.endsWith('.test.ts')).flatMap((path) => codesOf(read(path))))
  expect(codes).toContain('CURSOR_STALE')
  expect(codes.size).toBeGreaterThan(12)
  const explained = read('client/src/guide/GuideErrors.tsx')
  expect([...codes].filter((code) => !explained.includes(code))).toEqual([])
})
