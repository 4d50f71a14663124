import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { StartupError } from './startup-error.ts'

export interface Listener {
  readonly url: string
  /** Takes no more connections, lets requests in flight end (10 seconds at most), then cuts what is left. */
  drain(): Promise<void>
}

const drainMilliseconds = 10_000

/** @throws {StartupError} if the port is taken or may not be used. */
export async function listen(host: string, port: number, handler: RequestListener): Promise<Listener> {
  const server = createServer({ requestTimeout: 30_000, headersTimeout: 10_000, keepAliveTimeout: 65_000 })
  let draining = false
  server.on('request', (request, response) => {
    // Whoever still asks on a connection kept alive is served, and then sent away.
    if (draining) response.setHeader('connection', 'close')
    handler(request, response)
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error) => reject(cannotListen(host, port, error)))
    server.listen(port, host, resolve)
  })
  return {
    url: urlOf(server),
    drain: () => {
      draining = true
      return drain(server)
    },
  }
}

async function drain(server: Server): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()))
  const cutting = new AbortController()
  const sweep = setInterval(() => server.closeIdleConnections(), 50)
  const late = sleep(drainMilliseconds, undefined, { signal: cutting.signal }).then(
    () => server.closeAllConnections(),
    () => undefined,
  )
  await closed
  cutting.abort()
  clearInterval(sweep)
  await late
}

function urlOf(server: Server): string {
  const { address, family, port } = server.address() as AddressInfo
  const anywhere = address === '0.0.0.0' || address === '::'
  const host = anywhere ? 'localhost' : family === 'IPv6' ? `[${address}]` : address
  return `http://${host}:${port}`
}

function cannotListen(host: string, port: number, error: Error): StartupError {
  const code = 'code' in error ? error.code : undefined
  if (code === 'EADDRINUSE') {
    return new StartupError({
      vi: `Cổng ${port} trên ${host} đang được chương trình khác dùng. Hãy dừng chương trình đó, hoặc đặt PORT khác.`,
      en: `Port ${port} on ${host} is taken by another program. Stop that program, or set another PORT.`,
    })
  }
  return new StartupError(
    {
      vi: `Không nghe được ở cổng ${port} trên ${host}: ${error.message}. Hãy đặt PORT hoặc HOST khác.`,
      en: `Cannot listen on port ${port} of ${host}: ${error.message}. Set another PORT or HOST.`,
    },
    { cause: error },
  )
}
