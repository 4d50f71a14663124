import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'

/** What a proxy does to one question to the graph, in place of passing it on. */
export type Fault = 'cut' | 'busy' | 'stale' | 'changed' | 'pass'

interface Asked {
  readonly variables: { readonly first: number; readonly after: string | null }
}

export interface FaultyProxy {
  readonly url: string
  /** How often each fault was dealt so far. */
  readonly dealt: Readonly<Record<Fault, number>>
  close(): Promise<void>
}

/**
 * Stands before a server and deals one fault after another to those who ask its graph: the connection cut, 503, CURSOR_STALE, a
 * newer version of the data; then it passes on. Pages longer than `longest` rows are refused all the time.
 */
export async function faultyProxy(target: string, longest: number, faults: readonly Fault[]): Promise<FaultyProxy> {
  const dealt = { cut: 0, busy: 0, stale: 0, changed: 0, pass: 0 }
  const left = [...faults]
  const proxy = createServer(async (request, response) => {
    const body = await bodyOf(request)
    if (request.url !== '/graphql') {
      response.end(await (await fetch(target + request.url)).text())
      return
    }
    const { variables } = JSON.parse(body) as Asked
    if (variables.first > longest) {
      response.end(refusal('LIMIT_EXCEEDED'))
      return
    }
    const fault = left.shift() ?? 'pass'
    dealt[fault] += 1
    if (fault === 'cut') request.socket.destroy()
    else if (fault === 'busy') response.writeHead(503).end('starting\n')
    else if (fault === 'stale') response.end(refusal('CURSOR_STALE'))
    else {
      const headers = { 'content-type': 'application/json' }
      const text = await (await fetch(`${target}/graphql`, { method: 'POST', headers, body })).text()
      response.end(fault === 'changed' ? text.replace(/"version":"\d+"/, '"version":"999999"') : text)
    }
  })
  await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve))
  const { port } = proxy.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}`,
    dealt,
    close: async () => {
      proxy.closeAllConnections()
      await new Promise((resolve) => proxy.close(resolve))
    },
  }
}

const refusal = (code: string): string =>
  JSON.stringify({ errors: [{ message: 'first: too many', extensions: { code } }], data: null })

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks).toString()
}
