import {
  type DocumentNode,
  type GraphQLInputObjectType,
  type GraphQLInputType,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isCompositeType,
  isEnumType,
  isInputObjectType,
  isNonNullType,
  isObjectType,
  Kind,
  parse,
  typeFromAST,
} from 'graphql'
import { everyField, type FieldArguments } from '../../server/src/testing/every-field.ts'
import { random } from './random.ts'

/** One question to the graph. */
export interface Question {
  readonly name: string
  readonly document: DocumentNode
  readonly variables: Readonly<Record<string, unknown>>
}

/** Values of arguments and variables by their names; `Type.name` or `Operation.name` comes before the bare name. */
export type Values = Readonly<Record<string, readonly unknown[]>>

type Chance = ReturnType<typeof random>

/** So many different questions at most that a document asks, with variables drawn from the values. */
export function questionsOf(
  schema: GraphQLSchema,
  document: DocumentNode,
  values: Values,
  count: number,
): readonly Question[] {
  const operation = document.definitions.find((each) => each.kind === Kind.OPERATION_DEFINITION)
  if (operation === undefined) return []
  const name = operation.name?.value ?? ''
  const chance = random(name.length)
  const draw = () =>
    Object.fromEntries(
      (operation.variableDefinitions ?? []).flatMap(({ variable, type }) => {
        const of = typeFromAST(schema, type as never) as GraphQLInputType
        const value = drawn(name, variable.name.value, of, values, chance)
        return value === undefined ? [] : [[variable.name.value, value]]
      }),
    )
  return different(count, draw).map((variables) => ({ name, document, variables }))
}

/** Every field at the root, with arguments drawn from the values and everything that its answer holds, two levels deep. */
export function rootQuestions(
  schema: GraphQLSchema,
  values: Values,
  given: FieldArguments,
  count: number,
): readonly Question[] {
  const fields = Object.values((schema.getQueryType() as GraphQLObjectType).getFields())
  return fields.flatMap(({ name, type, args }) => {
    const named = getNamedType(type)
    if (!isCompositeType(named)) throw new Error(`Expected Query.${name} to answer objects`)
    const selection = isObjectType(named) ? everyField(named, 2, given) : everyNode(schema, given)
    const declared = args.map((arg) => `$${arg.name}: ${arg.type}`).join(' ')
    const passed = args.map((arg) => `${arg.name}: $${arg.name}`).join(' ')
    const document = parse(
      args.length === 0
        ? `query Root_${name} { ${name} ${selection} }`
        : `query Root_${name}(${declared}) { ${name}(${passed}) ${selection} }`,
    )
    return questionsOf(schema, document, values, count)
  })
}

/** Whatever a node of any type tells, one level deep. It may be executed, not validated: fields of one name differ from type to type. */
export function everyNode(schema: GraphQLSchema, given: FieldArguments): string {
  const types = Object.values(schema.getTypeMap()).filter(
    (type): type is GraphQLObjectType => isObjectType(type) && type.getInterfaces().some(({ name }) => name === 'Node'),
  )
  return `{ __typename id ${types.map((type) => `... on ${type.name} ${everyField(type, 1, given)}`).join(' ')} }`
}

function different(count: number, draw: () => Record<string, unknown>): readonly Record<string, unknown>[] {
  const found = new Map<string, Record<string, unknown>>()
  for (let tries = 0; tries < count * 3 && found.size < count; tries += 1) {
    const one = draw()
    found.set(JSON.stringify(one), one)
  }
  return [...found.values()]
}

/** Every other time nothing where nothing may be said. */
function drawn(owner: string, name: string, type: GraphQLInputType, values: Values, chance: Chance): unknown {
  const stated = values[`${owner}.${name}`] ?? values[name] ?? valuesOf(type)
  const open = getNullableType(type)
  if (stated === undefined && !isInputObjectType(open)) throw new Error(`No values for ${owner}.${name}: ${type}`)
  if (!isNonNullType(type) && chance.upTo(2) === 0) return undefined
  if (stated !== undefined) return chance.of(stated)
  return isInputObjectType(open) ? drawnObject(open, values, chance) : undefined
}

/** What may be said by the type alone. */
function valuesOf(type: GraphQLInputType): readonly unknown[] | undefined {
  const open = getNullableType(type)
  if (isEnumType(open)) return open.getValues().map(({ name }) => name)
  return open.toString() === 'Boolean' ? [true, false] : undefined
}

function drawnObject(type: GraphQLInputObjectType, values: Values, chance: Chance): object {
  const entries = Object.values(type.getFields()).map((field) => [
    field.name,
    drawn(type.name, field.name, field.type, values, chance),
  ])
  return Object.fromEntries(entries.filter(([, value]) => value !== undefined))
}
