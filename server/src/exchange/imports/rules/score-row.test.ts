import { expect, it } from 'vitest'
import { Decimal } from '../../../shared/decimal.ts'
import { readHeaders } from './headers.ts'
import type { ImportProblem } from './import-problem.ts'
import { ImportRow } from './import-row.ts'
import { scoreColumns } from './score-columns.ts'
import { readScoreRow, type ScoreTable } from './score-row.ts'
import type { SheetCell } from './sheet.ts'
import { UnitFinder } from './unit-finder.ts'

const node = (code: string, parent: string | null) => ({
  ...{ code, parent, level: 'COMPONENT' as const, title: code, maxPoints: new Decimal(1), cap: null },
  ...{ part: 'APPRAISED' as const, rule: 'YES_NO' },
})
const rule = {
  ...{ parameters: { kind: 'YES_NO' as const }, bounds: { kind: 'MAXIMUM' as const, points: new Decimal(1) } },
  variables: [{ name: 'met', label: { vi: 'Đạt', en: 'Met' }, unit: null }],
} as never
const codes = ['1.1', '1.10', '1.2']
const table: ScoreTable = {
  ...{ framework: 'F', nodes: codes.map((code) => node(code, null)), figures: ['met'], stage: 'SELF', reason: null },
  leaves: new Map(codes.map((code) => [code, { rule, part: 'APPRAISED' }])),
}
const units = new UnitFinder([{ key: 'a', name: 'Sở An', forms: ['Sở An'], code: null, parent: null, barred: null }])

function read(code: SheetCell) {
  const problems: ImportProblem[] = []
  const cells = ['Đơn vị', 'Mã tiêu chí', 'met']
  const { map } = readHeaders(null, { number: 1, hidden: false, cells }, scoreColumns(table.figures, true))
  const sink = { error: (problem: ImportProblem) => void problems.push(problem), notice: () => undefined }
  const row = new ImportRow({ number: 7, hidden: false, cells: ['Sở An', code, '1'] }, map, sink)
  return readScoreRow(row, table, units)?.code ?? problems.map((each) => [each.code, each.cell, each.suggestions])
}
const number = (text: string): SheetCell => ({ text, kind: 'NUMBER', percent: false, formula: null })

it('a code that Excel keeps as a number is taken where it can only be that one', () => {
  expect(read('1.10')).toBe('1.10')
  expect(read(number('1.2'))).toBe('1.2')
  expect(read(number('1.1'))).toEqual([['CODE_AS_NUMBER', 'B7', ['1.1', '1.10']]])
})
