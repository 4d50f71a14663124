import { documentLimits } from '@par-atlas/schema/limits'
import { buildSchema, parse } from 'graphql'
import { describe, expect, it } from 'vitest'
import { refuseDocument } from './document-limits.ts'

const schema = buildSchema(`
  type Query { unit(code: String): Unit, units(first: Int, last: Int): [Unit!], count: Int }
  type Unit { code: String, parent: Unit, children(first: Int): [Unit!] }
`)

const refusal = (text: string, variables = {}) => refuseDocument(schema, parse(text), variables)?.en ?? null
const many = (count: number, make: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => make(index))
const nested = (levels: number) => `${'{ parent '.repeat(levels - 2)}{ code }${' }'.repeat(levels - 2)}`

describe('a document at its bounds passes, one more is refused', () => {
  it.each([
    ['depth', (size: number) => `{ unit ${nested(size)} }`, /at most 20 levels/],
    ['rootFields', (size: number) => `{ ${'count '.repeat(size)} }`, /at most 30/],
    ['aliases', (size: number) => `{ unit { ${many(size, (n) => `a${n}: code`).join(' ')} } }`, /at most 50/],
    ['directives', (size: number) => `{ count ${'@skip(if: false) '.repeat(size)} }`, /at most 50/],
    ['fields', (size: number) => `{ unit { ${'code '.repeat(size - 1)} } }`, /at most 2000/],
    ['nodes', (size: number) => `{ units(first: ${size}) { code } }`, /at most 100000 rows|at most 100000/],
  ] as const)('%s', (limit, make, words) => {
    expect(refusal(make(documentLimits[limit]))).toBeNull()
    expect(refusal(make(documentLimits[limit] + 1))).toMatch(words)
  })
})

describe('rows', () => {
  it('multiply along lists in lists, and add up beside each other', () => {
    // 400 + 400 x 249 = 100,000.
    expect(refusal('{ units(first: 400) { children(first: 249) { code } } }')).toBeNull()
    expect(
      refusal('{ units(first: 400) { children(first: 249) { code } } count more: units(first: 1) { code } }'),
    ).toMatch(/rows/)
  })

  it('are read from variables, and taken for a usual page where nothing is stated', () => {
    expect(refusal('query ($n: Int) { units(last: $n) { code } }', { n: 100_001 })).toMatch(/rows/)
    // 20 x 20 x 20 x 20 = 160,000.
    const four = '{ units { children { children { children { code } } } } }'
    expect(refusal(four)).toMatch(/rows/)
  })
})

describe('fragments', () => {
  it('are written out: ten that spread each other twice are two thousand fields', () => {
    const fragments = many(11, (n) => `fragment F${n} on Unit { ...F${n + 1} ...F${n + 1} }`).join('\n')
    expect(refusal(`{ unit { ...F0 } } ${fragments} fragment F11 on Unit { code }`)).toMatch(/too many fields/)
  })

  it('are counted where they end in nothing', () => {
    const fragments = many(40, (n) => `fragment F${n} on Unit { ...F${n + 1} ...F${n + 1} }`).join('\n')
    expect(refusal(`{ unit { ...F0 } } ${fragments}`)).toMatch(/too many fields/)
  })

  it('inside themselves end here and are refused by validation', () => {
    expect(refusal('{ unit { ...F } } fragment F on Unit { code parent { ...F } }')).toBeNull()
  })
})
