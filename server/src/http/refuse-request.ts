import { maxTokens } from '@par-atlas/schema/limits'
import { type DocumentNode, type GraphQLSchema, parse } from 'graphql'
import type { Message } from '../shared/errors.ts'
import { refuseDocument } from './document-limits.ts'

/** How many parsed texts are kept, and the longest that is, in characters: what programs ask again and again. */
const keptTexts = 200
const longestKept = 20_000

/**
 * Judges a request before Apollo validates its document: why it asks too much, or null. What does not parse, or is no
 * request at all, passes, and is told by Apollo in the form that the protocol asks for.
 */
export function createRefusal(schema: GraphQLSchema) {
  const parsed = new Map<string, DocumentNode>()

  function parseOnce(text: string): DocumentNode | null {
    const known = parsed.get(text)
    if (known !== undefined) return known
    const document = tryParse(text)
    if (document === null || text.length > longestKept) return document
    parsed.set(text, document)
    for (const oldest of parsed.keys()) {
      if (parsed.size <= keptTexts) break
      parsed.delete(oldest)
    }
    return document
  }

  return (body: unknown, search: string): Message | null => {
    const { query, variables } = isRecord(body) ? body : inAddress(search)
    const document = typeof query === 'string' ? parseOnce(query) : null
    return document === null ? null : refuseDocument(schema, document, isRecord(variables) ? variables : {})
  }
}

function tryParse(text: string): DocumentNode | null {
  try {
    return parse(text, { maxTokens })
  } catch {
    return null
  }
}

function inAddress(search: string): Record<string, unknown> {
  const parameters = new URLSearchParams(search)
  return { query: parameters.get('query'), variables: readJsonText(parameters.get('variables')) }
}

function readJsonText(text: string | null): unknown {
  try {
    return text === null ? null : JSON.parse(text)
  } catch {
    return null
  }
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
