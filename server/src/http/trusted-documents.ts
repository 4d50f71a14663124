import { documentId } from '@par-atlas/schema/document-id'
import { type DocumentNode, type FieldNode, type GraphQLSchema, Kind, type SelectionSetNode, visit } from 'graphql'
import { compiled, type Run } from './compiled.ts'

export interface TrustedDocument {
  readonly id: string
  readonly operationName: string
  /** Compiled when it is first asked for. */
  run(): Run
}

/**
 * Documents that are known before anybody asks: the web client's, and the samples for other programs. They are asked for by
 * id, need neither parsing nor judging, and only read.
 */
export function trustDocuments(
  schema: GraphQLSchema,
  documents: Iterable<DocumentNode>,
): ReadonlyMap<string, TrustedDocument> {
  const trusted = new Map<string, TrustedDocument>()
  for (const document of documents) {
    const id = documentId(document)
    const operation = document.definitions.find((definition) => definition.kind === Kind.OPERATION_DEFINITION)
    if (id === null || operation?.operation !== 'query') continue
    let run: Run | null = null
    trusted.set(id, {
      id,
      operationName: operation.name?.value ?? '',
      run: () => {
        run ??= compiled(schema, asSent(document))
        return run
      },
    })
  }
  return trusted
}

/**
 * A document as Apollo Client sends it: each object tells its type, by which the client's cache knows it, and what is meant
 * for the client alone is left out.
 */
function asSent(document: DocumentNode): DocumentNode {
  return visit(document, {
    Directive: (directive) => (directive.name.value === 'unmask' ? null : undefined),
    SelectionSet: (set, _key, parent) => (isOperation(parent) ? undefined : withTypeName(set)),
  })
}

const isOperation = (parent: unknown): boolean =>
  typeof parent === 'object' && parent !== null && 'kind' in parent && parent.kind === Kind.OPERATION_DEFINITION

const typeName: FieldNode = { kind: Kind.FIELD, name: { kind: Kind.NAME, value: '__typename' } }

function withTypeName(set: SelectionSetNode): SelectionSetNode {
  const told = set.selections.some(
    (selection) => selection.kind === Kind.FIELD && selection.name.value === '__typename',
  )
  return told ? set : { ...set, selections: [...set.selections, typeName] }
}
