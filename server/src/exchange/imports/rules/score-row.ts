import { fold } from '@par-atlas/schema/fold'
import type { LeafReport, ReportedFigure } from '../../../assessment/rules/leaf-score.ts'
import { scoreLeaf } from '../../../assessment/rules/score-leaf.ts'
import { isScoredIn, Stage } from '../../../assessment/rules/stages.ts'
import type { CriterionNode } from '../../../framework/rules/criterion-node.ts'
import type { EvidencePart } from '../../../framework/rules/evidence-part.ts'
import type { LeafRule } from '../../../framework/rules/scoring-rule.ts'
import type { Decimal } from '../../../shared/decimal.ts'
import type { Problem } from '../../../shared/problem.ts'
import { bilingual } from '../../../shared/tongue.ts'
import { readDayCell } from './day-cell.ts'
import type { ImportRow } from './import-row.ts'
import { nearestNames } from './nearest.ts'
import { figureKey } from './score-columns.ts'
import type { UnitFinder } from './unit-finder.ts'

/** What rows are read against. */
export interface ScoreTable {
  readonly framework: string
  readonly nodes: readonly CriterionNode[]
  readonly leaves: ReadonlyMap<string, { readonly rule: LeafRule; readonly part: EvidencePart }>
  /** Every name of a figure that some rule asks for. */
  readonly figures: readonly string[]
  /** The stage of rows that state none; null where each must. */
  readonly stage: Stage | null
  /** The reason of points that state none; null where each must. */
  readonly reason: string | null
}

export interface FigureSource {
  readonly source: string | null
  readonly asOf: string | null
}

/** What one row says of a leaf, judged by its rule and found sound. */
export interface ScoreRow {
  readonly row: number
  readonly unitKey: string
  readonly code: string
  readonly stage: Stage
  readonly report: LeafReport
  readonly origin: FigureSource
}

/** Reads one row; null where anything of it was refused. Every fault of the row is told, not the first alone. */
export function readScoreRow(row: ImportRow, table: ScoreTable, units: UnitFinder): ScoreRow | null {
  const unitKey = readUnit(row, units)
  const code = readCode(row, table)
  const stage = readStage(row, table, code)
  const report = code === null ? null : readReport(row, table, code)
  const origin = { source: row.optional('source'), asOf: readDayCell(row, 'as_of') }
  const leaf = code === null ? undefined : table.leaves.get(code)
  if (row.failures > 0 || unitKey === null || code === null || stage === null || report === null || !leaf) return null
  const judged = scoreLeaf(leaf.rule, report)
  if (judged.ok) return { row: row.row.number, unitKey, code, stage, report, origin }
  for (const problem of judged.problems) refuseJudged(row, leaf.rule, report, problem)
  return null
}

function readUnit(row: ImportRow, units: UnitFinder): string | null {
  const before = row.failures
  const words = { name: row.optional('unit'), code: row.optional('unit_code'), parent: row.optional('parent') }
  if (row.failures !== before) return null
  const found = units.find(words)
  return found.ok ? found.unit.key : row.fail(found.column, found.facts)
}

/** A code that Excel took for a number or a day is no longer what somebody typed. */
function readCode(row: ImportRow, table: ScoreTable): string | null {
  const text = row.required('criterion')
  if (text === null) return null
  const cell = row.cell('criterion')
  const kind = typeof cell === 'object' ? cell.kind : 'TEXT'
  if (kind === 'DAY') return row.fail('criterion', { code: 'CODE_AS_DATE', expected: NOT_A_DAY, got: text })
  const twin = kind === 'NUMBER' ? twinOf(text, table.nodes) : null
  if (twin !== null) {
    return row.fail('criterion', { code: 'CODE_AS_NUMBER', expected: AS_TEXT, got: text, suggestions: [text, twin] })
  }
  if (table.leaves.has(text)) return text
  if (table.nodes.some(({ code }) => code === text)) return row.fail('criterion', withChildren(text, table.nodes))
  const known = table.nodes.map(({ code }) => ({ name: code, keys: [fold(code)] }))
  return row.fail('criterion', {
    ...{ code: 'CRITERION_UNKNOWN', got: text, suggestions: nearestNames(text, known) },
    expected: {
      vi: `cần mã một mục chấm điểm của bộ tiêu chí ${table.framework}`,
      en: `expected the code of a leaf of ${table.framework}`,
    },
  })
}

