import type { DocumentNode, ExecutionResult, GraphQLSchema } from 'graphql'
import type { Database } from '../context.ts'
import type { Log } from '../log.ts'
import { holdsKey } from './bearer-key.ts'
import { createRunner } from './compiled.ts'
import { inContext, readInContext } from './in-context.ts'
import type { Metrics } from './metrics.ts'

/** What Apollo hands over of a document that was parsed and validated. */
export interface Operation {
  readonly document: DocumentNode
  readonly operationName: string | null
  readonly operation: { readonly operation: string } | undefined
  readonly request: {
    readonly operationName?: string
    readonly variables?: Record<string, unknown>
    readonly http?: { readonly headers: { get(name: string): string | null } }
  }
}

export interface ExecutorParts {
  readonly schema: GraphQLSchema
  readonly database: Database
  readonly metrics: Metrics
  readonly log: Log
  /** The key to imports; null or left out where nobody holds one. */
  readonly importToken?: string | null
}

/** Runs one operation in a context of its own. */
export function createExecutor(parts: ExecutorParts) {
  const { schema, importToken = null } = parts
  const runnerOf = createRunner(schema)
  return async (operation: Operation): Promise<ExecutionResult> => {
    const { request, document } = operation
    const acceptLanguage = request.http?.headers.get('accept-language') ?? undefined
    const mayImport = holdsKey(request.http?.headers.get('authorization'), importToken)
    const kind = operation.operation?.operation
    const run = runnerOf(document, request.operationName)
    const runIn = kind === 'query' ? readInContext : inContext
    const started = performance.now()
    let failed = true
    try {
      const facts = { acceptLanguage, mayImport }
      const result = await runIn(parts, facts, async (context) => run(context, request.variables ?? {}))
      failed = result.errors !== undefined
      return result
    } finally {
      parts.metrics.operationDone(operation.operationName, kind, failed, performance.now() - started)
    }
  }
}
