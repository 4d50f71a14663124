import type { XlsxAnswer, XlsxOrder } from './xlsx.worker.ts'

/**
 * A workbook, written in a worker so that ten thousand rows leave the page free meanwhile. The worker is a file of our own:
 * the page's policy starts none from a blob.
 *
 * @throws {Error} where it cannot be written.
 */
export function writeXlsx(...order: XlsxOrder): Promise<Blob> {
  const worker = new Worker(new URL('./xlsx.worker.ts', import.meta.url), { type: 'module' })
  const written = new Promise<Blob>((resolve, reject) => {
    worker.onmessage = ({ data }: MessageEvent<XlsxAnswer>) => {
      if (typeof data === 'string') reject(new Error(data))
      else resolve(data)
    }
    worker.onerror = ({ message }) => reject(new Error(`The worker that writes workbooks failed: ${message}`))
    worker.postMessage(order)
  })
  return written.finally(() => worker.terminate())
}
