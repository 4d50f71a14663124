import { fold } from '@par-atlas/schema/fold'
import { type Day, inForce, type Validity } from '../../shared/day.ts'
import type { UnitKind } from './vocabulary.ts'

/** How a printed table names a unit. `year` is the year of the figure. */
export interface FigureUnitText {
  readonly level: string
  readonly name: string
  readonly parent: string
  readonly year: number
}

/** Which unit is meant, read from the words alone. */
export interface FigureUnit {
  readonly kind: UnitKind
  /** The name without "UBND" and without brackets, first letter capital. */
  readonly name: string
  /** Other forms that the text itself gives. */
  readonly aliases: readonly string[]
  /** Units above it, from the outermost. */
  readonly above: readonly { readonly kind: UnitKind; readonly name: string }[]
  /** The last day of the year, on which the unit is looked for. */
  readonly day: Day
}

const KINDS: Readonly<Record<string, UnitKind>> = {
  ministry: 'MINISTRY',
  province: 'PROVINCE',
  department: 'DEPARTMENT',
  district: 'DISTRICT',
  commune: 'COMMUNE',
  'vertical agency': 'VERTICAL_AGENCY',
  'public service unit': 'PUBLIC_SERVICE_UNIT',
}

const BRACKET = /^(.*\S)\s*\(([^()]*)\)$/u
const COMMITTEE = /^UBND\s+/u

/** Reads the words of a figure; null where they name a group (a region, an average in brackets) and no unit. */
export function readFigureUnit(text: FigureUnitText): FigureUnit | null {
  if (text.level === 'region' || text.name.startsWith('(')) return null
  const kind = KINDS[text.level]
  if (!kind) throw new Error(`unit_level: expected ${Object.keys(KINDS).join(', ')} or region, got "${text.level}"`)
  const [, plain = text.name, bracket] = BRACKET.exec(text.name) ?? []
  const name = capital(plain.replace(COMMITTEE, ''))
  return {
    kind,
    name,
    aliases: [...spelling(name, bracket), ...(COMMITTEE.test(plain) ? [plain] : [])],
    above: readAbove(text.parent),
    day: `${text.year}-12-31`,
  }
}

/** "Hải Dương / huyện Nam Sách": the province, then the district inside it. */
function readAbove(parent: string): FigureUnit['above'] {
  const names = parent.split('/').map((part) => part.trim())
  return names
    .filter((name) => name !== '')
    .map((name, depth) => ({ kind: depth === 0 ? 'PROVINCE' : 'DISTRICT', name: capital(name) }))
}

/** A bracket is another spelling of the name where it folds to its end ("Du Gia"); else a remark of the source. */
function spelling(name: string, bracket: string | undefined): string[] {
  return bracket && fold(name).endsWith(fold(bracket)) ? [bracket] : []
}

const capital = (text: string): string => text.charAt(0).toLocaleUpperCase('vi') + text.slice(1)

/** What is known of a unit for finding it by name. Names are folded once, by whoever gathers the units. */
export interface KnownUnit extends Validity {
  readonly id: string
  readonly kind: UnitKind
  /** Each dated name with its folded forms: full and short. */
  readonly names: readonly (Validity & { readonly keys: readonly string[] })[]
  /** Folded other forms. */
  readonly aliasKeys: readonly string[]
  readonly parents: readonly (Validity & { readonly parentId: string })[]
}

/**
 * The unit of that kind, in force on that day and below that parent, that bears the name: in force on the day first, then
 * under an old name or another form. Null where there is none; throws where the words fit several.
 */
export function findUnit(
  known: readonly KnownUnit[],
  wanted: { kind: UnitKind; name: string; day: Day; parentId: string | null },
): KnownUnit | null {
  const key = fold(wanted.name)
  const near = known.filter((unit) => unit.kind === wanted.kind && inForce(unit, wanted.day) && isBelow(unit, wanted))
  const namedNow = near.filter((unit) =>
    unit.names.some((name) => inForce(name, wanted.day) && name.keys.includes(key)),
  )
  const namedEver = near.filter(
    (unit) => unit.names.some((name) => name.keys.includes(key)) || unit.aliasKeys.includes(key),
  )
  const found = namedNow.length > 0 ? namedNow : namedEver
  if (found.length > 1)
    throw new Error(`"${wanted.name}" names ${found.length} units of kind ${wanted.kind} on ${wanted.day}`)
  return found[0] ?? null
}

/** The unit that a figure names, by way of the units above it; null where one of them is not known. */
export function findFigureUnit(known: readonly KnownUnit[], figure: FigureUnit): KnownUnit | null {
  let parentId: string | null = null
  for (const above of figure.above) {
    const parent: KnownUnit | null = findUnit(known, { ...above, day: figure.day, parentId })
    if (!parent) return null
    parentId = parent.id
  }
  return findUnit(known, { kind: figure.kind, name: figure.name, day: figure.day, parentId })
}

function isBelow(unit: KnownUnit, { parentId, day }: { parentId: string | null; day: Day }): boolean {
  const parent = unit.parents.find((fact) => inForce(fact, day))?.parentId ?? null
  return parent === parentId
}
