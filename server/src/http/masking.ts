import { randomUUID } from 'node:crypto'
import { ApolloServerErrorCode } from '@apollo/server/errors'
import type { GraphQLFormattedError } from 'graphql'
import type { Log } from '../log.ts'

/** The closed list of codes that a client may meet. Anything else is a surprise. */
const expected: ReadonlySet<unknown> = new Set([
  'BAD_INPUT',
  'NOT_FOUND',
  'CURSOR_STALE',
  ApolloServerErrorCode.BAD_REQUEST,
  ApolloServerErrorCode.BAD_USER_INPUT,
  ApolloServerErrorCode.GRAPHQL_PARSE_FAILED,
  ApolloServerErrorCode.GRAPHQL_VALIDATION_FAILED,
  ApolloServerErrorCode.OPERATION_RESOLUTION_FAILURE,
  ApolloServerErrorCode.PERSISTED_QUERY_NOT_SUPPORTED,
])

/**
 * Lets expected errors through and hides the rest: the reader gets a look-up id (mã tra cứu), the log gets the error under
 * the same id.
 */
export function maskSurprises(log: Log) {
  return (formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError => {
    if (expected.has(formatted.extensions?.code)) return formatted
    const lookupId = randomUUID()
    const path = formatted.path ? { path: formatted.path } : {}
    log.error({ lookupId, ...path, err: causeOf(error) }, 'unexpected error in the graph')
    return {
      message: `Lỗi không lường trước; khi báo lỗi, hãy gửi kèm mã ${lookupId}. (Unexpected error; quote ${lookupId} when you report it.)`,
      ...path,
      extensions: { code: ApolloServerErrorCode.INTERNAL_SERVER_ERROR, lookupId },
    }
  }
}

/** GraphQL wraps what a resolver threw; the log wants the thing itself. */
function causeOf(error: unknown): unknown {
  const original = error instanceof Error && 'originalError' in error ? error.originalError : undefined
  return original ?? error
}