/** Of a code that stands as a number, another that is the same number: 1.10 became 1.1. */
function twinOf(text: string, nodes: readonly CriterionNode[]): string | null {
  return (
    nodes.find(({ code }) => code !== text && /^\d+\.\d+$/.test(code) && Number(code) === Number(text))?.code ?? null
  )
}

function withChildren(code: string, nodes: readonly CriterionNode[]) {
  const suggestions = nodes.filter(({ parent }) => parent === code).map((node) => node.code)
  return { code: 'CRITERION_HAS_CHILDREN', expected: LEAF, got: code, suggestions: suggestions.slice(0, 3) } as const
}

const STAGE_WORDS: Readonly<Record<string, Stage>> = {
  'tu cham': Stage.SELF,
  'tu danh gia': Stage.SELF,
  self: Stage.SELF,
  'tham dinh 1': Stage.APPRAISAL_1,
  'tham dinh lan 1': Stage.APPRAISAL_1,
  'appraisal 1': Stage.APPRAISAL_1,
  'tham dinh 2': Stage.APPRAISAL_2,
  'tham dinh lan 2': Stage.APPRAISAL_2,
  'appraisal 2': Stage.APPRAISAL_2,
  'cuoi cung': Stage.FINAL,
  final: Stage.FINAL,
}

function readStage(row: ImportRow, table: ScoreTable, code: string | null): Stage | null {
  const text = row.optional('stage')
  const stage = text === null ? table.stage : (STAGE_WORDS[fold(text)] ?? null)
  if (stage === null)
    return row.fail('stage', { code: text === null ? 'REQUIRED' : 'STAGE', expected: A_STAGE, got: text })
  const part = code === null ? undefined : table.leaves.get(code)?.part
  if (part === undefined) return stage
  const once = !isScoredIn(Stage.SELF, part)
  if ((stage === Stage.FINAL) === once) return stage
  return row.fail('stage', { code: 'STAGE', expected: once ? ONLY_FINAL : NEVER_FINAL, got: text ?? stage })
}

const STATE_WORDS: Readonly<Record<string, 'NOT_DUE' | 'NOT_ASSESSED' | 'NOT_APPLICABLE'>> = {
  'chua den han': 'NOT_DUE',
  'not due': 'NOT_DUE',
  'chua cham': 'NOT_ASSESSED',
  'not assessed': 'NOT_ASSESSED',
  'khong ap dung': 'NOT_APPLICABLE',
  'not applicable': 'NOT_APPLICABLE',
}

function readReport(row: ImportRow, table: ScoreTable, code: string): LeafReport | null {
  const before = row.failures
  const percent = table.leaves.get(code)?.rule.parameters.kind === 'SURVEY'
  const figures = readFigures(row, table.figures, percent)
  const points = row.number('points')
  const words = row.optional('state')
  if (row.failures !== before) return null
  const stated = [figures.length > 0 && figures, points, words].filter((each) => each !== null && each !== false)
  if (stated.length === 0) return row.fail(undefined, { code: 'NOTHING_STATED', expected: ONE_OF_THREE })
  if (stated.length > 1) return row.fail('points', { code: 'TOO_MUCH_STATED', expected: ONE_OF_THREE })
  if (points !== null) return readPoints(row, table, points)
  if (words === null) return { state: 'REPORTED', figures }
  const state = STATE_WORDS[fold(words)]
  return state === undefined ? row.fail('state', { code: 'WORD', expected: A_STATE, got: words }) : { state }
}

function readPoints(row: ImportRow, table: ScoreTable, points: Decimal): LeafReport | null {
  const before = row.failures
  const reason = row.optional('reason') ?? table.reason
  if (row.failures !== before) return null
  if (reason === null) return row.fail('reason', { code: 'REASON', expected: A_REASON })
  return { state: 'OVERRIDDEN', points, reason }
}

function readFigures(row: ImportRow, names: readonly string[], percent: boolean): ReportedFigure[] {
  const columns = names
    .filter((name) => row.has(figureKey(name)))
    .flatMap((name) => {
      const value = row.number(figureKey(name), percent && name === 'percent')
      return value === null ? [] : [{ name, value }]
    })
  const text = row.optional('figures')
  if (text === null) return columns
  const listed = text
    .split(';')
    .filter((part) => part.trim() !== '')
    .flatMap((part) => {
      const [, name = '', digits = ''] = /^\s*(\p{L}[\p{L}\d_]*)\s*[=:]\s*(.+?)\s*$/u.exec(part) ?? []
      if (name === '') {
        row.fail('figures', { code: 'FIGURE', expected: A_FIGURE, got: part })
        return []
      }
      const value = row.numberIn('figures', digits, percent && name === 'percent')
      return value === null ? [] : [{ name, value }]
    })
  return [...columns, ...listed]
}

