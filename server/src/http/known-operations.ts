import type { DocumentNode } from 'graphql'

/** Names of the operations in a module of generated documents; fragments have none. */
export function operationNames(documents: Readonly<Record<string, DocumentNode>>): ReadonlySet<string> {
  const names = Object.values(documents).flatMap(({ definitions }) =>
    definitions.map((definition) => (definition.kind === 'OperationDefinition' ? definition.name?.value : undefined)),
  )
  return new Set(names.filter((name) => name !== undefined))
}
