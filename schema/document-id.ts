import { createHash } from 'node:crypto'
import { type DocumentNode, Kind, print } from 'graphql'

/**
 * The id under which a document is trusted: the name of its operation and the first 12 hex digits of the SHA-256 of its text
 * as graphql-js prints it, `RankingPage-3f9a2c1b04de`. Null for a document without exactly one named operation.
 */
export function documentId(document: DocumentNode): string | null {
  const operations = document.definitions.filter((definition) => definition.kind === Kind.OPERATION_DEFINITION)
  const name = operations[0]?.name?.value
  if (operations.length !== 1 || name === undefined) return null
  return `${name}-${createHash('sha256').update(print(document)).digest('hex').slice(0, 12)}`
}
