import 'reflect-metadata'
import { type GraphQLSchema, lexicographicSortSchema, printSchema } from 'graphql'
import { buildSchemaSync } from 'type-graphql'
import { DataVersionResolver } from './shared/data-version.resolver.ts'
import { type NodeKind, nodeResolver } from './shared/node.resolver.ts'

/** Every type that `node` answers, room by room. */
export const nodeKinds: readonly NodeKind[] = []

/** Every resolver, room by room. */
export const resolvers = [nodeResolver(nodeKinds), DataVersionResolver] as const

/** The executable schema. Arguments are checked where they are used, so no validation runs over all of them. */
export function buildGraphSchema(): GraphQLSchema {
  return buildSchemaSync({ resolvers: [...resolvers], validate: false, nullableByDefault: false })
}

/** The contract as text: sorted, with descriptions, ending in a newline. */
export function printedSchema(): string {
  return `${printSchema(lexicographicSortSchema(buildGraphSchema()))}\n`
}
