import csv from '../../data/source-dates.csv?raw'
import type { Day } from '../shared/day.ts'
import { readTable } from './csv-table.ts'

/** The days on which sources appeared, by the source's whole text or its address; only those that the source itself tells. */
export function readSourceDates(): Map<string, Day> {
  const table = readTable('source-dates.csv', csv, ['source', 'published_on', 'how_known'])
  return new Map(
    table.map((row) => [
      row.text('source'),
      row.day('published_on') ?? row.fail('published_on', 'a day as YYYY-MM-DD'),
    ]),
  )
}
