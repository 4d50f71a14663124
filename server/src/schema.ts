import 'reflect-metadata'
import { type GraphQLSchema, lexicographicSortSchema, printSchema } from 'graphql'
import { buildSchemaSync } from 'type-graphql'
import { documentsById } from './documents/documents-by-id.loader.ts'
import { CriterionResolver, criterionNode } from './framework/criterion.resolver.ts'
import { FrameworkResolver, frameworkNode } from './framework/framework.resolver.ts'
import { loadAll } from './shared/batch.ts'
import { DataVersionResolver } from './shared/data-version.resolver.ts'
import { type NodeKind, nodeResolver } from './shared/node.resolver.ts'
import { BlockResolver } from './units/block.resolver.ts'
import { blocksById } from './units/blocks.loader.ts'
import { UnitResolver } from './units/unit.resolver.ts'
import { UnitChangeResolver } from './units/unit-change.resolver.ts'
import { UnitQueryResolver } from './units/unit-query.resolver.ts'
import { unitsById } from './units/units-by-id.loader.ts'

/** Every type that `node` answers, room by room. */
export const nodeKinds: readonly NodeKind[] = [
  { type: 'Document', load: (context, keys) => loadAll(context, documentsById, keys) },
  { type: 'Unit', load: (context, keys) => loadAll(context, unitsById, keys) },
  { type: 'Block', load: (context, keys) => loadAll(context, blocksById, keys) },
  frameworkNode,
  criterionNode,
]

/** Every resolver, room by room. */
export const resolvers = [
  nodeResolver(nodeKinds),
  DataVersionResolver,
  UnitQueryResolver,
  UnitResolver,
  UnitChangeResolver,
  BlockResolver,
  FrameworkResolver,
  CriterionResolver,
] as const

/** The executable schema. Arguments are checked where they are used, so no validation runs over all of them. */
export function buildGraphSchema(): GraphQLSchema {
  return buildSchemaSync({ resolvers: [...resolvers], validate: false, nullableByDefault: false })
}

/** The contract as text: sorted, with descriptions, ending in a newline. */
export function printedSchema(): string {
  return `${printSchema(lexicographicSortSchema(buildGraphSchema()))}\n`
}
