import { ServerError } from '@apollo/client/errors'
import { SetContextLink } from '@apollo/client/link/context'
import { ErrorLink } from '@apollo/client/link/error'

export const graph = '/graphql'

/**
 * A query is got by its id, so that a browser keeps the answer and the server says with a few bytes that it still stands.
 * What bears no id, a mutation, is posted as a whole; so is what bears a key of its own, whose answer nobody is to keep.
 */
export const byId = new SetContextLink(({ headers }, { query }) => {
  const id = 'id' in query ? String(query.id) : null
  if (id === null || headers?.authorization !== undefined) return {}
  return {
    uri: `${graph}?documentId=${id}`,
    fetchOptions: { method: 'GET' },
    http: { includeQuery: false },
  }
})

/** A server that was renewed since this page was loaded may know the query no more: it gets the whole of it. */
export const wholeWhereUnknown = new ErrorLink(({ error, operation, forward }) => {
  if (!ServerError.is(error) || error.statusCode !== 404) return
  operation.setContext({ uri: graph, fetchOptions: { method: 'POST' }, http: { includeQuery: true } })
  return forward(operation)
})
