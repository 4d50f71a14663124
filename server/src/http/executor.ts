import type { DocumentNode, ExecutionResult, GraphQLSchema } from 'graphql'
import { createContext, type Database } from '../context.ts'
import type { Log } from '../log.ts'
import { holdsKey } from './bearer-key.ts'
import { createRunner } from './compiled.ts'
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

/** Runs one operation in a context of its own, whose read transaction ends with it, whatever comes of it. */
export function createExecutor({ schema, database, metrics, log, importToken = null }: ExecutorParts) {
  const runnerOf = createRunner(schema)
  return async (operation: Operation): Promise<ExecutionResult> => {
    const { request, document } = operation
    const acceptLanguage = request.http?.headers.get('accept-language') ?? undefined
    const mayImport = holdsKey(request.http?.headers.get('authorization'), importToken)
    const context = createContext(database, { acceptLanguage, mayImport })
    const started = performance.now()
    let failed = true
    try {
      const run = runnerOf(document, request.operationName)
      const result = await run(context, request.variables ?? {})
      failed = result.errors !== undefined
      return result
    } finally {
      metrics.operationDone(
        operation.operationName,
        operation.operation?.operation,
        failed,
        performance.now() - started,
      )
      // The answer stands even if the connection dies while the transaction is let go.
      await context.finish().catch((err) => log.warn({ err }, 'the read transaction did not end well'))
    }
  }
}
