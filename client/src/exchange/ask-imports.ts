import type { ApolloClient } from '@apollo/client'
import { i18n } from '@lingui/core'
import {
  CommitImportDocument,
  type CommitImportMutation,
  ImportChangesDocument,
  ImportHistoryDocument,
  type ImportHistoryQuery,
  PreviewImportDocument,
  type PreviewImportMutation,
  type PreviewImportMutationVariables,
  PreviewUndoImportDocument,
  type PreviewUndoImportMutation,
  UndoImportDocument,
  type UndoImportMutation,
} from '@par-atlas/schema/documents'
import { keyContext } from './import-key.ts'

export type ImportInput = PreviewImportMutationVariables['input']
export type Report = NonNullable<NonNullable<PreviewImportMutation['previewImport']>['report']>
export type Problem = Report['errors'][number]
export type Change = Report['changes'][number]
export type Imported = NonNullable<NonNullable<CommitImportMutation['commitImport']>['import']>
export type Previewed = NonNullable<PreviewImportMutation['previewImport']>
export type Committed = NonNullable<CommitImportMutation['commitImport']>
export type UndoPreviewed = NonNullable<PreviewUndoImportMutation['previewUndoImport']>
export type Undone = NonNullable<UndoImportMutation['undoImport']>
export type UserError = Previewed['userErrors'][number]
export type HistoryPage = NonNullable<ImportHistoryQuery['imports']>

/** Nothing of it is kept in the client's cache: reports tell of values that are not published. */
const unkept = () => ({ fetchPolicy: 'no-cache' as const, context: keyContext() })

/** Sentences come in the language in which they are read. */
const spoken = () => (i18n.locale === 'en' ? ('EN' as const) : ('VI' as const))

export async function askPreview(client: ApolloClient, input: ImportInput): Promise<Previewed> {
  const { data } = await client.mutate({
    mutation: PreviewImportDocument,
    variables: { input, language: spoken() },
    ...unkept(),
  })
  return answered(data?.previewImport)
}

export async function askCommit(client: ApolloClient, input: ImportInput, digest: string): Promise<Committed> {
  const variables = { input: { ...input, digest }, language: spoken() }
  const { data } = await client.mutate({ mutation: CommitImportDocument, variables, ...unkept() })
  return answered(data?.commitImport)
}

export async function askUndo(client: ApolloClient, id: string, reason: string): Promise<Undone> {
  const variables = { input: { import: id, reason } }
  const { data } = await client.mutate({ mutation: UndoImportDocument, variables, ...unkept() })
  return answered(data?.undoImport)
}

/** What an undo would put back; nothing is written. */
export async function askUndoPreview(client: ApolloClient, id: string): Promise<UndoPreviewed> {
  const variables = { input: { import: id }, language: spoken() }
  const { data } = await client.mutate({ mutation: PreviewUndoImportDocument, variables, ...unkept() })
  return answered(data?.previewUndoImport)
}

/** Null for who does not hold the key. */
export async function askHistory(client: ApolloClient, after: string | null): Promise<HistoryPage | null> {
  const { data } = await client.query({ query: ImportHistoryDocument, variables: { after }, ...unkept() })
  return data?.imports ?? null
}

export async function askChanges(client: ApolloClient, id: string): Promise<readonly Change[]> {
  const { data } = await client.query({
    query: ImportChangesDocument,
    variables: { id, language: spoken() },
    ...unkept(),
  })
  return data?.import?.report.changes ?? []
}

/** A payload is null only beside an error, which the client throws. */
function answered<Payload>(payload: Payload | null | undefined): Payload {
  if (payload === null || payload === undefined) throw new Error('The server sent no answer.')
  return payload
}
