import visitsCsv from '../../data/inspection-visits.csv?raw'
import csv from '../../data/published-figures.csv?raw'
import { readYear } from '../published/rules/year-text.ts'
import { type Day, inForce } from '../shared/day.ts'
import { newId } from '../shared/ids.ts'
import { type FigureUnit, findFigureUnit, findUnit, readFigureUnit } from '../units/rules/figure-unit.ts'
import { slugFor } from '../units/rules/slug.ts'
import { readTypeWord } from '../units/rules/type-word.ts'
import { readTable } from './csv-table.ts'
import type { Loader } from './loading.ts'
import { storeUnits, type UnitDraft } from './store-units.ts'
import { type DirectoryUnit, directoryUnit, unitDirectory } from './unit-directory.ts'

/** The district level ended with this day; communes of the new map begin the day after. */
const LAST_DAY_OF_DISTRICTS = '2025-06-30'
const FIRST_DAY_OF_NEW_COMMUNES = '2025-07-01'

/**
 * Departments, districts, communes and other bodies inside provinces that published figures and inspection visits name.
 *
 * Each stands below the province in force in the year of its figure and lives no longer than that province: a body of a
 * province that closed closed with it. Other days are null, since no source gives them.
 */
export const provinceBodies: Loader = {
  name: 'bodies of provinces',
  async load(loading) {
    const directory = await unitDirectory(loading.db)
    const drafts: UnitDraft[] = []
    for (const body of readBodies()) {
      if (findFigureUnit(directory, body)) continue
      const draft = draftBody(directory, body)
      drafts.push(draft)
      directory.push(directoryUnit(draft))
    }
    await storeUnits(loading, drafts)
  },
}

/** Bodies from the outermost in: a district that only the parent column names comes before its communes. */
function readBodies(): FigureUnit[] {
  const columns = ['year', 'unit_level', 'unit_name', 'parent'] as const
  const rows = [
    ...readTable('published-figures.csv', csv, columns),
    ...readTable('inspection-visits.csv', visitsCsv, columns),
  ]
  const named = rows.flatMap((row) => {
    const level = row.text('unit_level')
    const parent = row.optional('parent') ?? ''
    const body = readFigureUnit({ level, name: row.text('unit_name'), parent, year: readYear(row.text('year')).year })
    return body && body.above.length > 0 ? [body] : []
  })
  return [...named.flatMap(bodiesAbove), ...named].sort((a, b) => a.above.length - b.above.length)
}

function bodiesAbove(body: FigureUnit): FigureUnit[] {
  return body.above.flatMap((unit, depth) =>
    depth === 0 ? [] : [{ ...unit, aliases: [], above: body.above.slice(0, depth), day: body.day }],
  )
}

function draftBody(directory: readonly DirectoryUnit[], body: FigureUnit): UnitDraft {
  const parent = parentOf(directory, body)
  const validity = { validFrom: firstDay(parent, body), validTo: lastDay(parent, body) }
  return {
    id: newId(),
    slug: slugFor({ name: body.name, within: parent.slug }, new Set(directory.map((unit) => unit.slug))),
    kind: body.kind,
    region: null,
    nameEn: null,
    ...validity,
    names: [{ name: body.name, ...readTypeWord(body.kind, body.name), ...validity }],
    aliases: body.aliases,
    codes: [],
    parents: [{ parentId: parent.id, ...validity }],
  }
}

function parentOf(directory: readonly DirectoryUnit[], body: FigureUnit): DirectoryUnit {
  let parent: DirectoryUnit | null = null
  for (const above of body.above) {
    const found = findUnit(directory, { ...above, day: body.day, parentId: parent?.id ?? null })
    parent = directory.find((unit) => unit.id === found?.id) ?? null
    if (!parent) throw new Error(`"${body.name}": no unit "${above.name}" of kind ${above.kind} on ${body.day}`)
  }
  if (!parent || !inForce(parent, body.day)) throw new Error(`"${body.name}" stands below no unit on ${body.day}`)
  return parent
}

function firstDay(parent: DirectoryUnit, body: FigureUnit): Day | null {
  const ofNewMap = body.kind === 'COMMUNE' && body.day >= FIRST_DAY_OF_NEW_COMMUNES
  return ofNewMap ? FIRST_DAY_OF_NEW_COMMUNES : parent.validFrom
}

function lastDay(parent: DirectoryUnit, body: FigureUnit): Day | null {
  return body.kind === 'DISTRICT' ? LAST_DAY_OF_DISTRICTS : parent.validTo
}
