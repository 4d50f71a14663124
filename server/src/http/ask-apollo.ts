import type { IncomingMessage, ServerResponse } from 'node:http'
import { type ApolloServer, type BaseContext, HeaderMap, type HTTPGraphQLResponse } from '@apollo/server'

/** One request as the layer of HTTP has it. */
export interface Exchange {
  readonly request: IncomingMessage
  readonly response: ServerResponse
  /** The address from its question mark on, or empty. */
  readonly search: string
  /** The JSON of the body; undefined where there is none. */
  readonly body: unknown
}

/** Has Apollo Server answer a request of `node:http`, in one piece. */
export async function askApollo<C extends BaseContext>(
  apollo: ApolloServer<C>,
  { request, response, search, body }: Exchange,
  context: () => Promise<C>,
): Promise<void> {
  const httpGraphQLRequest = { method: request.method ?? '', headers: headersOf(request), search, body }
  send(response, await apollo.executeHTTPGraphQLRequest({ httpGraphQLRequest, context }))
}

function headersOf(request: IncomingMessage): HeaderMap {
  const headers = new HeaderMap()
  for (const [name, value] of Object.entries(request.headers)) {
    if (value !== undefined) headers.set(name, Array.isArray(value) ? value.join(', ') : value)
  }
  return headers
}

function send(response: ServerResponse, { status, headers, body }: HTTPGraphQLResponse): void {
  for (const [name, value] of headers) response.setHeader(name, value)
  if (!headers.has('cache-control')) response.setHeader('cache-control', 'no-store')
  response.statusCode = status ?? 200
  // Nothing is deferred or streamed here, so an answer always comes in one piece: its bytes are made once, and written once.
  response.end(Buffer.from(body.kind === 'complete' ? body.string : ''))
}
