import csv from '../../data/units-ministries.csv?raw'
import { readTable } from './csv-table.ts'

export interface MinistryLine {
  readonly name: string
  readonly nameEn: string
  readonly type: 'MINISTRY' | 'MINISTERIAL_AGENCY'
  /** True where it took part in the ranking of 2023; the others were scored only. */
  readonly ranked: boolean
  readonly aliases: readonly string[]
}

/** The ministries of 2023, in the order of their file. */
export function readMinistryTable(): MinistryLine[] {
  const columns = ['name_vi', 'name_en', 'type', 'ranked_2023', 'aliases'] as const
  return readTable('units-ministries.csv', csv, columns).map((row) => ({
    name: row.text('name_vi'),
    nameEn: row.text('name_en'),
    type: row.oneOf('type', ['MINISTRY', 'MINISTERIAL_AGENCY']),
    ranked: row.oneOf('ranked_2023', ['true', 'false']) === 'true',
    aliases: row.optional('aliases')?.split('; ') ?? [],
  }))
}
