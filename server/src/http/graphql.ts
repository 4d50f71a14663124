import type { IncomingMessage, ServerResponse } from 'node:http'
import { ApolloServer, HeaderMap, type HTTPGraphQLResponse } from '@apollo/server'
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled'
import { languageOf } from '../shared/language.ts'
import { createExecutor, type ExecutorParts } from './executor.ts'
import { legacyStatus, speakTheReadersLanguage } from './graphql-plugins.ts'
import { maskSurprises } from './masking.ts'
import { BodyError, readJson } from './request-body.ts'
import { sendGraphError } from './respond.ts'

export interface GraphEndpoint {
  /** @param search the address from its question mark on, or empty. */
  handle(request: IncomingMessage, response: ServerResponse, search: string): Promise<void>
  stop(): Promise<void>
}

/** Bounds what parsing and validating a stranger's document may cost; the web client's largest is a tenth of it. */
const maxTokens = 4000

/** `/graphql`: GraphQL over HTTP by Apollo Server, executed by ourselves so that a request's transaction ends with it. */
export async function createGraphEndpoint(parts: ExecutorParts): Promise<GraphEndpoint> {
  const apollo = new ApolloServer({
    gateway: asGateway(parts),
    formatError: maskSurprises(parts.log),
    hideSchemaDetailsFromClientErrors: true,
    includeStacktraceInErrorResponses: false,
    introspection: true,
    maxRecursiveSelections: true,
    parseOptions: { maxTokens },
    persistedQueries: false,
    stopOnTerminationSignals: false,
    validationOptions: { maxErrors: 10 },
    logger: apolloLogger(parts),
    plugins: [
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginSchemaReportingDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
      speakTheReadersLanguage,
      legacyStatus,
    ],
  })
  await apollo.start()
  return {
    stop: () => apollo.stop(),
    handle: async (request, response, search) => {
      try {
        const body = request.method === 'POST' ? await readJson(request) : undefined
        const httpGraphQLRequest = { method: request.method ?? '', headers: headersOf(request), search, body }
        send(response, await apollo.executeHTTPGraphQLRequest({ httpGraphQLRequest, context: async () => ({}) }))
      } catch (error) {
        refuse(request, response, error)
      }
    },
  }
}

/** Apollo lets nobody but a gateway execute; this one executes the one schema it brings. */
function asGateway(parts: ExecutorParts) {
  const executor = createExecutor(parts)
  const listeners: ((context: { apiSchema: typeof parts.schema; coreSupergraphSdl: string }) => void)[] = []
  return {
    onSchemaLoadOrUpdate: (listener: (typeof listeners)[number]) => {
      listeners.push(listener)
      return () => undefined
    },
    load: async () => {
      for (const listener of listeners) listener({ apiSchema: parts.schema, coreSupergraphSdl: '' })
      return { executor }
    },
    stop: async () => undefined,
  }
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
  response.setHeader('cache-control', 'no-store')
  response.statusCode = status ?? 200
  // Nothing is deferred or streamed here, so an answer always comes in one piece.
  response.end(body.kind === 'complete' ? body.string : '')
}

function refuse(request: IncomingMessage, response: ServerResponse, error: unknown): void {
  if (!(error instanceof BodyError)) throw error
  response.setHeader('connection', 'close')
  sendGraphError(response, error.status, error.code, error.text[languageOf(request.headers['accept-language'])])
}

function apolloLogger({ log }: ExecutorParts) {
  const at = (level: 'debug' | 'info' | 'warn' | 'error') => (message: unknown) => log[level](String(message))
  return { debug: at('debug'), info: at('debug'), warn: at('warn'), error: at('error') }
}
