import { lingui, linguiTransformerBabelPreset } from '@lingui/vite-plugin'
import babel from '@rolldown/plugin-babel'
import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'
import { firstPageGroups } from './vite.chunks.ts'
import { openFiles } from './vite.open-files.ts'
import { wordsWithCode } from './vite.words.ts'

/**
 * Style sheets of split chunks arrive in any order, and the first that names a layer would decide its place. So each of ours
 * states the whole order first.
 */
const layerOrder: Plugin = {
  name: 'par-atlas:layer-order',
  enforce: 'pre',
  transform: {
    filter: { id: /\/src\/.*\.css$/u },
    handler: (code) => ({ code: `@layer tokens, base, kit, app;\n${code}`, map: null }),
  },
}

/**
 * Only files that use a Lingui macro pass through Babel; oxc compiles the rest.
 * A message without its English text fails the build.
 */
export default defineConfig({
  plugins: [
    layerOrder,
    react(),
    lingui({ failOnMissing: true, failOnCompileError: true }),
    babel({ presets: [linguiTransformerBabelPreset()] }),
    wordsWithCode(),
    openFiles(),
  ],
  build: {
    target: 'es2023',
    cssTarget: ['chrome123', 'firefox120', 'safari17.5'],
    manifest: true,
    assetsInlineLimit: 0,
    rolldownOptions: { output: { codeSplitting: { groups: [...firstPageGroups('ranking/RankingPage.tsx')] } } },
  },
})
