import { defineConfig } from 'vite'

/** The production build: three entries for Node, everything from npm left outside, the workspace's own packages inside. */
export default defineConfig({
  build: {
    ssr: true,
    target: 'node24',
    outDir: 'dist',
    sourcemap: true,
    reportCompressedSize: false,
    rolldownOptions: {
      input: { main: 'src/main.ts', import: 'src/import.ts', 'print-schema': 'src/print-schema.ts' },
      output: { entryFileNames: '[name].js' },
    },
  },
  ssr: { noExternal: [/^@par-atlas\//] },
})
