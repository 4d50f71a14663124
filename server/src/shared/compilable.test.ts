import { buildSchema, type ExecutionResult, execute, type GraphQLObjectType, parse } from 'graphql'
import { compileQuery, isCompiledQuery } from 'graphql-jit'
import { expect, it } from 'vitest'
import { makeCompilable } from './compilable.ts'

const text = `
  type Query { units: UnitConnection, node: Node }
  type UnitConnection { totalCount: Int, nodes: [String!]! }
  interface Node { id: ID! }
  type Unit implements Node { id: ID!, code: String! }
`
const asked = parse('{ units { totalCount nodes } node { __typename id ... on Unit { code } } }')
const root = { units: { totalCount: async () => 34, nodes: ['Hà Nội'] }, node: { id: 'Unit:1', code: '01' } }
const expected = {
  units: { totalCount: 34, nodes: ['Hà Nội'] },
  node: { __typename: 'Unit', id: 'Unit:1', code: '01' },
}
const typesOf = { Node: ({ id }: { id: string }) => id.split(':')[0] }

/** As TypeGraphQL builds it: types of interfaces are promised, and nothing is said of functions but by the decorator. */
function built() {
  const schema = buildSchema(text)
  const node = schema.getType('Node') as unknown as { resolveType: unknown }
  node.resolveType = async ({ id }: { id: string }) => id.split(':')[0]
  const connection = schema.getType('UnitConnection') as GraphQLObjectType
  Object.assign(connection.getFields().totalCount ?? {}, { extensions: { workedOut: true } })
  return schema
}

async function compiledAnswer(schema: ReturnType<typeof built>): Promise<ExecutionResult> {
  const compiled = compileQuery(schema, asked)
  if (!isCompiledQuery(compiled)) throw new Error('Expected a compiled query.')
  return compiled.query(root, {}, {})
}

it('answers compiled as it does interpreted, functions called and types told', async () => {
  const schema = built()
  makeCompilable(schema, typesOf)
  expect(await execute({ schema, document: asked, rootValue: root })).toEqual({ data: expected })
  expect(await compiledAnswer(schema)).toEqual({ data: expected })
})

it('would answer with errors otherwise', async () => {
  const { errors } = await compiledAnswer(built())
  expect(errors?.map(({ path }) => path?.join('.')).toSorted()).toEqual(['node', 'units.totalCount'])
})

it('refuses a schema with an interface of which nobody can tell the types', () => {
  expect(() => makeCompilable(built(), {})).toThrow('Node')
})
