import { fileURLToPath } from 'node:url'
import ts from 'typescript'
import { describe, expect, it } from 'vitest'
import { extractCatalogue, parse, placeholders, readCatalogue } from './catalogue.ts'
import { literalStrings } from './literal-strings.ts'
import { readSourceFiles } from './source-file.ts'

const sources = readSourceFiles(fileURLToPath(new URL('../../client/src', import.meta.url)))
const shown = sources.filter(({ path }) => !/\.(test|stories|fixture)\.tsx?$|\/testing\//.test(path))

describe('languages', () => {
  it.each(['vi', 'en'])('%s: the catalogue holds exactly the messages of the sources', (locale) => {
    expect([...readCatalogue(locale).keys()].toSorted()).toEqual([...extractCatalogue(locale).keys()].toSorted())
  })

  it('English says everything that Vietnamese says', () => {
    const missing = [...readCatalogue('en')].filter(([, translation]) => translation === '').map(([message]) => message)
    expect(missing).toEqual([])
  })

  it('English keeps every figure and link of the Vietnamese', () => {
    const differing = [...readCatalogue('en')].filter(([message, translation]) => {
      return new Set(placeholders(message)).symmetricDifference(new Set(placeholders(translation))).size > 0
    })
    expect(differing.map(([message]) => message)).toEqual([])
  })

  it('no text for people stands outside the catalogues', () => {
    expect(shown.flatMap(literalStrings)).toEqual([])
  })
})

describe('the check of texts itself', () => {
  const judge = (text: string) => {
    const syntax = ts.createSourceFile('a.tsx', text, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX)
    return literalStrings({ path: 'a.tsx', imports: [], syntax })
  }

  it.each([
    '<p>Xin chào</p>',
    '<p>Hello</p>',
    '<a title="Open">{x}</a>',
    "const x = 'Xếp hạng'",
    'const x = `Hạng $' + '{y}`',
  ])('finds %s', (text) => expect(judge(text)).toHaveLength(1))

  it.each([
    '<Trans>Xin chào</Trans>',
    '<p>{t`Xếp hạng`}</p>',
    '<a title={t`Mở`}>{x}</a>',
    '<p>–</p>',
    "<a rel='noopener'>{x}</a>",
  ])('lets %s be', (text) => expect(judge(text)).toEqual([]))

  it('reads long messages and leaves unused ones out', () => {
    const text =
      'msgid ""\nmsgstr ""\n\nmsgid ""\n"Một "\n"hai {n}"\nmsgstr "One two {n}"\n\n#~ msgid "Cũ"\n#~ msgstr "Old"\n'
    expect([...parse(text)]).toEqual([['Một hai {n}', 'One two {n}']])
    expect(placeholders('One <0>two</0> {n}')).toEqual(['</0>', '<0>', 'n'])
  })
})
