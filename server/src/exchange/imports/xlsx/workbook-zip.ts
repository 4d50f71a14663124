import { type Entry, fromBufferPromise, openPromise, type ZipFile } from 'yauzl'
import type { ImportFile } from '../import-file.ts'
import { UnreadableFile, unreadable } from '../unreadable-file.ts'

/** What may come out of a workbook, in bytes. The parts that lie in memory are bounded closer than a sheet, which streams. */
export const MOST_INFLATED = { part: 64_000_000, sheet: 1_000_000_000 } as const
/** How many times its size a part may swell: Excel's own parts seldom reach 50, deflate can do 1,032. */
export const MOST_SWELLING = 250
/** Below this a part may swell as it likes. */
const HARMLESS = 1_000_000
const MOST_ENTRIES = 5_000

/** The parts of a workbook, each read as a stream that never gives more bytes than its entry declares. */
export interface WorkbookZip {
  has(name: string): boolean
  sizeOf(name: string): number
  /** @throws {UnreadableFile} ZIP_BOMB before anything is inflated, or when more comes out than was declared. */
  read(name: string, most: number): AsyncIterable<Buffer>
  close(): void
}

/** Opens a workbook and reads its table of contents. @throws {UnreadableFile} for what is no zip file, or one of too many entries. */
export async function openWorkbook(file: ImportFile): Promise<WorkbookZip> {
  const zip = await opened(file)
  const entries = new Map<string, Entry>()
  try {
    if (zip.entryCount > MOST_ENTRIES) throw unreadable('ZIP_BOMB', TOO_MANY, String(zip.entryCount))
    for await (const entry of zip.eachEntry()) entries.set(entry.fileName, entry)
  } catch (error) {
    zip.close()
    throw broken(error)
  }
  return {
    has: (name) => entries.has(name),
    sizeOf: (name) => entries.get(name)?.uncompressedSize ?? 0,
    read: (name, most) => inflate(zip, entries.get(name), name, most),
    close: () => zip.close(),
  }
}

async function opened(file: ImportFile): Promise<ZipFile> {
  const options = { lazyEntries: true, autoClose: false }
  try {
    if (file.path !== null) return await openPromise(file.path, options)
    return await fromBufferPromise(Buffer.from(file.bytes ?? new Uint8Array()), options)
  } catch (error) {
    throw broken(error)
  }
}

async function* inflate(zip: ZipFile, entry: Entry | undefined, name: string, most: number): AsyncIterable<Buffer> {
  if (entry === undefined) throw unreadable('FILE_NOT_A_TABLE', INCOMPLETE, name)
  if (entry.isEncrypted()) throw unreadable('FILE_ENCRYPTED', ENCRYPTED, name)
  const { compressedSize, uncompressedSize } = entry
  const swollen = uncompressedSize > HARMLESS && uncompressedSize > compressedSize * MOST_SWELLING
  if (swollen || uncompressedSize > most) throw unreadable('ZIP_BOMB', SWOLLEN, `${name}: ${uncompressedSize}`)
  try {
    yield* await zip.openReadStreamPromise(entry)
  } catch (error) {
    throw broken(error)
  }
}

/** More bytes than an entry declares are a lie told on purpose; anything else is a broken file. */
function broken(error: unknown): UnreadableFile {
  if (error instanceof UnreadableFile) return error
  const words = error instanceof Error ? error.message : String(error)
  return /too many bytes|too few bytes/.test(words)
    ? unreadable('ZIP_BOMB', LIE, words)
    : unreadable('FILE_UNREADABLE', BROKEN, words)
}

const TOO_MANY = {
  vi: `cần một sổ tính có không quá ${MOST_ENTRIES} thành phần`,
  en: `expected a workbook of at most ${MOST_ENTRIES} parts`,
}
const SWOLLEN = {
  vi: 'cần một sổ tính bung ra với cỡ hợp lý; thành phần này nở quá nhiều nên không được mở',
  en: 'expected a workbook that unpacks to a sensible size; this part swells too much and is not opened',
}
const LIE = {
  vi: 'cần một sổ tính bung ra đúng cỡ đã khai; thành phần này khai sai',
  en: 'expected a workbook that unpacks to the size that it declares; this one declares another',
}
const INCOMPLETE = {
  vi: 'cần một sổ tính .xlsx; tệp nén này thiếu thành phần',
  en: 'expected an .xlsx workbook; this zip file lacks a part',
}
const ENCRYPTED = {
  vi: 'cần một tệp không đặt mật khẩu: hãy mở bằng Excel và bỏ mật khẩu',
  en: 'expected a file without a password: open it in Excel and remove the password',
}
const BROKEN = {
  vi: 'cần một sổ tính .xlsx nguyên vẹn; không mở được tệp nén',
  en: 'expected a sound .xlsx workbook; the zip file cannot be opened',
}
