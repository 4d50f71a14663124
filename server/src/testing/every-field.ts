import {
  type GraphQLField,
  type GraphQLObjectType,
  getNamedType,
  isLeafType,
  isObjectType,
  isRequiredArgument,
} from 'graphql'

/** Arguments of fields that need some, by `Type.field`; such a field is left out where none are given. */
export type FieldArguments = Readonly<Record<string, string>>

/**
 * A selection of every field of a type, and of everything below it to a depth, with three rows of each page. A type that is
 * already on the way down, or too deep, is named and not opened, so that a unit's block does not tell of its units' blocks.
 */
export function everyField(
  type: GraphQLObjectType,
  depth: number,
  given: FieldArguments = {},
  above: readonly string[] = [],
): string {
  const fields = Object.values(type.getFields()).flatMap((field) =>
    selected(type.name, field, depth, given, [...above, type.name]),
  )
  return `{ __typename ${fields.join(' ')} }`
}

function selected(
  owner: string,
  field: GraphQLField<unknown, unknown>,
  depth: number,
  given: FieldArguments,
  above: readonly string[],
): readonly string[] {
  const type = getNamedType(field.type)
  const stated = given[`${owner}.${field.name}`]
  if (stated === undefined && field.args.some(isRequiredArgument)) return []
  const page = type.name.endsWith('Connection') && !stated?.includes('first:') ? 'first: 3' : ''
  const both = [stated, page].filter((each) => each).join(', ')
  const call = both === '' ? field.name : `${field.name}(${both})`
  if (isLeafType(type)) return [call]
  if (!isObjectType(type)) return []
  // A page costs no depth: what counts is how far its rows are opened.
  const below = /(Connection|Edge)$/.test(type.name) ? depth : depth - 1
  if (below >= 0 && !above.includes(type.name)) return [`${call} ${everyField(type, below, given, above)}`]
  return 'id' in type.getFields() ? [`${call} { __typename id }`] : []
}

/** Adds `Type.field` for every field that is told in an answer: not null, and no empty list. */
export function noteTold(value: unknown, told: Set<string>): void {
  if (Array.isArray(value)) {
    for (const each of value) noteTold(each, told)
    return
  }
  if (typeof value !== 'object' || value === null) return
  const { __typename: owner, ...fields } = value as Record<string, unknown>
  for (const [name, inner] of Object.entries(fields)) {
    if (inner === null || (Array.isArray(inner) && inner.length === 0)) continue
    if (typeof owner === 'string') told.add(`${owner}.${name}`)
    noteTold(inner, told)
  }
}
