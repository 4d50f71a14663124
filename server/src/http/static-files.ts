import { existsSync } from 'node:fs'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { join } from 'node:path'
import sirv from 'sirv'

/**
 * Answers a request for a file of the web client; a path without a file ending gets the page, whose router reads it. So does a
 * path that ends in the code of a criterion, 7.2.2, which only looks like one.
 */
export type StaticFiles = (request: IncomingMessage, response: ServerResponse, notFound: () => void) => void

/** Pages whose address ends in the code of a criterion, `/tieu-chi/<framework>/<code>`, or of a task, `/nhiem-vu/<unit>.<year>.<code>`. */
const endsInCode = /^\/(?:tieu-chi\/[^/?]+|nhiem-vu)\/[^/?]+(?:\?|$)/

/**
 * The built web client, or null where there is none. Files under /assets bear a hash of their content in their name, so a
 * browser may keep them for ever; everything else is asked for again each time. A file that vanished since the start (the
 * client was built anew) cuts its own answer short and nothing else: its stream's error would otherwise end the process.
 */
export function createStaticFiles(folder: string): StaticFiles | null {
  if (!existsSync(join(folder, 'index.html'))) return null
  const serve = sirv(folder, { ...options, single: true })
  const servePage = sirv(folder, { ...options, single: true, ignores: false })
  return (request, response, notFound) => {
    survive(response)
    const page = endsInCode.test(request.url ?? '')
    ;(page ? servePage : serve)(request, response, notFound)
  }
}

/** The built API explorer at /docs/explorer, or null where there is none: one page and its own files, likewise. */
export function createExplorerFiles(folder: string): StaticFiles | null {
  if (!existsSync(join(folder, 'docs/explorer/index.html'))) return null
  const serve = sirv(folder, options)
  return (request, response, notFound) => {
    survive(response)
    serve(request, response, notFound)
  }
}

const options = {
  etag: true,
  brotli: true,
  gzip: true,
  setHeaders: (response: ServerResponse, path: string) => {
    const forEver = path.includes('/assets/')
    response.setHeader('cache-control', forEver ? 'public, max-age=31536000, immutable' : 'no-cache')
    // What the documentation offers to programs is text, whatever a browser would make of its ending.
    if (/^\/docs\/((recipes|samples)\/|schema\.graphql)/.test(path)) {
      response.setHeader('content-type', 'text/plain; charset=utf-8')
    }
  },
}

const survive = (response: ServerResponse): void => {
  response.once('pipe', (file) => file.once('error', () => response.destroy()))
}
