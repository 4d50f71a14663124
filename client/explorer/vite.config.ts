import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

/**
 * GraphiQL by itself, apart from the client, so that no reader of a ranking loads a byte of it. Everything it needs, workers
 * and fonts included, comes from files of our own under /docs/explorer.
 */
export default defineConfig({
  plugins: [react()],
  worker: { format: 'es' },
  build: {
    target: 'es2023',
    assetsInlineLimit: 0,
    assetsDir: 'docs/explorer/assets',
    chunkSizeWarningLimit: 4000,
    rolldownOptions: {
      input: 'docs/explorer/index.html',
      // Directives for a compiler that is not used here: dozens of lines that nobody can act on.
      onLog: (level, log, tell) => (log.code === 'MODULE_LEVEL_DIRECTIVE' ? undefined : tell(level, log)),
    },
  },
})
