import type { ApolloServerPlugin, BaseContext, GraphQLRequestContextWillSendResponse } from '@apollo/server'
import { ApolloServerErrorCode } from '@apollo/server/errors'
import { localise } from '../shared/errors.ts'
import { languageOf } from '../shared/language.ts'

type Sending = GraphQLRequestContextWillSendResponse<BaseContext>

/** Every error in the language of its reader. */
export const speakTheReadersLanguage: ApolloServerPlugin = {
  requestDidStart: async () => ({
    willSendResponse: async ({ request, response }: Sending) => {
      if (response.body.kind !== 'single') return
      const { singleResult } = response.body
      if (singleResult.errors === undefined) return
      const language = languageOf(request.http?.headers.get('accept-language'))
      singleResult.errors = singleResult.errors.map((error) => localise(error, language))
    },
  }),
}

const aboutTheDocument: ReadonlySet<unknown> = new Set([
  ApolloServerErrorCode.GRAPHQL_PARSE_FAILED,
  ApolloServerErrorCode.GRAPHQL_VALIDATION_FAILED,
  ApolloServerErrorCode.BAD_USER_INPUT,
  'BAD_INPUT',
])

/**
 * Clients that do not name `application/graphql-response+json` get status 200 even for a document that does not parse,
 * validate or coerce. The GraphQL-over-HTTP draft asked for this until July 2026, and its audit still does; once it does
 * not, this plugin can go.
 */
export const legacyStatus: ApolloServerPlugin = {
  requestDidStart: async () => ({
    willSendResponse: async ({ request, response }: Sending) => {
      const { http, body } = response
      if (http.status !== 400 || body.kind !== 'single') return
      if (request.http?.headers.get('accept')?.includes('application/graphql-response+json')) return
      if (aboutTheDocument.has(body.singleResult.errors?.[0]?.extensions?.code)) http.status = 200
    },
  }),
}
