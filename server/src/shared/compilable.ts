import { defaultFieldResolver, type GraphQLSchema, isAbstractType, isObjectType } from 'graphql'
import { Extensions } from 'type-graphql'

/**
 * Decorates a field whose value is a function, worked out only where it is asked for. graphql-js calls it by itself; a
 * compiled document reads plain values, and has to be told.
 */
export const WorkedOut = (): PropertyDecorator & MethodDecorator => Extensions({ workedOut: true })

/** Tells the name of a value's type, at once. */
export type TypeOf = (value: never) => string | undefined

/**
 * Makes a schema one that compiled documents answer as interpreted ones do: fields that are worked out get the resolver
 * that calls them, and each interface tells types at once, where TypeGraphQL promises them.
 *
 * @throws {Error} for an interface or union of which nobody says how to tell its types.
 */
export function makeCompilable(schema: GraphQLSchema, typesOf: Readonly<Record<string, TypeOf>>): void {
  for (const type of Object.values(schema.getTypeMap())) {
    if (isAbstractType(type)) {
      const typeOf = typesOf[type.name]
      if (typeOf === undefined) throw new Error(`Expected to be told how to tell the types of ${type.name}`)
      type.resolveType = (value) => typeOf(value as never)
    }
    if (!isObjectType(type)) continue
    for (const field of Object.values(type.getFields())) {
      if (field.extensions.workedOut === true) field.resolve = defaultFieldResolver
    }
  }
}
