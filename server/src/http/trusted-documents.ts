import { documentId } from '@par-atlas/schema/document-id'
import { type DocumentNode, type FieldNode, type GraphQLSchema, Kind, type SelectionSetNode, visit } from 'graphql'
import { compiled, type Run } from './compiled.ts'

export interface TrustedDocument {
  readonly id: string
  readonly operationName: string
  /** Compiled when it is first asked for. */
  run(): Run
}

/** Documents that may be asked for by their ids. */
export interface Trusted {
  /** The web client's: answered as Apollo Client would have sent them. */
  readonly client?: Iterable<DocumentNode>
  /** The samples for other programs: answered as they are written. */
  readonly samples?: Iterable<DocumentNode>
}

/** Documents that are known before anybody asks, by id: they need neither parsing nor judging, and only read. */
export function trustDocuments(
  schema: GraphQLSchema,
  { client = [], samples = [] }: Trusted,
): ReadonlyMap<string, TrustedDocument> {
  const all = [
    ...Array.from(client, (document) => trust(schema, document, asSent)),
    ...Array.from(samples, (document) => trust(schema, document, (written) => written)),
  ]
  return new Map(all.filter((each) => each !== null).map((each) => [each.id, each]))
}

/** Null for what is no named query, such as a fragment by itself. */
function trust(
  schema: GraphQLSchema,
  document: DocumentNode,
  form: (written: DocumentNode) => DocumentNode,
): TrustedDocument | null {
  const id = documentId(document)
  const operation = document.definitions.find((definition) => definition.kind === Kind.OPERATION_DEFINITION)
  if (id === null || operation?.operation !== 'query') return null
  let run: Run | null = null
  return {
    id,
    operationName: operation.name?.value ?? '',
    run: () => {
      run ??= compiled(schema, form(document))
      return run
    },
  }
}

/**
 * A document as Apollo Client sends it: each object tells its type, by which the client's cache knows it, and what is meant
 * for the client alone is left out.
 */
export function asSent(document: DocumentNode): DocumentNode {
  return visit(document, {
    Directive: (directive) => (directive.name.value === 'unmask' ? null : undefined),
    SelectionSet: (set, _key, parent) => (isOperation(parent) ? undefined : withTypeName(set)),
  })
}

const isOperation = (parent: unknown): boolean =>
  typeof parent === 'object' && parent !== null && 'kind' in parent && parent.kind === Kind.OPERATION_DEFINITION

/** A node of its own each time: the compiler writes into the nodes it reads. */
const typeName = (): FieldNode => ({ kind: Kind.FIELD, name: { kind: Kind.NAME, value: '__typename' } })

function withTypeName(set: SelectionSetNode): SelectionSetNode {
  const told = set.selections.some(
    (selection) => selection.kind === Kind.FIELD && selection.name.value === '__typename',
  )
  return told ? set : { ...set, selections: [...set.selections, typeName()] }
}
