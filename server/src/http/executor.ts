import { type ExecutionResult, execute, type GraphQLSchema } from 'graphql'
import { createContext, type Database } from '../context.ts'
import type { Log } from '../log.ts'
import { holdsKey } from './bearer-key.ts'
import type { Metrics } from './metrics.ts'

/** What Apollo hands over of a document that was parsed and validated. */
export interface Operation {
  readonly document: Parameters<typeof execute>[0]['document']
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
  return async (operation: Operation): Promise<ExecutionResult> => {
    const { request, document } = operation
    const acceptLanguage = request.http?.headers.get('accept-language') ?? undefined
    const mayImport = holdsKey(request.http?.headers.get('authorization'), importToken)
    const context = createContext(database, { acceptLanguage, mayImport })
    const started = performance.now()
    let failed = true
    try {
      const result = await execute({
        schema,
        document,
        contextValue: context,
        variableValues: request.variables ?? null,
        operationName: request.operationName ?? null,
      })
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
