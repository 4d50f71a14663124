import csv from '../../data/units-provinces.csv?raw'
import type { Day } from '../shared/day.ts'
import { readTable, type TableRow } from './csv-table.ts'
import { LoadError } from './load-error.ts'

const COLUMNS = [
  'code',
  'name_vi',
  'name_en',
  'level',
  'region',
  'merged_into_2025',
  'valid_from',
  'valid_to',
  'notes',
] as const
type Row = TableRow<(typeof COLUMNS)[number]>

/** A province of the table and what became of it, or what it came from. */
export interface ProvinceLine {
  readonly code: string
  readonly name: string
  readonly nameEn: string
  readonly region: string | null
  readonly validFrom: Day | null
  readonly validTo: Day | null
  readonly note: string | null
}

/** What 1/7/2025 did: provinces that went on unchanged, and new ones with the old ones that went into each. */
export interface ProvinceTable {
  readonly continuing: readonly ProvinceLine[]
  readonly merged: readonly { readonly into: ProvinceLine; readonly from: readonly ProvinceLine[] }[]
}

/**
 * Reads the two maps. A province continues where it alone went into one of the same code and name; everything else merged.
 *
 * The two directions of the table (where an old one went, what a new one was formed from) must agree.
 */
export function readProvinceTable(): ProvinceTable {
  const rows = readTable('units-provinces.csv', csv, COLUMNS)
  const old = rows.filter((row) => row.day('valid_to') !== null)
  const groups = rows
    .filter((row) => row.day('valid_to') === null)
    .map((row) => ({ row, from: old.filter((before) => before.text('merged_into_2025') === nameOf(row)) }))
  for (const { row, from } of groups) requireAgreement(row, from)
  requireAllPlaced(
    old,
    groups.map((group) => group.row),
  )
  const continues = ({ row, from }: (typeof groups)[number]) =>
    from.length === 1 && from[0]?.text('code') === row.text('code')
  return {
    continuing: groups.filter(continues).flatMap(({ from }) => from.map(lineOf)),
    merged: groups
      .filter((group) => !continues(group))
      .map(({ row, from }) => ({ into: lineOf(row), from: from.map(lineOf) })),
  }
}

const nameOf = (row: Row): string => `${row.text('code')} ${row.text('name_vi')}`

function lineOf(row: Row): ProvinceLine {
  return {
    code: row.text('code'),
    name: row.text('name_vi'),
    nameEn: row.text('name_en'),
    region: row.optional('region'),
    validFrom: row.day('valid_from'),
    validTo: row.day('valid_to'),
    note: row.optional('notes')?.split('; ')[1] ?? null,
  }
}

const FORMED = /^formed from old codes ([\d +]+);/

function requireAgreement(row: Row, from: readonly Row[]): void {
  const formed = FORMED.exec(row.text('notes'))?.[1]?.trim()
  const placed = from
    .map((before) => before.text('code'))
    .sort()
    .join(' + ')
  if (formed !== placed) row.fail('notes', `"formed from old codes ${placed}", as the old rows have it`)
}

function requireAllPlaced(old: readonly Row[], opened: readonly Row[]): void {
  const names = new Set(opened.map(nameOf))
  for (const row of old) {
    const target = row.text('merged_into_2025')
    if (!names.has(target)) throw new LoadError(row.place('merged_into_2025'), 'a province that opened', `"${target}"`)
  }
}
