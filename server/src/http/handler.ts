import { randomUUID } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Log } from '../log.ts'
import type { GraphEndpoint } from './graphql.ts'
import type { Metrics } from './metrics.ts'
import { sendText } from './respond.ts'
import { setSecurityHeaders } from './security-headers.ts'
import type { StaticFiles } from './static-files.ts'

export interface HandlerParts {
  readonly log: Log
  readonly metrics: Metrics
  /** Null until the start is over. */
  readonly graph: () => GraphEndpoint | null
  /** Null when requests may come, else why not. */
  readonly notReady: () => Promise<string | null>
  readonly staticFiles: StaticFiles | null
  /** Left out where the explorer is switched off, or not built. */
  readonly explorerFiles?: StaticFiles | null
}

type Route = '/graphql' | '/healthz' | '/readyz' | '/metrics' | 'client' | 'explorer' | 'none'

/** One process serves everything; a table of paths is all the routing there is. */
export function createHandler(parts: HandlerParts) {
  return (request: IncomingMessage, response: ServerResponse): void => {
    const url = request.url ?? '/'
    const mark = url.indexOf('?')
    const path = mark < 0 ? url : url.slice(0, mark)
    const route = routeOf(path)
    setSecurityHeaders(response, route === 'explorer')
    keepRecord(parts, request, response, route, path)
    answer(parts, request, response, route, mark < 0 ? '' : url.slice(mark)).catch((err) => {
      if (request.destroyed && !request.complete) return
      parts.log.error({ err, path }, 'unexpected error in a request')
      if (!response.headersSent) sendText(response, 500, 'Internal error\n')
      else response.destroy()
    })
  }
}

/** Paths that belong to later rooms are not found, rather than answered with the page. */
function routeOf(path: string): Route {
  if (path === '/graphql' || path === '/healthz' || path === '/readyz' || path === '/metrics') return path
  if (/^\/docs\/explorer(\/|$)/.test(path)) return 'explorer'
  return /^\/exports(\/|$)/.test(path) ? 'none' : 'client'
}

async function answer(
  parts: HandlerParts,
  request: IncomingMessage,
  response: ServerResponse,
  route: Route,
  search: string,
): Promise<void> {
  switch (route) {
    case '/graphql':
      return parts.graph()?.handle(request, response, search) ?? sendText(response, 503, 'starting\n')
    case '/healthz':
      return sendText(response, 200, 'ok\n')
    case '/readyz': {
      const reason = await parts.notReady()
      return sendText(response, reason === null ? 200 : 503, `${reason ?? 'ready'}\n`)
    }
    case '/metrics':
      return sendText(response, 200, await parts.metrics.text(), parts.metrics.contentType)
    default:
      return sendFile(parts, request, response, route)
  }
}

function sendFile(
  { staticFiles, explorerFiles = null }: HandlerParts,
  request: IncomingMessage,
  response: ServerResponse,
  route: Route,
): void {
  const notFound = () => sendText(response, 404, 'Not found\n')
  const files = route === 'explorer' ? explorerFiles : staticFiles
  if (route === 'none' || files === null) {
    notFound()
  } else if (request.method === 'GET' || request.method === 'HEAD') {
    files(request, response, notFound)
  } else {
    response.setHeader('allow', 'GET, HEAD')
    sendText(response, 405, 'Expected GET or HEAD\n')
  }
}

/** A request's id comes back to its sender and stands in the log, so that the two can be brought together. */
function keepRecord(
  { log, metrics }: HandlerParts,
  request: IncomingMessage,
  response: ServerResponse,
  route: Route,
  path: string,
): void {
  const started = performance.now()
  const given = request.headers['x-request-id']
  const id = typeof given === 'string' && /^[\w.-]{1,64}$/.test(given) ? given : randomUUID()
  response.setHeader('x-request-id', id)
  response.on('close', () => {
    const milliseconds = performance.now() - started
    const { statusCode: status } = response
    metrics.requestDone(route, status, milliseconds)
    const level = levelOf(route, status)
    const cut = response.writableFinished ? {} : { cut: true }
    log[level]({ id, method: request.method, path, status, ms: Math.round(milliseconds * 10) / 10, ...cut }, 'request')
  })
}

/** Probes and files tell nothing while all is well, and a probe that says "not yet" has done its work. */
function levelOf(route: Route, status: number): 'debug' | 'info' | 'warn' {
  if (route === '/graphql') return status >= 500 ? 'warn' : 'info'
  return status >= 500 && route !== '/readyz' ? 'warn' : 'debug'
}
