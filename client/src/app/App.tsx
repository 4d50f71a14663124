import { ApolloProvider } from '@apollo/client/react'
import { i18n } from '@lingui/core'
import { I18nProvider } from '@lingui/react'
import { RouterProvider } from '@tanstack/react-router'
import { Citing } from '../kit/export/citing.ts'
import { createClient } from './apollo.ts'
import { citeVersionOf } from './cite-version.ts'
import { createAppRouter } from './router.tsx'

const client = createClient()
const router = createAppRouter(client)
const citeVersion = citeVersionOf(client)

/** Everything that lives as long as the page. */
export function App() {
  return (
    <ApolloProvider client={client}>
      <I18nProvider i18n={i18n}>
        <Citing value={citeVersion}>
          <RouterProvider router={router} />
        </Citing>
      </I18nProvider>
    </ApolloProvider>
  )
}
