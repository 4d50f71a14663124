import type { ServerResponse } from 'node:http'

/** A short answer that nobody may keep. */
export function sendText(
  response: ServerResponse,
  status: number,
  text: string,
  type = 'text/plain; charset=utf-8',
): void {
  response.writeHead(status, {
    'content-type': type,
    'content-length': Buffer.byteLength(text),
    'cache-control': 'no-store',
  })
  response.end(text)
}

/** An error in the form of the graph, for what goes wrong before GraphQL has its turn. */
export function sendGraphError(
  response: ServerResponse,
  status: number,
  code: string,
  message: string,
  more: Readonly<Record<string, unknown>> = {},
): void {
  const body = JSON.stringify({ errors: [{ message, extensions: { ...more, code } }] })
  sendText(response, status, body, 'application/json; charset=utf-8')
}
