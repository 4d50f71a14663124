import { EvidencePart } from '../../framework/rules/evidence-part.ts'
import { isoDay } from './year-text.ts'

/** What a figure measures, told apart from what its source remarks on it. */
export interface MeasureText {
  /** What is measured, in the source's words: "total", "SIPAS points", "1 Chỉ đạo, điều hành", "6.1 Public health". */
  readonly measure: string
  /** The cut by source of points that the words name; null for the whole. */
  readonly part: EvidencePart | null
  /** Leading number of an area of PAR INDEX; null for a total, a part and every other index. */
  readonly areaCode: string | null
  /** What the source remarks: "as restated in the 2024 article", "full precision". */
  readonly note: string | null
  /** Day that the remark names (YYYY-MM-DD). */
  readonly asOf: string | null
}

const PARTS: Readonly<Record<string, EvidencePart>> = {
  'appraised points': EvidencePart.APPRAISED,
  'survey points': EvidencePart.SURVEY,
  'SIPAS points': EvidencePart.CITIZEN_SURVEY,
  'survey of leaders and managers points': EvidencePart.LEADERS_SURVEY,
  'socio-economic impact points': EvidencePart.SOCIO_ECONOMIC,
}

/** Words inside an area's measure that narrow it to one source of points; the first that occurs counts. */
const PARTS_OF_AREA: readonly (readonly [words: string, part: EvidencePart])[] = [
  ['appraised part', EvidencePart.APPRAISED],
  ['(SIPAS)', EvidencePart.CITIZEN_SURVEY],
  ['socio-economic', EvidencePart.SOCIO_ECONOMIC],
  ['survey of officials and managers', EvidencePart.LEADERS_SURVEY],
]

/**
 * Splits the source's words into measure and remark.
 *
 * "total (week 3; class tốt)" measures the total and remarks the rest. A share of an area's maximum is not points: such
 * words stay in the measure, so that the two are never compared. Only PAR INDEX has areas numbered by one digit.
 */
export function readMeasure(index: string, text: string): MeasureText {
  const total = /^total(?: (.+))?$/.exec(text)
  if (total) return { ...plain('total'), ...remark(total[1]) }
  const part = /^(?:part: )?(.+? points)(?: \((.+)\))?$/.exec(text)
  const named = part?.[1] && PARTS[part[1]]
  if (named) return { ...plain(part[1] as string), part: named, note: part[2] ?? null }
  const area = index === 'PAR INDEX' ? /^(\d) /.exec(text) : null
  if (area) return { ...plain(text), areaCode: area[1] ?? null, part: partOfArea(text) }
  return plain(text)
}

const plain = (measure: string): MeasureText => ({ measure, part: null, areaCode: null, note: null, asOf: null })

function remark(words: string | undefined): Pick<MeasureText, 'note' | 'asOf'> {
  if (words === undefined) return { note: null, asOf: null }
  const [, day, month, year] = /\bas of (\d{1,2})\/(\d{1,2})\/(\d{4})/.exec(words) ?? []
  return {
    note: /^\([^()]*\)$/.test(words) ? words.slice(1, -1) : words,
    asOf: day && month && year ? isoDay(year, month, day) : null,
  }
}

const partOfArea = (text: string): EvidencePart | null =>
  PARTS_OF_AREA.find(([words]) => text.includes(words))?.[1] ?? null
