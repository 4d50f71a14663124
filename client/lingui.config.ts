import { defineConfig } from '@lingui/cli'
import { formatter } from '@lingui/format-po'

/** Vietnamese is the source; English is complete. Origins stay out of the catalogues, so that moving code is no diff. */
export default defineConfig({
  sourceLocale: 'vi',
  locales: ['vi', 'en'],
  catalogs: [
    {
      path: '<rootDir>/src/locales/{locale}',
      include: ['src'],
      exclude: ['**/*.test.ts', '**/*.test.tsx', '**/*.stories.tsx'],
    },
  ],
  format: formatter({ origins: false }),
})
