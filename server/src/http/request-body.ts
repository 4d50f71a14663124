import type { IncomingMessage } from 'node:http'
import { maxBodyBytes } from '@par-atlas/schema/limits'
import type { Message } from '../shared/errors.ts'

export class BodyError extends Error {
  readonly status: number
  readonly code: string
  readonly text: Message

  constructor(status: number, code: string, text: Message) {
    super(text.en)
    this.status = status
    this.code = code
    this.text = text
  }
}

/**
 * The JSON of a request's body; undefined where it claims to be something else, which the CSRF check then judges.
 *
 * @throws {BodyError} 413 if it is larger than `maxBodyBytes`, 415 if it is compressed or not in UTF-8, 400 if it is not JSON.
 */
export async function readJson(request: IncomingMessage): Promise<unknown> {
  const [type = '', ...parameters] = (request.headers['content-type'] ?? '').toLowerCase().split(';')
  requireUtf8(parameters)
  requirePlain(request.headers['content-encoding'])
  if (Number(request.headers['content-length'] ?? 0) > maxBodyBytes) throw tooLarge()
  const bytes = await readBytes(request)
  return type.trim() === 'application/json' ? parse(bytes) : undefined
}

function readBytes(request: IncomingMessage): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = []
    let size = 0
    request.on('data', (chunk: Buffer) => {
      size += chunk.length
      // What still comes is read and dropped: closing the socket under it would lose the answer.
      if (size > maxBodyBytes) reject(tooLarge())
      else chunks.push(chunk)
    })
    request.on('end', () => resolve(chunks.length === 1 ? (chunks[0] as Buffer) : Buffer.concat(chunks)))
    request.on('error', reject)
  })
}

const utf8 = new TextDecoder('utf-8', { fatal: true })

function parse(bytes: Buffer): unknown {
  try {
    return JSON.parse(utf8.decode(bytes))
  } catch {
    throw new BodyError(400, 'BAD_REQUEST', {
      vi: 'Thân yêu cầu phải là JSON đúng chuẩn, mã hóa UTF-8.',
      en: 'Expected a body of well-formed JSON in UTF-8.',
    })
  }
}

function requireUtf8(parameters: string[]): void {
  const charset = parameters.map((text) => text.trim()).find((text) => text.startsWith('charset='))
  const name = charset?.slice('charset='.length).replaceAll('"', '')
  if (name === undefined || name === 'utf-8' || name === 'utf8') return
  throw new BodyError(415, 'UNSUPPORTED_CHARSET', {
    vi: `Cần charset=utf-8, nhưng nhận "${name}".`,
    en: `Expected charset=utf-8, but got "${name}".`,
  })
}

function requirePlain(encoding: string | undefined): void {
  if (encoding === undefined || encoding === 'identity') return
  throw new BodyError(415, 'UNSUPPORTED_ENCODING', {
    vi: `Thân yêu cầu phải không nén, nhưng nhận content-encoding "${encoding}".`,
    en: `Expected an uncompressed body, but got content-encoding "${encoding}".`,
  })
}

function tooLarge(): BodyError {
  return new BodyError(413, 'BODY_TOO_LARGE', {
    vi: `Thân yêu cầu không được quá ${maxBodyBytes} byte.`,
    en: `Expected a body of at most ${maxBodyBytes} bytes.`,
  })
}
