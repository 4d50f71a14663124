import { csvFile, csvStyle, toCsv } from './csv.ts'
import { download } from './download.ts'
import type { Picture } from './picture.ts'
import { type Fact, fullName, type Spreadsheet } from './spreadsheet.ts'
import type { XlsxWords } from './xlsx.ts'

export type FileFormat = 'CSV' | 'XLSX' | 'SVG' | 'PNG'

/** Words that files say of themselves, in the reader's language. */
export interface FileWords extends XlsxWords {
  readonly locale: string
  readonly title: string
  readonly address: string
  readonly illustrativeFact: string
}

/** What a table is cited by, in the order that every file has: title, its own facts, that it is not real, address, the rest. */
export function factsOf(
  { title, facts, illustrative }: Spreadsheet,
  words: FileWords,
  address: string,
  more: readonly Fact[],
): readonly Fact[] {
  return [
    [words.title, title],
    ...facts.filter(([, value]) => value !== null && value !== ''),
    ...(illustrative === undefined ? [] : [[words.illustrativeFact, illustrative] as const]),
    [words.address, address],
    ...more,
  ]
}

/** Hands a table to the reader: as CSV with its facts beneath, or as a workbook with its facts on a sheet of their own. */
export async function saveTable(
  spreadsheet: Spreadsheet,
  format: 'CSV' | 'XLSX',
  words: FileWords,
  more: readonly Fact[],
): Promise<void> {
  const facts = factsOf(spreadsheet, words, window.location.href, more)
  if (format === 'XLSX') {
    // Fetched by whoever asks for a workbook.
    const { writeXlsx } = await import('./write-xlsx.ts')
    download(fullName(spreadsheet, 'xlsx'), await writeXlsx(spreadsheet, facts, words))
    return
  }
  const { head, rows } = spreadsheet
  const text = toCsv([head, ...rows, [], ...facts], csvStyle(words.locale))
  download(fullName(spreadsheet, 'csv'), csvFile(text))
}

export async function savePicture(picture: Picture, format: 'SVG' | 'PNG'): Promise<void> {
  if (format === 'PNG') {
    const { toPng } = await import('./png.ts')
    download(fullName(picture, 'png'), await toPng(picture.svg))
    return
  }
  download(fullName(picture, 'svg'), new Blob([picture.svg], { type: 'image/svg+xml' }))
}
