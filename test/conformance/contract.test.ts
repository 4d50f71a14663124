import { readFileSync } from 'node:fs'
import { buildSchema } from 'graphql'
import { describe, expect, it } from 'vitest'
import { additions, built, later } from './contract-sections.ts'
import { membersOf, ownersOf } from './schema-members.ts'

const read = (name: string) => buildSchema(readFileSync(new URL(`../../schema/${name}`, import.meta.url), 'utf8'))
const contract = membersOf(read('contract.graphql'))
const ours = membersOf(read('schema.graphql'))

const typeOf = (coordinate: string) => ownersOf(coordinate).at(-1) ?? coordinate
const within = (list: readonly string[], coordinate: string) =>
  [coordinate, ...ownersOf(coordinate)].some((each) => list.includes(each))

describe('the contract', () => {
  it.each(Object.entries(built))('%s: every type, field, argument, default and value stands as written', (_, types) => {
    const called = [...contract].filter(([name]) => types.includes(typeOf(name)) && !within(later, name))
    expect(called.filter(([name, meaning]) => ours.get(name) !== meaning).map(describeMiss)).toEqual([])
  })

  it('is not contradicted by anything that bears one of its names', () => {
    const differing = [...contract].filter(([name, meaning]) => ours.has(name) && ours.get(name) !== meaning)
    expect(differing.map(describeMiss)).toEqual([])
  })

  it('has nothing of a later room in the schema', () => {
    const types = Object.values(built).flat()
    const early = [...contract.keys()].filter((name) => !types.includes(typeOf(name)) || within(later, name))
    expect(early.filter((name) => ours.has(name))).toEqual([])
  })

  it('is exceeded only by the additions that are listed', () => {
    const extra = [...ours.keys()].filter((name) => !contract.has(name) && !within(additions, name))
    expect(extra).toEqual([])
  })

  it('leaves no stale line in the lists', () => {
    expect(
      Object.values(built)
        .flat()
        .filter((name) => !contract.has(name)),
      'built, but not in the contract',
    ).toEqual([])
    expect(
      later.filter((name) => !contract.has(name)),
      'later, but not in the contract',
    ).toEqual([])
    expect(
      additions.filter((name) => contract.has(name)),
      'an addition that the contract holds',
    ).toEqual([])
    expect(
      additions.filter((name) => !ours.has(name)),
      'an addition that is not there',
    ).toEqual([])
  })
})

const describeMiss = ([name, meaning]: readonly [string, string]) =>
  `${name}: expected ${meaning}, got ${ours.get(name) ?? 'nothing'}`
