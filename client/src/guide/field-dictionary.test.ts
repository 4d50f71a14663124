import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { buildSchema } from 'graphql'
import { describe, expect, it } from 'vitest'
import { readDictionary, searchDictionary } from './field-dictionary.ts'

const small = readDictionary(`
  """A body (đơn vị)."""
  type Unit implements Node { "Opaque." id: ID! "Points lost (điểm bị trừ)." lost("How many." first: Int): [Loss!]! }
  type Loss { "The points." points: Float }
  type UnitConnection { nodes: [Unit!]! }
  interface Node { id: ID! }
  enum Kind { "A province (tỉnh)." PROVINCE }
  type Query { unit: Unit }
`)
const names = (words: string) => searchDictionary(small, words).map(({ name, entries }) => [name, entries.length])

describe('readDictionary', () => {
  it('has the root first, then types by name, without connections', () => {
    expect(small.map(({ name }) => name)).toEqual(['Query', 'Kind', 'Loss', 'Node', 'Unit'])
  })

  it('tells of a field its type, where it leads, its arguments and what is said of it', () => {
    expect(small.at(-1)?.entries[1]).toMatchObject({
      name: 'lost',
      type: '[Loss!]!',
      leadsTo: 'Loss',
      description: 'Points lost (điểm bị trừ).',
      arguments: [{ name: 'first', type: 'Int', description: 'How many.' }],
    })
  })

  it('holds every type and field of the contract but those of connections', () => {
    const text = readFileSync(createRequire(import.meta.url).resolve('@par-atlas/schema/schema.graphql'), 'utf8')
    const types = Object.values(buildSchema(text).getTypeMap())
    const expected = types.filter(({ name, astNode }) => astNode && !/(Connection|Edge)$/.test(name))
    const dictionary = readDictionary(text)
    expect(dictionary.map(({ name }) => name).toSorted()).toEqual(expected.map(({ name }) => name).toSorted())
    expect(dictionary.filter(({ description }) => description === '')).toEqual([])
    expect(dictionary.flatMap(({ entries }) => entries).filter(({ description }) => description === '')).toEqual([])
  })
})

describe('searchDictionary', () => {
  it('finds without marks, in any case', () => {
    expect(names('DIEM bi trừ')).toEqual([['Unit', 1]])
    expect(names('tinh')).toEqual([['Kind', 1]])
  })

  it('shows a type whole that is found by its own name or words', () => {
    expect(names('don vi')).toEqual([['Unit', 2]])
  })

  it('finds a field by its type and its name together', () => {
    expect(names('loss points')).toEqual([['Loss', 1]])
  })

  it('shows everything where nothing is asked, and nothing where nothing fits', () => {
    expect(searchDictionary(small, '  ')).toBe(small)
    expect(names('khongco')).toEqual([])
  })
})
