import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { type FigureRow, readFigure } from '../../../server/src/published/rules/figure-row.ts'
import { translateSource } from '../shared/source-words.ts'

const read = (name: string): string => readFileSync(new URL(`../../../server/data/${name}`, import.meta.url), 'utf8')

/** Lines of a table as its writer left them: fields that hold commas stand in quotes. */
function rowsOf(csv: string): Record<string, string>[] {
  const fields = (line: string) =>
    [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/gu)].map(([, quoted, plain]) => quoted ?? plain ?? '')
  const [head = '', ...lines] = csv.trim().split(/\r?\n/u)
  return lines.map((line) => Object.fromEntries(fields(head).map((name, index) => [name, fields(line)[index] ?? ''])))
}

const figures = rowsOf(read('published-figures.csv')).map((row) => readFigure(row as unknown as FigureRow))
const texts = figures.flatMap(({ measure, part, areaCode, note, group, rankNote, yearNote, source, sourceUrl }) => [
  part !== null && areaCode === null ? null : measure,
  note,
  group,
  rankNote,
  // A span of years is said by its figures.
  yearNote !== null && /^[\d-]+$/u.test(yearNote) ? null : yearNote,
  sourceUrl === null
    ? source
    : source
        .replace(sourceUrl, '')
        .trim()
        .replace(/^\((.*)\)$/u, '$1'),
])
const regions = rowsOf(read('units-provinces.csv')).map(({ region }) => region ?? '')
const distinct = [...new Set([...texts, ...regions])].filter((text): text is string => text !== null && text !== '')

describe('words of the data on record', () => {
  it('reads the tables', () => {
    expect(figures).toHaveLength(373)
    expect(distinct.length).toBeGreaterThan(60)
  })

  it.each(distinct)('says “%s” in both languages', (text) => {
    expect(translateSource(text, 'vi')).toBeTruthy()
    expect(translateSource(text, 'en')).toBeTruthy()
  })

  it('leaves no English in the Vietnamese', () => {
    const english = /\b(?:total|points|average|share|part|appraised|week|class|derived|rank|rounded|last|the|of)\b/iu
    expect(distinct.map((text) => translateSource(text, 'vi') ?? '').filter((text) => english.test(text))).toEqual([])
  })
})
