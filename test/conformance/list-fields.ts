import {
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isInterfaceType,
  isLeafType,
  isListType,
  isObjectType,
} from 'graphql'
import { everyField, type FieldArguments } from '../../server/src/testing/every-field.ts'

/** A field of the schema that answers a list of objects, whole or by pages. */
export interface ListField {
  /** `Type.field`. */
  readonly name: string
  readonly owner: GraphQLObjectType
  readonly field: GraphQLField<unknown, unknown>
}

/** Every list field that can be read, in the order of the schema. Pages and edges of a list are no lists of their own. */
export function listFields(schema: GraphQLSchema): readonly ListField[] {
  return Object.values(schema.getTypeMap())
    .filter((type): type is GraphQLObjectType => isObjectType(type) && !type.name.startsWith('__'))
    .filter(({ name }) => !/(Connection|Edge|Payload)$/.test(name) && name !== schema.getMutationType()?.name)
    .flatMap((owner) =>
      Object.values(owner.getFields())
        .filter(isListField)
        .map((field) => ({ name: `${owner.name}.${field.name}`, owner, field })),
    )
}

const isConnection = (field: GraphQLField<unknown, unknown>): boolean =>
  getNamedType(field.type).name.endsWith('Connection')
const isListField = (field: GraphQLField<unknown, unknown>): boolean =>
  isConnection(field) || (isListType(getNullableType(field.type)) && !isLeafType(getNamedType(field.type)))

/** The list with everything that its rows and what hangs on them tell, with five rows of a page. */
export function selectionOf({ name, field }: ListField, given: FieldArguments): string {
  const type = getNamedType(field.type)
  if (!isObjectType(type)) throw new Error(`Expected ${name} to list objects of one type`)
  const stated = [given[name], isConnection(field) && !given[name]?.includes('first:') ? 'first: 5' : ''].filter(
    Boolean,
  )
  return `${field.name}${stated.length === 0 ? '' : `(${stated.join(', ')})`} ${everyField(type, 1, given)}`
}

/** How a type is reached: from a node of some type, by fields that answer one object or a list. */
export interface Path {
  readonly node: string
  readonly fields: readonly string[]
}

/** The shortest path to each type that hangs on some node. */
export function pathsFromNodes(schema: GraphQLSchema, given: FieldArguments): ReadonlyMap<string, Path> {
  const node = schema.getType('Node')
  const nodes = isInterfaceType(node) ? schema.getPossibleTypes(node) : []
  const paths = new Map<string, Path>(nodes.map(({ name }) => [name, { node: name, fields: [] }]))
  const waiting = [...nodes]
  for (const type of waiting) {
    const path = paths.get(type.name)
    for (const field of Object.values(type.getFields())) {
      const next = getNamedType(field.type)
      const stated = given[`${type.name}.${field.name}`]
      if (path === undefined || !isObjectType(next) || paths.has(next.name) || isConnection(field)) continue
      if (
        stated === undefined &&
        field.args.some(({ defaultValue, type: of }) => defaultValue === undefined && `${of}`.endsWith('!'))
      )
        continue
      paths.set(next.name, { ...path, fields: [...path.fields, stated ? `${field.name}(${stated})` : field.name] })
      waiting.push(next)
    }
  }
  return paths
}

/** How many rows an answer holds under a name, at any depth: of a list itself, or of the nodes of its page. */
export function rowsUnder(value: unknown, owner: string, name: string): number {
  if (Array.isArray(value)) return value.reduce<number>((sum, each) => sum + rowsUnder(each, owner, name), 0)
  if (typeof value !== 'object' || value === null) return 0
  const { __typename: type, ...fields } = value as Record<string, unknown>
  return Object.entries(fields).reduce((sum, [field, inner]) => {
    const own = field === name && (type === owner || type === undefined) ? lengthOf(inner) : 0
    return sum + own + rowsUnder(inner, owner, name)
  }, 0)
}

function lengthOf(list: unknown): number {
  if (Array.isArray(list)) return list.length
  const nodes = typeof list === 'object' && list !== null && 'nodes' in list ? list.nodes : null
  return Array.isArray(nodes) ? nodes.length : 0
}
