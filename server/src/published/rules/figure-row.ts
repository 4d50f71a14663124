import { Decimal } from 'decimal.js'
import type { EvidencePart } from '../../framework/rules/evidence-part.ts'
import { decimalComma } from '../../shared/rounding.ts'
import { readGroup } from './group-text.ts'
import { readMeasure } from './measure-text.ts'
import { readRank } from './rank-text.ts'
import { readScale } from './scale-text.ts'
import { readSource } from './source-text.ts'
import { readYear } from './year-text.ts'

/** One line of a table of published figures, every column as its text. */
export interface FigureRow {
  readonly index: string
  readonly year: string
  readonly unit_level: string
  readonly unit_name: string
  readonly parent: string
  readonly measure: string
  readonly value: string
  readonly scale_max: string
  readonly rank: string
  readonly source: string
}

/** The figure that a line states, before its unit and criterion are looked up. */
export interface StatedFigure {
  readonly index: string
  readonly year: number
  readonly yearFrom: number | null
  readonly yearNote: string | null
  readonly asOf: string | null
  readonly group: string | null
  readonly areaCode: string | null
  readonly part: EvidencePart | null
  readonly measure: string
  readonly note: string | null
  readonly value: Decimal
  /** The digits of the source with a decimal comma; trailing zeros are kept. */
  readonly printed: string
  readonly scaleMax: Decimal | null
  readonly rank: number | null
  readonly rankBase: number | null
  readonly rankNote: string | null
  readonly source: string
  readonly sourceUrl: string | null
}

/**
 * Reads one line. Nothing is repaired: what is not a number, a year or a rank is kept in its words.
 *
 * @throws {RangeError} naming what was expected and what came.
 */
export function readFigure(row: FigureRow): StatedFigure {
  const { year, yearFrom, yearNote, asOf: yearDay } = readYear(row.year)
  const { measure, part, areaCode, note, asOf } = readMeasure(row.index, row.measure)
  const scale = readScale(row.scale_max)
  const source = readSource(row.source)
  return {
    index: row.index,
    year,
    yearFrom,
    yearNote,
    asOf: asOf ?? yearDay,
    group: readGroup(row.unit_level, row.unit_name, row.parent),
    areaCode,
    part,
    measure,
    note: joined(note, scale.note, source.note),
    ...readValue(row.value),
    scaleMax: scale.scaleMax,
    ...readRank(row.rank),
    source: source.source,
    sourceUrl: source.sourceUrl,
  }
}

function readValue(text: string): Pick<StatedFigure, 'value' | 'printed'> {
  if (!/^-?\d+(\.\d{1,6})?$/.test(text)) {
    throw new RangeError(`Expected a number with at most 6 digits after a point, such as "89.95", but got "${text}".`)
  }
  return { value: new Decimal(text), printed: decimalComma(text) }
}

const joined = (...notes: readonly (string | null)[]): string | null =>
  notes.filter((note) => note !== null).join('; ') || null
