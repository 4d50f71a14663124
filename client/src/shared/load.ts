import type { ApolloClient } from '@apollo/client'
import type { PreloadQueryFunction } from '@apollo/client/react'

/** What a route's loader may use: queries start here, beside the loading of the page's own code. */
export interface Loading {
  readonly client: ApolloClient
  readonly preload: PreloadQueryFunction
}
