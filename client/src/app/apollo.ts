import { ApolloClient, type FieldPolicy, HttpLink, InMemoryCache } from '@apollo/client'
import { SetContextLink } from '@apollo/client/link/context'
import { language } from './language.ts'

interface Page {
  readonly nodes: readonly unknown[]
}

/** Pages of one list join into one; a page without a cursor begins it anew. */
const pages: FieldPolicy<Page> = {
  keyArgs: ['filter', 'first'],
  merge: (known, page, { args }) => (known && args?.after ? { ...page, nodes: [...known.nodes, ...page.nodes] } : page),
}

/** Messages and notes of the server come in the reader's language. */
const inLanguage = new SetContextLink(({ headers }) => ({
  headers: { ...headers, 'accept-language': language.get() },
}))

export function createClient(): ApolloClient {
  return new ApolloClient({
    link: inLanguage.concat(new HttpLink({ uri: '/graphql' })),
    cache: new InMemoryCache({ typePolicies: { Query: { fields: { units: pages } } } }),
    dataMasking: true,
  })
}
