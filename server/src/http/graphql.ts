import type { IncomingMessage, ServerResponse } from 'node:http'
import { ApolloServer } from '@apollo/server'
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled'
import { maxTokens } from '@par-atlas/schema/limits'
import type { GraphQLFormattedError } from 'graphql'
import type { Message } from '../shared/errors.ts'
import { languageOf } from '../shared/language.ts'
import { askApollo } from './ask-apollo.ts'
import { createExecutor, type ExecutorParts } from './executor.ts'
import { legacyStatus, speakTheReadersLanguage } from './graphql-plugins.ts'
import { maskSurprises } from './masking.ts'
import { createRefusal } from './refuse-request.ts'
import { BodyError, readJson } from './request-body.ts'
import { sendGraphError } from './respond.ts'
import { createTrustedAnswers } from './trusted-answers.ts'
import { type Trusted, trustDocuments } from './trusted-documents.ts'

export interface GraphParts extends ExecutorParts {
  /** Whether the graph tells its own schema; true where left out. */
  readonly introspection?: boolean
}

export interface GraphEndpoint {
  /** @param search the address from its question mark on, or empty. */
  handle(request: IncomingMessage, response: ServerResponse, search: string): Promise<void>
  stop(): Promise<void>
}

/**
 * `/graphql`: trusted documents by their ids, and any other by Apollo Server, executed by ourselves so that a request's
 * transaction ends with it.
 *
 * @param trusted documents that may be asked for by id.
 */
export async function createGraphEndpoint(parts: GraphParts, trusted: Trusted = {}): Promise<GraphEndpoint> {
  const mask = maskSurprises(parts.log)
  const apollo = new ApolloServer({
    gateway: asGateway(parts),
    formatError: mask,
    hideSchemaDetailsFromClientErrors: true,
    includeStacktraceInErrorResponses: false,
    introspection: parts.introspection ?? true,
    maxRecursiveSelections: true,
    parseOptions: { maxTokens },
    persistedQueries: false,
    stopOnTerminationSignals: false,
    // Enough to mend a document by; each further one costs the server and helps nobody.
    validationOptions: { maxErrors: 5 },
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
  const answerTrusted = createTrustedAnswers(parts, trustDocuments(parts.schema, trusted))
  const refusalOf = createRefusal(parts.schema)
  return {
    stop: () => apollo.stop(),
    handle: async (request, response, search) => {
      try {
        if (await answerTrusted(request, response, search)) return
        const body = request.method === 'POST' ? await readJson(request) : undefined
        const refusal = refusalOf(body, search)
        if (refusal !== null) return refuseDocument(request, response, refusal)
        await askApollo(apollo, { request, response, search, body }, async () => ({}))
      } catch (error) {
        if (error instanceof BodyError) refuse(request, response, error)
        else sendSurprise(response, mask({ message: '' }, error))
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

/** In the status that the reader's media type asks for, as `legacyStatus` does for whatever Apollo refuses. */
function refuseDocument(request: IncomingMessage, response: ServerResponse, words: Message): void {
  const modern = request.headers.accept?.includes('application/graphql-response+json') ?? false
  const message = words[languageOf(request.headers['accept-language'])]
  sendGraphError(response, modern ? 400 : 200, 'LIMIT_EXCEEDED', message)
}

function refuse(request: IncomingMessage, response: ServerResponse, { status, code, text }: BodyError): void {
  response.setHeader('connection', 'close')
  sendGraphError(response, status, code, text[languageOf(request.headers['accept-language'])])
}

function sendSurprise(response: ServerResponse, { message, extensions }: GraphQLFormattedError): void {
  sendGraphError(response, 500, String(extensions?.code), message, extensions)
}

function apolloLogger({ log }: ExecutorParts) {
  const at = (level: 'debug' | 'info' | 'warn' | 'error') => (message: unknown) => log[level](String(message))
  return { debug: at('debug'), info: at('debug'), warn: at('warn'), error: at('error') }
}
