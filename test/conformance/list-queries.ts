import {
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isCompositeType,
  isLeafType,
  isObjectType,
  isRequiredArgument,
} from 'graphql'

export interface ListQuery {
  readonly name: string
  /** The operation for a page of so many rows, with everything that each row can show. */
  document(first: number): string
}

/**
 * One query for each list at the root that can be asked without knowing anything: every field of its rows, and of what
 * hangs on them two levels deep, with three rows of each list inside.
 */
export function listQueries(schema: GraphQLSchema): readonly ListQuery[] {
  const root = schema.getQueryType()?.getFields() ?? {}
  return Object.values(root)
    .filter(isOpenList)
    .map((field) => ({
      name: field.name,
      document: (first) => `{ ${field.name}(first: ${first}) ${select(nodeTypeOf(field), 2, true)} }`,
    }))
}

const isConnection = (field: GraphQLField<unknown, unknown>): boolean =>
  getNamedType(field.type).name.endsWith('Connection')
const isOpenList = (field: GraphQLField<unknown, unknown>): boolean =>
  isConnection(field) && !field.args.some(isRequiredArgument)

function nodeTypeOf(connection: GraphQLField<unknown, unknown>): GraphQLObjectType {
  const type = getNamedType(connection.type)
  const nodes = isObjectType(type) ? getNamedType(type.getFields().nodes?.type) : undefined
  if (!isObjectType(nodes)) throw new Error(`Expected ${connection.name} to be a connection with nodes.`)
  return nodes
}

/** `{ nodes { … } }` for a connection, `{ … }` for anything else; depth counts the levels of objects below. */
function select(type: GraphQLObjectType, depth: number, connection: boolean): string {
  const inner = Object.values(type.getFields()).flatMap((field) => selectField(field, depth))
  const fields = `{ __typename ${inner.join(' ')} }`
  return connection ? `{ nodes ${fields} totalCount pageInfo { hasNextPage endCursor } }` : fields
}

function selectField(field: GraphQLField<unknown, unknown>, depth: number): readonly string[] {
  const type = getNamedType(field.type)
  if (field.args.some(isRequiredArgument)) return []
  if (isLeafType(type)) return [field.name]
  if (depth === 0 || !isCompositeType(type)) return []
  if (isConnection(field)) return [`${field.name}(first: 3) ${select(nodeTypeOf(field), depth - 1, true)}`]
  return isObjectType(type) ? [`${field.name} ${select(type, depth - 1, false)}`] : []
}
