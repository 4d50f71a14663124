import type { Store } from '../../../context.ts'
import type { Day } from '../../../shared/day.ts'
import type { Provenance, UnitKind } from '../../../units/rules/vocabulary.ts'
import { type KnownByName, readKnownUnits } from '../known-units.ts'
import type { ImportRow } from '../rules/import-row.ts'
import { frameworksOf, type RegisterFramework, registerFrameworks } from './frameworks.ts'

/** What any register looks up: units of its provenance by name, and criteria of the framework that scores a unit in a year. */
export interface World {
  readonly provenance: Provenance
  /** The unit that a cell names, in force on a day; null once the row was told that there is none, or several. */
  unit(row: ImportRow, key: string, name: string, day: Day, kind?: UnitKind | null): KnownByName | null
  /** Keys of the units that a cell lists, each once. */
  units(row: ImportRow, key: string, names: readonly string[], day: Day): readonly string[]
  /** Keys of the criteria that a cell lists; a code of another framework is refused and told whose it is. */
  criteria(row: ImportRow, key: string, codes: readonly string[], unit: KnownByName, year: number): readonly string[]
}

export async function readWorld(db: Store, provenance: Provenance): Promise<World> {
  const known = await readKnownUnits(db, provenance)
  const frameworks = await registerFrameworks(db, provenance)
  const unit: World['unit'] = (row, key, name, day, kind = null) => {
    const found = known.one(name, kind, day)
    return found.ok ? found.unit : row.fail(key, found.facts)
  }
  return {
    provenance,
    unit,
    units: (row, key, names, day) => [...new Set(names.flatMap((name) => unit(row, key, name, day)?.id ?? []))],
    criteria(row, key, codes, scored, year) {
      const own = frameworksOf(frameworks, scored, year)
      const keys = codes.flatMap((code) => {
        const [found] = own.flatMap(({ criteria }) => criteria[code] ?? [])
        if (found !== undefined) return [found]
        const others = frameworks.filter(({ criteria }) => code in criteria)
        row.fail(key, { code: 'CRITERION_UNKNOWN', expected: inFrameworks(own, others), got: code })
        return []
      })
      return [...new Set(keys)]
    },
  }
}

/** How a unit is called now. */
export const nameOf = ({ names }: KnownByName): string => names.at(-1)?.name ?? ''

function inFrameworks(own: readonly RegisterFramework[], others: readonly RegisterFramework[]) {
  const listed = (frameworks: readonly RegisterFramework[]) => frameworks.map(({ code }) => code).join(', ')
  const codes = listed(own)
  const [vi, en] = codes === '' ? ['(chưa có bộ nào)', '(there is none)'] : [codes, codes]
  const there =
    others.length === 0 ? ['', ''] : [`; mã này có trong ${listed(others)}`, `; this code is one of ${listed(others)}`]
  return {
    vi: `cần mã tiêu chí của bộ chấm đơn vị này trong năm ấy: ${vi}${there[0]}`,
    en: `expected a criterion of the framework that scores this unit in that year: ${en}${there[1]}`,
  }
}
