import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { basename } from 'node:path'

/** A file to be imported: read from its start as often as need be, so that nothing of it has to stay in memory. */
export interface ImportFile {
  readonly name: string
  readonly size: number
  /** Null where the bytes are in memory; libraries that read at random take the path. */
  readonly path: string | null
  readonly bytes: Uint8Array | null
  open(): AsyncIterable<Uint8Array>
}

export function fileOfBytes(name: string, bytes: Uint8Array): ImportFile {
  return {
    ...{ name, size: bytes.length, path: null, bytes },
    async *open() {
      yield bytes
    },
  }
}

export async function fileOfPath(path: string): Promise<ImportFile> {
  const { size } = await stat(path)
  return {
    name: basename(path),
    size,
    path,
    bytes: null,
    open: () => createReadStream(path, { highWaterMark: 1 << 18 }),
  }
}

/** SHA-256 of the bytes: the same file twice is the same import. */
export async function digestOf(file: ImportFile): Promise<string> {
  const hash = createHash('sha256')
  for await (const bytes of file.open()) hash.update(bytes)
  return hash.digest('hex')
}

export async function firstBytes(file: ImportFile, count: number): Promise<Uint8Array> {
  for await (const bytes of file.open()) return bytes.subarray(0, count)
  return new Uint8Array()
}
