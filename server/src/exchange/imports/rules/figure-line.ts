import { fold } from '@par-atlas/schema/fold'
import { type FigureRow, readFigure, type StatedFigure } from '../../../published/rules/figure-row.ts'
import { readRank } from '../../../published/rules/rank-text.ts'
import { readScale } from '../../../published/rules/scale-text.ts'
import { readYear } from '../../../published/rules/year-text.ts'
import type { Bilingual } from '../../../shared/tongue.ts'
import { readDayCell } from './day-cell.ts'
import type { ImportRow } from './import-row.ts'
import { DecimalMark, readNumber } from './number-text.ts'

/** A published figure as a row states it, before its unit is looked up. */
export interface FigureLine {
  readonly row: number
  readonly text: FigureRow
  readonly figure: StatedFigure
  readonly publishedOn: string | null
}

const LEVELS: Readonly<Record<string, string>> = {
  ministry: 'ministry',
  bo: 'ministry',
  'bo nganh': 'ministry',
  province: 'province',
  tinh: 'province',
  'tinh thanh pho': 'province',
  region: 'region',
  vung: 'region',
  department: 'department',
  so: 'department',
  'so nganh': 'department',
  district: 'district',
  huyen: 'district',
  commune: 'commune',
  xa: 'commune',
  'vertical agency': 'vertical agency',
  'co quan nganh doc': 'vertical agency',
  'public service unit': 'public service unit',
  'don vi su nghiep': 'public service unit',
}

/** Reads one figure, cell by cell; null where any of them was refused. What is remarked is kept in its words, never repaired. */
export function readFigureLine(row: ImportRow, mark: DecimalMark): FigureLine | null {
  const text: FigureRow = {
    index: row.required('index') ?? '',
    year: checked(row, 'year', A_YEAR, readYear),
    unit_level: levelOf(row),
    unit_name: row.required('unit_name') ?? '',
    parent: row.optional('parent') ?? '',
    measure: row.required('measure') ?? '',
    value: digitsOf(row, mark),
    scale_max: scaleOf(row, mark),
    rank: checked(row, 'rank', A_RANK, readRank),
    source: row.required('source') ?? '',
  }
  const publishedOn = readDayCell(row, 'published_on')
  if (row.failures > 0) return null
  try {
    return { row: row.row.number, text, figure: readFigure(text), publishedOn }
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    return row.fail('measure', { code: 'WORD', expected: A_MEASURE, got: text.measure })
  }
}

function checked(row: ImportRow, key: 'year' | 'rank', expected: Bilingual, read: (text: string) => unknown): string {
  const text = (key === 'year' ? row.required(key) : row.optional(key)) ?? ''
  if (text === '') return ''
  try {
    read(text)
  } catch {
    row.fail(key, { code: 'WORD', expected, got: text })
  }
  return text
}

function levelOf(row: ImportRow): string {
  const text = row.required('unit_level')
  if (text === null) return ''
  const level = LEVELS[fold(text)]
  if (level === undefined) row.fail('unit_level', { code: 'WORD', expected: A_LEVEL, got: text })
  return level ?? ''
}

/** The digits as they were printed: trailing zeros are part of what a source says. */
function digitsOf(row: ImportRow, mark: DecimalMark): string {
  const before = row.failures
  const text = row.required('value')
  if (text === null || row.number('value') === null || row.failures !== before) return ''
  const cell = row.cell('value')
  const read = readNumber(text, typeof cell === 'object' && cell.kind === 'NUMBER' ? DecimalMark.POINT : mark)
  return read.ok ? read.digits : ''
}

/** "100", "61,50" or "70 (implied)", the remark of the source behind the number. */
function scaleOf(row: ImportRow, mark: DecimalMark): string {
  const text = row.optional('scale_max') ?? ''
  if (text === '') return ''
  const [, number = '', remark = ''] = /^([^(]*?)\s*(\(.+\))?$/.exec(text) ?? []
  const read = readNumber(number, mark)
  const scale = read.ok ? `${read.digits}${remark === '' ? '' : ` ${remark}`}` : text
  try {
    readScale(scale)
  } catch {
    row.fail('scale_max', { code: 'NUMBER', expected: A_SCALE, got: text })
  }
  return scale
}

const A_YEAR = {
  vi: 'cần năm, như 2023, 2011-2012 hoặc 2025 (to 27/11)',
  en: 'expected a year, such as 2023, 2011-2012 or 2025 (to 27/11)',
}
const A_RANK = {
  vi: 'cần hạng từ 1 đến số đơn vị xếp hạng, như 7 hoặc 48 of 61',
  en: 'expected a rank from 1 to its base, such as 7 or 48 of 61',
}
const A_LEVEL = {
  vi: 'cần cấp: bộ, tỉnh, vùng, sở, huyện, xã, cơ quan ngành dọc hoặc đơn vị sự nghiệp',
  en: 'expected a level: ministry, province, region, department, district, commune, vertical agency or public service unit',
}
const A_SCALE = {
  vi: 'cần thang điểm, như 100, 61,50 hoặc 70 (implied)',
  en: 'expected a maximum, such as 100, 61.50 or 70 (implied)',
}
const A_MEASURE = {
  vi: 'cần nội dung đọc được; ngày trong lời ghi chú không có trên lịch',
  en: 'expected a measure that can be read; the day in its remark is not in the calendar',
}
