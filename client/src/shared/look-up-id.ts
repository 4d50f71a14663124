import { CombinedGraphQLErrors } from '@apollo/client/errors'

/** The id under which the server logged the fault; null where the fault never reached it. */
export function lookUpId(error: unknown): string | null {
  if (!CombinedGraphQLErrors.is(error)) return null
  const ids = error.errors.map(({ extensions }) => extensions?.lookupId)
  return ids.find((id) => typeof id === 'string') ?? null
}