/** What the leaf's own rule refused, at the cell that it is about. */
function refuseJudged(row: ImportRow, rule: LeafRule, report: LeafReport, { code, path, message }: Problem): void {
  if (report.state === 'OVERRIDDEN') {
    refusePoints(row, rule, report.points)
    return
  }
  const name = path[1] ?? ''
  const own = row.has(figureKey(name)) && (row.optional(figureKey(name)) !== null || row.optional('figures') === null)
  const key = own ? figureKey(name) : 'figures'
  const value = report.state === 'REPORTED' ? report.figures.find((figure) => figure.name === name)?.value : null
  const negative = code === 'FIGURE' && value?.isNegative()
  row.fail(row.has(key) ? key : undefined, {
    code: negative ? 'NEGATIVE' : 'FIGURE',
    expected: { vi: message.vi.replace(/\.$/, ''), en: message.en.replace(/\.$/, '') },
  })
}

function refusePoints(row: ImportRow, { bounds }: LeafRule, points: Decimal): void {
  const high = bounds.kind === 'MAXIMUM' ? bounds.points : bounds.cap
  const above = high !== null && points.gt(high)
  const code = above ? 'POINTS_ABOVE_MAXIMUM' : points.isNegative() ? 'NEGATIVE' : 'POINTS'
  row.fail('points', {
    ...{ code, got: row.optional('points') },
    expected: bilingual((t) => {
      const most = high === null ? t.say('bao nhiêu cũng được', 'any') : t.number(high)
      const least = bounds.kind === 'MAXIMUM' ? '0' : `−${most}`
      return t.say(`cần điểm từ ${least} đến ${most}`, `expected points from ${least} to ${most}`)
    }),
  })
}

const NOT_A_DAY = {
  vi: 'cần mã tiêu chí, nhưng Excel đã đổi nó thành ngày: hãy định dạng cột là Văn bản rồi gõ lại',
  en: 'expected a code, but Excel has turned it into a day: format the column as Text and type it again',
}
const AS_TEXT = {
  vi: 'cần mã tiêu chí dạng chữ: ô chứa một số nên không biết có số 0 ở cuối hay không; hãy định dạng cột là Văn bản',
  en: 'expected a code as text: the cell holds a number, so a zero at its end cannot be told; format the column as Text',
}
const LEAF = {
  vi: 'có mục con nên không chấm trực tiếp; cần mã của mục nhỏ nhất',
  en: 'it has children, so it is not scored itself; expected the code of a leaf',
}
const A_STAGE = {
  vi: 'cần giai đoạn: Tự chấm, Thẩm định lần 1, Thẩm định lần 2 hoặc Cuối cùng',
  en: 'expected a stage: SELF, APPRAISAL_1, APPRAISAL_2 or FINAL',
}
const ONLY_FINAL = {
  vi: 'mục điều tra, kinh tế - xã hội chỉ có giá trị Cuối cùng',
  en: 'a leaf of a survey or of statistics has a FINAL value alone',
}
const NEVER_FINAL = {
  vi: 'điểm cuối cùng là quyết định thẩm định cuối cùng, không nhập trực tiếp',
  en: 'the FINAL value is the last appraisal decision and is not entered',
}
const A_STATE = {
  vi: 'cần trạng thái: Chưa đến hạn, Chưa chấm hoặc Không áp dụng',
  en: 'expected a state: NOT_DUE, NOT_ASSESSED or NOT_APPLICABLE',
}
const ONE_OF_THREE = {
  vi: 'cần đúng một trong ba: số liệu, điểm (có lý do), hoặc trạng thái',
  en: 'expected exactly one of three: figures, points (with a reason), or a state',
}
const A_REASON = {
  vi: 'cần lý do ấn định điểm, ở cột “Lý do” hoặc chung cho cả tệp',
  en: 'expected the reason for setting points, in a column “reason” or for the whole file',
}
const A_FIGURE = { vi: 'cần số liệu dạng “a=100; b=90”', en: 'expected figures such as “a=100; b=90”' }
