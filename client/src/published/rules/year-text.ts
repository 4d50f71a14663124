export interface FigureYear {
  readonly year: number
  readonly yearNote: string | null
}

/** The year with what the source remarks on it: "2025 (to 27/11)"; a remark that names the year itself stands alone: "2011-2012". */
export function yearText({ year, yearNote }: FigureYear): string {
  if (yearNote === null) return `${year}`
  return yearNote.includes(`${year}`) ? yearNote : `${year} (${yearNote})`
}
