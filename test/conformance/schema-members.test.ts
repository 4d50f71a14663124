import { buildSchema } from 'graphql'
import { expect, it } from 'vitest'
import { membersOf } from './schema-members.ts'

it('names everything that a client can name, with its type, nullability and default', () => {
  const schema = buildSchema(`
    interface Node { id: ID! }
    enum Order { UP DOWN }
    input Filter { year: Int = 2023 }
    type Query implements Node { id: ID! all(order: Order = UP, filter: Filter): [String!]! }
  `)
  expect(Object.fromEntries(membersOf(schema))).toEqual({
    Node: 'GraphQLInterfaceType',
    'Node.id': 'ID!',
    Order: 'GraphQLEnumType',
    'Order.UP': 'value',
    'Order.DOWN': 'value',
    Filter: 'GraphQLInputObjectType',
    'Filter.year': 'Int = 2023',
    Query: 'GraphQLObjectType Node',
    'Query.id': 'ID!',
    'Query.all': '[String!]!',
    'Query.all(order:)': 'Order = UP',
    'Query.all(filter:)': 'Filter',
  })
})
