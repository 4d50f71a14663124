import { fileURLToPath } from 'node:url'
import ts from 'typescript'
import { expect, it } from 'vitest'
import { sizeOffences } from './size-rules.ts'
import { readSourceFiles } from './source-file.ts'

it.each(['server', 'client/src', 'schema', 'test'])(
  '%s: no function over 60 lines, no file over 300 without a reason',
  (folder) => {
    const files = readSourceFiles(fileURLToPath(new URL(`../../${folder}`, import.meta.url)))
    expect(files.filter(({ path }) => !path.includes('/testing/')).flatMap(sizeOffences)).toEqual([])
  },
)

it('the check finds a long function and a long file', () => {
  const judge = (text: string) => {
    return sizeOffences({
      path: 'a.ts',
      imports: [],
      syntax: ts.createSourceFile('a.ts', text, ts.ScriptTarget.Latest, true),
    })
  }
  const lines = (count: number) => '  run()\n'.repeat(count)
  expect(judge(`function long() {\n${lines(59)}}\n`)).toEqual(['a.ts: long has 61 lines'])
  expect(judge(`const short = () => {\n${lines(58)}}\n`)).toEqual([])
  expect(judge(lines(301))).toHaveLength(1)
  expect(judge(`// A table.\n${lines(301)}`)).toEqual([])
})
