import type { DocumentNode } from 'graphql'

/** Names of the operations in documents; fragments have none. */
export function operationNames(documents: readonly DocumentNode[]): ReadonlySet<string> {
  const names = documents.flatMap(({ definitions }) =>
    definitions.map((definition) => (definition.kind === 'OperationDefinition' ? definition.name?.value : undefined)),
  )
  return new Set(names.filter((name) => name !== undefined))
}
