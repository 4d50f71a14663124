import csv from '../../data/unit-renames.csv?raw'
import { dayBefore } from '../shared/day.ts'
import { newId } from '../shared/ids.ts'
import { slugFor } from '../units/rules/slug.ts'
import { readTypeWord } from '../units/rules/type-word.ts'
import { readTable, type TableRow } from './csv-table.ts'
import type { Loader } from './loading.ts'
import { type ProvinceLine, type ProvinceTable, readProvinceTable } from './province-table.ts'
import { storeChanges, type UnitChangeDraft } from './store-changes.ts'
import { storeUnits, type UnitDraft } from './store-units.ts'
import { printedForms, usualForms } from './unit-aliases.ts'

const MERGER = { effectiveOn: '2025-07-01', legalBasis: '202/2025/QH15' } as const
const RENAME_COLUMNS = ['code', 'before_name', 'effective_on', 'legal_basis'] as const
type Rename = TableRow<(typeof RENAME_COLUMNS)[number]>

/** 86 provinces: 11 that continue through 1/7/2025, 52 that closed the day before, 23 that opened; and what joined them. */
export const provinces: Loader = {
  name: 'provinces',
  async load(loading) {
    const table = readProvinceTable()
    const renames = readTable('unit-renames.csv', csv, RENAME_COLUMNS)
    const drafted = draftProvinces(table, renames)
    await storeUnits(loading, [...drafted.values()])
    await storeChanges(loading, [...mergers(table, drafted), ...renamings(renames, table, drafted)])
  },
}

/** Closed and continuing provinces first: they are the older bearers of their keys. */
function draftProvinces(table: ProvinceTable, renames: readonly Rename[]): Map<ProvinceLine, UnitDraft> {
  const taken = new Set<string>()
  const forms = usualForms()
  const lines = [
    ...table.continuing.map((line) => ({ ...line, validTo: null, was: line })),
    ...table.merged.flatMap(({ from }) => from).map((line) => ({ ...line, was: line })),
    ...table.merged.map(({ into }) => ({ ...into, was: into })),
  ]
  return new Map(
    lines.map((line) => {
      const rename = line.validFrom === null ? renames.find((row) => row.text('code') === line.code) : undefined
      const slug = slugFor({ name: line.name, opened: line.validFrom }, taken)
      taken.add(slug)
      const draft: UnitDraft = {
        id: newId(),
        slug,
        kind: 'PROVINCE',
        region: line.region,
        nameEn: line.nameEn,
        validFrom: line.validFrom,
        validTo: line.validTo,
        names: namesOf(line, rename),
        aliases: [line.nameEn, ...printedForms(line.name), ...(forms.get(line.name) ?? [])],
        codes: [{ code: line.code, validFrom: line.validFrom, validTo: line.validTo }],
        parents: [],
      }
      return [line.was, draft]
    }),
  )
}

function namesOf(line: ProvinceLine, rename: Rename | undefined): UnitDraft['names'] {
  const named = (name: string) => ({ name, ...readTypeWord('PROVINCE', name) })
  const { validFrom, validTo } = line
  if (!rename) return [{ ...named(line.name), validFrom, validTo }]
  const since = rename.day('effective_on') ?? rename.fail('effective_on', 'a day')
  return [
    { ...named(rename.text('before_name')), validFrom, validTo: dayBefore(since) },
    { ...named(line.name), validFrom: since, validTo },
  ]
}

function mergers(table: ProvinceTable, drafted: Map<ProvinceLine, UnitDraft>): UnitChangeDraft[] {
  return table.merged.map(({ into, from }) => ({
    kind: 'MERGE',
    ...MERGER,
    from: from.map((line) => idOf(drafted, line)),
    to: [idOf(drafted, into)],
    note: into.note,
  }))
}

function renamings(
  renames: readonly Rename[],
  table: ProvinceTable,
  drafted: Map<ProvinceLine, UnitDraft>,
): UnitChangeDraft[] {
  const lines = [...table.continuing, ...table.merged.flatMap(({ from }) => from)]
  return renames.map((row) => {
    const line = lines.find((candidate) => candidate.code === row.text('code'))
    if (!line) return row.fail('code', 'the code of a province of the old map')
    const id = idOf(drafted, line)
    const effectiveOn = row.day('effective_on') ?? row.fail('effective_on', 'a day')
    return { kind: 'RENAME', effectiveOn, legalBasis: row.text('legal_basis'), from: [id], to: [id], note: null }
  })
}

function idOf(drafted: Map<ProvinceLine, UnitDraft>, line: ProvinceLine): string {
  const draft = drafted.get(line)
  if (!draft) throw new Error(`Province ${line.code} ${line.name} was not drafted`)
  return draft.id
}
