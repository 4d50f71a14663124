import csv from '../../data/blocks.csv?raw'
import { newId } from '../shared/ids.ts'
import { lastDayOf } from '../units/block-units.loader.ts'
import { findUnit } from '../units/rules/figure-unit.ts'
import { type UnitKind, UnitKind as UnitKinds } from '../units/unit-vocabulary.ts'
import { readTable } from './csv-table.ts'
import { insertRows, type Loader } from './loading.ts'
import { readMinistryTable } from './ministry-table.ts'
import { readProvinceTable } from './province-table.ts'
import { type DirectoryUnit, unitDirectory } from './unit-directory.ts'

interface Member {
  readonly name: string
  readonly ranked: boolean
}

/** The two national blocks with their members year by year: 19 ministries of which 17 are ranked, and the 63 provinces. */
export const blocks: Loader = {
  name: 'blocks',
  async load({ db, record }) {
    const directory = await unitDirectory(db)
    const columns = ['code', 'name_vi', 'name_en', 'unit_kind', 'first_year', 'last_year'] as const
    for (const row of readTable('blocks.csv', csv, columns)) {
      const kind = row.oneOf('unit_kind', [UnitKinds.MINISTRY, UnitKinds.PROVINCE])
      const years = { from: row.integer('first_year'), to: row.integer('last_year') }
      const block = {
        id: newId(),
        owner_id: null,
        code: row.text('code'),
        name: row.text('name_vi'),
        name_en: row.text('name_en'),
        unit_kinds: [kind],
        provenance: 'OFFICIAL' as const,
      }
      const members = membersOf(kind)
      await insertRows(db, 'block', [block])
      await insertRows(db, 'block_membership', memberships(directory, block.id, kind, members, years))
      const { id, ...after } = block
      record({ subjectType: 'Block', subjectId: id, after: { ...after, years, members } })
    }
  },
}

function membersOf(kind: 'MINISTRY' | 'PROVINCE'): Member[] {
  if (kind === 'MINISTRY') return readMinistryTable()
  const { continuing, merged } = readProvinceTable()
  const lines = [...continuing, ...merged.flatMap(({ from }) => from)]
  return lines.map(({ name }) => ({ name, ranked: true }))
}

function memberships(
  directory: readonly DirectoryUnit[],
  blockId: string,
  kind: UnitKind,
  members: readonly Member[],
  years: { from: number; to: number },
) {
  const span = Array.from({ length: years.to - years.from + 1 }, (_, index) => years.from + index)
  return span.flatMap((year) =>
    members.map(({ name, ranked }) => {
      const unit = findUnit(directory, { kind, name, day: lastDayOf(year), parentId: null })
      if (!unit) throw new Error(`Block member "${name}" is no unit of kind ${kind} in ${year}`)
      return { block_id: blockId, year, unit_id: unit.id, ranked }
    }),
  )
}
