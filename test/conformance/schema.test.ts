import { readFileSync } from 'node:fs'
import {
  buildSchema,
  type GraphQLNamedType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  isSpecifiedScalarType,
  lexicographicSortSchema,
  printSchema,
  validateSchema,
} from 'graphql'
import { describe, expect, it } from 'vitest'

const text = readFileSync(new URL('../../schema/schema.graphql', import.meta.url), 'utf8')
const schema = buildSchema(text)
const types = Object.values(schema.getTypeMap()).filter(
  (type) => !type.name.startsWith('__') && !isSpecifiedScalarType(type),
)

describe('the printed schema', () => {
  it('is valid, and the same text after reading, sorting and printing', () => {
    expect(validateSchema(schema)).toEqual([])
    expect(`${printSchema(lexicographicSortSchema(schema))}\n`).toBe(text)
  })

  it('describes every type, field, argument and value to a stranger', () => {
    const bare = types.flatMap(describedMembers).filter(([, description]) => (description ?? '').trim().length < 2)
    expect(bare.map(([name]) => name)).toEqual([])
  })

  it('gives the Vietnamese term of every concept of the field, in brackets; an enum may give it value by value', () => {
    const own = types.filter(({ name }) => !/^(Query|Node|PageInfo|Language|.*(Connection|Edge|Filter))$/.test(name))
    const untold = own.filter(
      (type) => !describedMembers(type).some(([, description]) => /\(\p{L}[^)]*\)/u.test(description ?? '')),
    )
    expect(untold.map(({ name }) => name)).toEqual([])
  })

  it('pages every list by the same arguments, and no connection is without its nodes and edges', () => {
    const fields = types.flatMap((type) => (isObjectType(type) ? Object.values(type.getFields()) : []))
    const lists = fields.filter((field) => String(field.type).replace('!', '').endsWith('Connection'))
    expect(lists.length).toBeGreaterThan(5)
    for (const { name, args } of lists) {
      expect(
        args.map((argument) => argument.name),
        name,
      ).toEqual(expect.arrayContaining(['after', 'before', 'first', 'last']))
    }
  })
})

type Member = readonly [name: string, description: string | null | undefined]

function describedMembers(type: GraphQLNamedType): readonly Member[] {
  const own: Member = [type.name, type.description]
  if (isEnumType(type))
    return [own, ...type.getValues().map((value): Member => [`${type.name}.${value.name}`, value.description])]
  if (isInputObjectType(type))
    return [
      own,
      ...Object.values(type.getFields()).map((field): Member => [`${type.name}.${field.name}`, field.description]),
    ]
  if (!isObjectType(type) && !isInterfaceType(type)) return [own]
  const fields = Object.values(type.getFields()).flatMap((field): Member[] => [
    [`${type.name}.${field.name}`, field.description],
    ...field.args.map((argument): Member => [`${type.name}.${field.name}(${argument.name}:)`, argument.description]),
  ])
  return [own, ...fields]
}
