import csv from '../../data/unit-aliases.csv?raw'
import { readTable } from './csv-table.ts'

/** Usual short forms by full name, e.g. TPHCM for Thành phố Hồ Chí Minh. */
export function usualForms(): Map<string, string[]> {
  const table = readTable('unit-aliases.csv', csv, ['name_vi', 'alias'])
  const groups = Map.groupBy(table, (row) => row.text('name_vi'))
  return new Map([...groups].map(([name, rows]) => [name, rows.map((row) => row.text('alias'))]))
}

/** "TP. Hồ Chí Minh" for a city: the form in which tables print it. */
export function printedForms(name: string): string[] {
  return name.startsWith('Thành phố ') ? [name.replace(/^Thành phố/, 'TP.')] : []
}
