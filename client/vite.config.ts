import { lingui, linguiTransformerBabelPreset } from '@lingui/vite-plugin'
import babel from '@rolldown/plugin-babel'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

/**
 * Only files that use a Lingui macro pass through Babel; oxc compiles the rest.
 * A message without its English text fails the build.
 */
export default defineConfig({
  plugins: [
    react(),
    lingui({ failOnMissing: true, failOnCompileError: true }),
    babel({ presets: [linguiTransformerBabelPreset()] }),
  ],
  build: { target: 'es2023', manifest: true, assetsInlineLimit: 0 },
})
