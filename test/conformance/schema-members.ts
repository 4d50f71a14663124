import {
  astFromValue,
  type GraphQLArgument,
  type GraphQLNamedType,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  isSpecifiedScalarType,
  print,
} from 'graphql'

/**
 * Everything a client can name in a schema, by its coordinate: `Unit` > "type", `Unit.code` > "String",
 * `Unit.code(asOf:)` > "Date", `Language.VI` > "value". Defaults stand behind the type: `Stage = FINAL`.
 */
export function membersOf(schema: GraphQLSchema): ReadonlyMap<string, string> {
  const types = Object.values(schema.getTypeMap()).filter(isOurs)
  return new Map(types.flatMap((type) => [[type.name, kindOf(type)] as const, ...membersOfType(type)]))
}

function membersOfType(type: GraphQLNamedType): readonly (readonly [string, string])[] {
  if (isEnumType(type)) return type.getValues().map((value) => [`${type.name}.${value.name}`, 'value'])
  if (isInputObjectType(type)) {
    return Object.values(type.getFields()).map((field) => [`${type.name}.${field.name}`, describeInput(field)])
  }
  if (!isObjectType(type) && !isInterfaceType(type)) return []
  return Object.values(type.getFields()).flatMap((field) => [
    [`${type.name}.${field.name}`, String(field.type)] as const,
    ...field.args.map(
      (argument) => [`${type.name}.${field.name}(${argument.name}:)`, describeInput(argument)] as const,
    ),
  ])
}

function describeInput({ type, defaultValue }: Pick<GraphQLArgument, 'type' | 'defaultValue'>): string {
  const value = defaultValue === undefined ? null : astFromValue(defaultValue, type)
  return value ? `${type} = ${print(value)}` : String(type)
}

function kindOf(type: GraphQLNamedType): string {
  const interfaces = isObjectType(type) ? type.getInterfaces().map(({ name }) => name) : []
  return [type.constructor.name, ...interfaces].join(' ')
}

const isOurs = (type: GraphQLNamedType): boolean => !type.name.startsWith('__') && !isSpecifiedScalarType(type)

/** The coordinate that another one hangs on: `Unit.code(asOf:)` > `Unit.code` > `Unit`. */
export function ownersOf(coordinate: string): readonly string[] {
  const field = coordinate.replace(/\(.*$/, '')
  return [field, field.replace(/\..*$/, '')].filter((owner) => owner !== coordinate)
}
