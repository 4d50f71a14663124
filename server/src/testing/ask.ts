import { execute, type GraphQLFormattedError, type GraphQLSchema, parse, validate } from 'graphql'
import { createContext, type RequestFacts } from '../context.ts'
import type { Database } from '../database.ts'
import { buildGraphSchema } from '../schema.ts'
import { localise } from '../shared/errors.ts'
import type { TestDatabase } from './test-database.ts'

let built: GraphQLSchema | null = null

/** The schema, built once a test file: building takes longer than most tests. */
export function graphSchema(): GraphQLSchema {
  built ??= buildGraphSchema()
  return built
}

export interface Answer<D> {
  readonly data: D | null | undefined
  readonly errors: readonly GraphQLFormattedError[]
}

/** Runs one operation as the server does: one context, one transaction, errors in the reader's language. */
export async function ask<D = Record<string, unknown>>(
  database: Database,
  document: string,
  variables: Record<string, unknown> = {},
  facts: RequestFacts = {},
): Promise<Answer<D>> {
  const schema = graphSchema()
  const context = createContext(database, facts)
  const parsed = parse(document)
  const invalid = validate(schema, parsed)
  const result =
    invalid.length > 0
      ? { data: undefined, errors: invalid }
      : await execute({ schema, document: parsed, contextValue: context, variableValues: variables })
  await context.finish()
  const errors = (result.errors ?? []).map((error) => localise(error.toJSON(), context.language))
  return { data: result.data as D | null | undefined, errors }
}

/** The data of an operation that must succeed; throws the first error else. */
export async function answer<D = Record<string, unknown>>(
  database: Database,
  document: string,
  variables: Record<string, unknown> = {},
  facts: RequestFacts = {},
): Promise<D> {
  const { data, errors } = await ask<D>(database, document, variables, facts)
  const [error] = errors
  if (error || data == null)
    throw new Error(`${error?.message ?? 'no data'} at ${error?.path?.join('.') ?? 'the root'}`)
  return data
}

const FRAME = /^\s*(start transaction|begin|commit|rollback)/i

/** The statements that a piece of work sends, without those that open and close its transaction. */
export async function countingStatements(database: TestDatabase, work: () => Promise<unknown>): Promise<string[]> {
  const before = database.statements.length
  await work()
  return database.statements.slice(before).filter((statement) => !FRAME.test(statement))
}
