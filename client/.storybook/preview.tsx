import { i18n } from '@lingui/core'
import { I18nProvider } from '@lingui/react'
import type { Decorator, Preview } from '@storybook/react-vite'
import { messages as en } from '../src/locales/en.po'
import { messages as vi } from '../src/locales/vi.po'
import '../src/kit/tokens/base.css'
import { contrastInOtherTheme, noEnglishNames } from './checks.ts'
import './preview.css'

i18n.load({ vi, en })
i18n.activate('vi')

/** Sets theme, density, mode and language on the root, as the app does. */
const withSettings: Decorator = (Story, { globals }) => {
  const root = document.documentElement
  for (const name of ['theme', 'density', 'mode'] as const) {
    if (globals[name]) root.dataset[name] = globals[name]
    else delete root.dataset[name]
  }
  root.lang = globals.locale
  if (i18n.locale !== globals.locale) i18n.activate(globals.locale)
  return (
    <I18nProvider i18n={i18n}>
      <Story />
    </I18nProvider>
  )
}

const choice = (title: string, icon: string, items: readonly { readonly value: string; readonly title: string }[]) => ({
  toolbar: { title, icon, items: [...items], dynamicTitle: true },
})

const preview: Preview = {
  decorators: [withSettings],
  afterEach: async (context) => {
    // In the browser of a person who only looks, nothing is judged.
    if (!import.meta.env.VITEST) return
    noEnglishNames(context)
    await contrastInOtherTheme(context)
  },
  initialGlobals: { theme: 'light', density: '', mode: '', locale: 'vi' },
  globalTypes: {
    theme: choice('Theme', 'mirror', [
      { value: 'light', title: 'Light' },
      { value: 'dark', title: 'Dark' },
    ]),
    density: choice('Density', 'component', [
      { value: '', title: 'Dense' },
      { value: 'roomy', title: 'Roomy' },
    ]),
    mode: choice('Mode', 'expand', [
      { value: '', title: 'Screen' },
      { value: 'projector', title: 'Projector' },
    ]),
    locale: choice('Language', 'globe', [
      { value: 'vi', title: 'Tiếng Việt' },
      { value: 'en', title: 'English' },
    ]),
  },
  parameters: {
    layout: 'fullscreen',
    backgrounds: { disable: true },
    controls: { expanded: true },
    a11y: {
      test: 'error',
      options: {
        runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
        // A story is a piece of a page: landmarks and the page's own heading belong to the app.
        rules: {
          region: { enabled: false },
          'page-has-heading-one': { enabled: false },
          'landmark-one-main': { enabled: false },
        },
      },
    },
  },
}

export default preview
