import { existsSync, globSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Plugin } from 'vite'

const schema = fileURLToPath(new URL('../schema/', import.meta.url))

/**
 * What the documentation gives away as files, under /docs: the contract, the sample queries and the recipes, as they lie in
 * `schema/`. There is no second copy of any of them.
 */
export function openFiles(): Plugin {
  return {
    name: 'par-atlas:open-files',
    generateBundle() {
      for (const path of globSync('{schema.graphql,samples/*.graphql,recipes/*}', { cwd: schema })) {
        this.emitFile({ type: 'asset', fileName: `docs/${path}`, source: readFileSync(schema + path) })
      }
    },
    configureServer({ middlewares }) {
      middlewares.use((request, response, next) => {
        const [, path] = /^\/docs\/(schema\.graphql|(?:samples|recipes)\/[\w.-]+)(?:\?|$)/.exec(request.url ?? '') ?? []
        if (path === undefined || !existsSync(schema + path)) return next()
        response.setHeader('content-type', 'text/plain; charset=utf-8')
        response.end(readFileSync(schema + path))
      })
    },
  }
}
