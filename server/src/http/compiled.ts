import { type DocumentNode, type ExecutionResult, execute, type GraphQLSchema } from 'graphql'
import { compileQuery, isCompiledQuery } from 'graphql-jit'
import type { Context } from '../context.ts'

/** Runs one operation of one document. */
export type Run = (context: Context, variables: Record<string, unknown>) => ExecutionResult | Promise<ExecutionResult>

/** By graphql-js, step by step: what a document that is asked once is worth. */
export function interpreted(schema: GraphQLSchema, document: DocumentNode, operationName?: string): Run {
  return (contextValue, variableValues) => execute({ schema, document, contextValue, variableValues, operationName })
}

/** Compiled to a function of its own by graphql-jit, or interpreted where it cannot be. */
export function compiled(schema: GraphQLSchema, document: DocumentNode, operationName?: string): Run {
  const query = compileQuery(schema, document, operationName)
  if (!isCompiledQuery(query)) return interpreted(schema, document, operationName)
  return (context, variables) => query.query(undefined, context, variables)
}

/** Compiling costs as much as a few executions, so a document is compiled when it comes this often, itself included. */
const worthCompiling = 3

interface Known {
  times: number
  run: Run | null
}

/**
 * Interprets what is rare and compiles what is repeated. A document is known by identity: Apollo keeps parsed documents in
 * a store of bounded size, and what falls out of it takes its compiled function along.
 */
export function createRunner(schema: GraphQLSchema) {
  const known = new WeakMap<DocumentNode, Map<string, Known>>()
  return (document: DocumentNode, operationName?: string): Run => {
    const operations = known.get(document) ?? new Map<string, Known>()
    known.set(document, operations)
    const operation = operations.get(operationName ?? '') ?? { times: 0, run: null }
    operations.set(operationName ?? '', operation)
    operation.times += 1
    if (operation.times < worthCompiling) return interpreted(schema, document, operationName)
    operation.run ??= compiled(schema, document, operationName)
    return operation.run
  }
}
