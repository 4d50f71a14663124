import { storybookTest } from '@storybook/addon-vitest/vitest-plugin'
import { playwright } from '@vitest/browser-playwright'
import { defineConfig } from 'vitest/config'

/** A Chromium that is already here: nothing is downloaded. */
const executablePath = process.env.CHROMIUM_PATH ?? '/usr/bin/chromium'

/**
 * `unit`: pure computation and layout, no browser. `storybook`: every story in a real Chromium, with its play function
 * and axe.
 */
export default defineConfig({
  test: {
    projects: [
      { extends: './vite.config.ts', test: { name: 'unit', environment: 'node', include: ['src/**/*.test.ts'] } },
      {
        extends: './vite.config.ts',
        plugins: [storybookTest({ configDir: new URL('.storybook', import.meta.url).pathname })],
        // Found only when a lazy chunk loads, they would reload the page in the middle of a test.
        optimizeDeps: {
          include: ['react-aria-components', '@tanstack/react-virtual', 'axe-core', '@visx/shape'],
        },
        test: {
          name: 'storybook',
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({
              launchOptions: {
                executablePath,
                args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
              },
            }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
    ],
  },
})
