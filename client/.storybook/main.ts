import type { StorybookConfig } from '@storybook/react-vite'

/** Vite's own configuration (../vite.config.ts) is found and shared, Lingui's macros included. */
const config: StorybookConfig = {
  framework: '@storybook/react-vite',
  stories: ['../src/kit/**/*.stories.tsx'],
  addons: ['@storybook/addon-a11y', '@storybook/addon-vitest'],
  core: { disableTelemetry: true, disableWhatsNewNotifications: true },
  typescript: { reactDocgen: 'react-docgen' },
}

export default config
