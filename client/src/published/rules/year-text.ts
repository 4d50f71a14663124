import { sourceWords } from '../../shared/source-words.ts'

export interface FigureYear {
  readonly year: number
  readonly yearNote: string | null
}

/** The year with what the source remarks on it, in the reader's language: "2025 (đến 27/11)"; a remark that names the year itself stands alone: "2011-2012". */
export function yearText({ year, yearNote }: FigureYear, locale: 'vi' | 'en'): string {
  if (yearNote === null) return `${year}`
  return yearNote.includes(`${year}`) ? yearNote : `${year} (${sourceWords(yearNote, locale)})`
}
