import type { Fact, Spreadsheet } from './spreadsheet.ts'
import { toXlsx, type XlsxWords } from './xlsx.ts'

/** What a workbook is made of, and what comes back of it: the file, or in words why there is none. */
export type XlsxOrder = readonly [spreadsheet: Spreadsheet, facts: readonly Fact[], words: XlsxWords]
export type XlsxAnswer = Blob | string

const answer = (made: XlsxAnswer): void => postMessage(made)

addEventListener('message', ({ data }: MessageEvent<XlsxOrder>) => {
  toXlsx(...data).then(answer, (error) => answer(String(error)))
})
