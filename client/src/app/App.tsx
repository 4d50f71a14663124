import { i18n } from '@lingui/core'
import { I18nProvider } from '@lingui/react'
import { Trans } from '@lingui/react/macro'

export function App() {
  return (
    <I18nProvider i18n={i18n}>
      <h1>
        <Trans>Xếp hạng</Trans>
      </h1>
    </I18nProvider>
  )
}
