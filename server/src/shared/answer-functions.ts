import { defaultFieldResolver, type GraphQLSchema, isObjectType } from 'graphql'

/** What is worked out only when it is asked for, and so stands in an answer as a function: `Type.field`. */
const FUNCTIONS = /^(?:\w+Connection\.totalCount|Comparison(?:Row|Cell)?\.\w+)$/u

/**
 * graphql-js calls a property that is a function; what graphql-jit compiles reads it and calls nothing. So these fields are
 * told to call, in so many words. The rest are left to be read, which is what makes a compiled document fast.
 */
export function answerFunctions(schema: GraphQLSchema): void {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type)) continue
    for (const field of Object.values(type.getFields())) {
      if (FUNCTIONS.test(`${type.name}.${field.name}`)) field.resolve ??= defaultFieldResolver
    }
  }
}
