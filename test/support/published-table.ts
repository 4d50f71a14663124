import { readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'

export interface PublishedRow {
  readonly unit: string
  readonly rank: string
  /** Points as text with two decimals and a point, as the file keeps them. */
  readonly total: string
  readonly appraised: string
  readonly survey: string
}

/** The ministries' table of 2023 as its source printed it: 17 rows in the order of rank. */
export function publishedMinistries(): readonly PublishedRow[] {
  const text = readFileSync(new URL('../../server/data/par-index-2023-ministries.csv', import.meta.url), 'utf8')
  const rows = parse(text, { columns: true }) as Record<string, string>[]
  return rows
    .filter(({ rank }) => rank !== '')
    .map((row) => ({
      unit: row.unit_name ?? '',
      rank: row.rank ?? '',
      total: row.total ?? '',
      appraised: row.appraised ?? '',
      survey: row.survey ?? '',
    }))
}

/** Whole hundredths of a text such as "61.86": sums of them are exact. */
export const hundredths = (text: string): number => Math.round(Number(text) * 100)

/** 61.86 as Vietnamese print it. */
export const vietnamese = (text: string): string => text.replace('.', ',')
