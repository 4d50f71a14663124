import { GraphQLError, type GraphQLFormattedError } from 'graphql'

/** The two languages in which the product speaks; Vietnamese where the reader states none. */
export type Language = 'vi' | 'en'

/** One message in both languages: it says what was expected and what came. */
export interface Message {
  readonly vi: string
  readonly en: string
}

/** BAD_INPUT: an argument breaks a rule. NOT_FOUND: it names nothing. CURSOR_STALE: the list changed under its cursor. */
export type ErrorCode = 'BAD_INPUT' | 'NOT_FOUND' | 'CURSOR_STALE'

/** An error the client caused. Both texts travel in `extensions.text` until `localise` picks one. */
export function clientError(code: ErrorCode, text: Message): GraphQLError {
  return new GraphQLError(text.vi, { extensions: { code, text } })
}

export const badInput = (text: Message): GraphQLError => clientError('BAD_INPUT', text)
export const notFound = (text: Message): GraphQLError => clientError('NOT_FOUND', text)
export const cursorStale = (text: Message): GraphQLError => clientError('CURSOR_STALE', text)

/**
 * The error as its reader sees it: one language, both texts gone. The HTTP layer applies it to every error it sends.
 *
 * graphql-js puts words of its own before the message of a bad variable, hence the replacement inside the text.
 */
export function localise(error: GraphQLFormattedError, language: Language): GraphQLFormattedError {
  const { text, ...extensions } = error.extensions ?? {}
  if (!isMessage(text)) return error
  return { ...error, message: error.message.replace(text.vi, () => text[language]), extensions }
}

function isMessage(value: unknown): value is Message {
  return typeof value === 'object' && value !== null && 'vi' in value && 'en' in value
}
