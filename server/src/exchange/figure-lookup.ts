import type { Store } from '../context.ts'
import { levelsOfKind } from '../published/rules/level-kind.ts'
import { findFigureUnit, readFigureUnit } from '../units/rules/figure-unit.ts'
import { Provenance } from '../units/rules/vocabulary.ts'
import { unitDirectory } from './unit-directory.ts'

/** Finds what a printed figure speaks of among what is on record. */
export interface FigureLookup {
  /** Key of the unit that the words name; null where they name a group. Throws where no unit fits, or several do. */
  readonly unit: (text: { level: string; name: string; parent: string; year: number }) => string | null
  /** Key of an area, where an official framework of that index, level and year has it. */
  readonly area: (asked: { index: string; level: string; year: number; code: string }) => string | null
}

export async function figureLookup(db: Store): Promise<FigureLookup> {
  const directory = await unitDirectory(db)
  const areas = await db
    .selectFrom('criterion')
    .innerJoin('framework', 'framework.id', 'criterion.framework_id')
    .select(['criterion.id', 'criterion.code', 'index_name', 'unit_kinds', 'first_year', 'last_year'])
    .where('criterion.level', '=', 'AREA')
    .where('framework.provenance', '=', Provenance.OFFICIAL)
    .execute()
  return {
    unit(text) {
      const wanted = readFigureUnit(text)
      if (wanted === null) return null
      const found = findFigureUnit(directory, wanted)
      if (found === null) throw new RangeError(`no unit on record is called "${text.name}" (${text.parent})`)
      return found.id
    },
    area({ index, level, year, code }) {
      const scoring = areas.filter(
        (area) =>
          area.index_name === index &&
          area.first_year <= year &&
          year <= (area.last_year ?? year) &&
          area.unit_kinds.some((kind) => levelsOfKind(kind).includes(level)),
      )
      return scoring.find((area) => area.code === code)?.id ?? null
    },
  }
}
