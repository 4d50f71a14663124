import { Readable } from 'node:stream'
import { CsvError, type Options, parse } from 'csv-parse'
import type { ImportFile } from './import-file.ts'
import { isGarbled, markedEncoding, type TextEncoding, textDecoder, utf8Check } from './rules/decode-text.ts'
import { importProblem, NOWHERE } from './rules/import-problem.ts'
import type { SheetRow } from './rules/sheet.ts'
import type { SheetReader } from './sheet-reader.ts'
import { unreadable } from './unreadable-file.ts'

/** The longest cell in characters; a quotation that is never closed would else swallow the file. */
const LONGEST_CELL = 100_000

interface Looked {
  readonly encoding: TextEncoding
  readonly delimiter: string
}

/** A CSV as a sheet, read as a stream; rows are counted as a spreadsheet counts them, blank ones too. */
export async function csvSheet(file: ImportFile): Promise<SheetReader> {
  const { encoding, delimiter } = await lookAt(file)
  const guessed = encoding === 'CP1258' ? [importProblem(NOWHERE, { code: 'ENCODING', expected: AS_CP1258 })] : []
  let gone = 0
  return {
    ...{ format: 'CSV', name: null, encoding, merged: [], hiddenColumns: new Set<number>(), notices: guessed },
    rows: () =>
      rowsOf(file, encoding, delimiter, (bytes) => {
        gone += bytes
      }),
    share: () => gone / file.size,
    close: () => undefined,
  }
}

/** One pass over the bytes: whether they are UTF-8, and what parts the cells of the first line. */
async function lookAt(file: ImportFile): Promise<Looked> {
  const check = utf8Check()
  let start: Uint8Array | null = null
  for await (const bytes of file.open()) {
    start ??= bytes.slice(0, 65_536)
    check.take(bytes)
  }
  const head = start ?? new Uint8Array()
  const marked = markedEncoding(head)
  const encoding = marked ?? (check.end() ? 'UTF-8' : 'CP1258')
  const decoder = textDecoder(encoding)
  const text = (decoder.take(head) || decoder.end()).replace(/^\ufeff/, '')
  if (isGarbled(text)) throw unreadable('FILE_NOT_A_TABLE', GARBLED)
  return { encoding, delimiter: delimiterOf(text) }
}

/**
 * Vietnamese Windows writes CSV with semicolons, a paste from Excel comes with tabs. The first line that has any of them tells: a
 * title above the table is one cell.
 */
function delimiterOf(text: string): string {
  for (const line of text.split(/\r?\n/)) {
    const bare = line.replace(/"[^"]*"/g, '')
    const counts = [';', '\t', ','].map((sign) => [sign, bare.split(sign).length] as const)
    const [best, parts] = counts.reduce((most, each) => (each[1] > most[1] ? each : most))
    if (parts > 1) return best
  }
  return ';'
}

const OPTIONS: Options = {
  bom: true,
  relax_column_count: true,
  skip_empty_lines: false,
  max_record_size: LONGEST_CELL * 20,
}

async function* rowsOf(
  file: ImportFile,
  encoding: TextEncoding,
  delimiter: string,
  taken: (bytes: number) => void,
): AsyncIterable<SheetRow> {
  const parser = parse({ ...OPTIONS, delimiter })
  const source = Readable.from(decoded(file, encoding, taken))
  source.on('error', (error) => parser.destroy(error))
  let number = 0
  try {
    for await (const cells of source.pipe(parser) as AsyncIterable<string[]>) {
      number += 1
      yield { number, hidden: false, cells }
    }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    throw unreadable('FILE_UNREADABLE', brokenAt(number + 1), error.code)
  } finally {
    source.destroy()
    parser.destroy()
  }
}

async function* decoded(
  file: ImportFile,
  encoding: TextEncoding,
  taken: (bytes: number) => void,
): AsyncIterable<string> {
  const decoder = textDecoder(encoding)
  for await (const bytes of file.open()) {
    taken(bytes.length)
    const text = decoder.take(bytes)
    if (text !== '') yield text
  }
  yield decoder.end()
}

const brokenAt = (row: number) => ({
  vi: `cần một bảng CSV; không đọc được từ dòng ${row} (thường do dấu ngoặc kép không đóng)`,
  en: `expected a table of comma-separated values; it cannot be read from row ${row} on (often a quotation that is not closed)`,
})
const GARBLED = {
  vi: 'cần một bảng chữ, nhưng tệp có ký tự điều khiển: không phải CSV, hoặc bằng bảng mã khác UTF-8 và Windows-1258',
  en: 'expected a table of text, but there are control characters: no CSV, or in an encoding other than UTF-8 and Windows-1258',
}
const AS_CP1258 = {
  vi: 'tệp không phải UTF-8: đã đọc theo bảng mã Windows-1258 (tiếng Việt); hãy kiểm tra dấu của tên đơn vị',
  en: 'the file is not UTF-8: read as Windows-1258 (Vietnamese); check the marks of the names',
}
