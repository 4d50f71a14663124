import { cellText } from '../kit/export/csv.ts'
import type { Cell as FileCell } from '../kit/export/spreadsheet.ts'
import { type Micro, toPoints } from '../shared/points.ts'
import type { Measure } from './comparison-search.ts'
import { type Baseline, differenceOf } from './rules/difference.ts'
import type { Cell, Node } from './rules/model.ts'

/** What a cell shows of this measure; null where it has none. Points are millionths, percents carry at most 6 places. */
export function measureOf(cell: Cell, measure: Measure): number | null {
  switch (measure) {
    case 'diem':
      return cell.points === null ? null : toPoints(cell.points, 6)
    case 'phan-tram':
      return cell.percent
    case 'bi-tru':
      return cell.deducted === null ? null : toPoints(cell.deducted, 6)
    case 'chua-dat':
      return cell.notReached === null ? null : toPoints(cell.notReached, 6)
  }
}

/** What the block shows of this measure: its losses are not on record here. */
export function blockMeasure({ percent, points }: Node['average'], measure: Measure): number | null {
  if (measure === 'diem') return points === null ? null : toPoints(points, 6)
  return measure === 'phan-tram' ? percent : null
}

export interface FiguresWords {
  readonly heads: readonly string[]
  readonly units: readonly string[]
  readonly deducted: (unit: string) => string
  readonly notReached: (unit: string) => string
  readonly tail: readonly string[]
  /** Why a cell has no figure. */
  readonly state: (state: Cell['state']) => string
}

const points = (value: Micro | null, places = 2): FileCell =>
  value === null ? null : { value: toPoints(value, places), places }

/**
 * The table that is copied and saved: a row a node; code, name, maximum, points of each unit, both losses of each unit in
 * columns of their own, average, best and median of the block, the difference. A cell without a figure says why in words.
 */
export function figureRows(nodes: readonly Node[], baseline: Baseline, words: FiguresWords): FileCell[][] {
  const { heads, units, deducted, notReached, tail, state } = words
  const head = [...heads, ...units, ...units.map(deducted), ...units.map(notReached), ...tail]
  return [
    head,
    ...nodes.map((node): FileCell[] => [
      node.part !== null && !node.leaf ? '' : node.code,
      node.title,
      node.lead ?? '',
      points(node.maxPoints),
      ...node.cells.map((cell) => points(cell.points) ?? state(cell.state)),
      ...node.cells.map((cell) => points(cell.deducted)),
      ...node.cells.map((cell) => points(cell.notReached)),
      points(node.average.points),
      points(node.best.points),
      points(node.median.points),
      points(differenceOf(node, baseline)?.points ?? null),
    ]),
  ]
}

/** The same for a spreadsheet that is pasted into: tabs between cells, the decimal mark of the language, no thousands mark. */
export function toTabbed(rows: readonly (readonly FileCell[])[], decimal: ',' | '.'): string {
  return rows.map((row) => row.map((cell) => tabbed(cell, decimal)).join('\t')).join('\r\n')
}

function tabbed(cell: FileCell, decimal: ',' | '.'): string {
  if (typeof cell !== 'string') return cellText(cell, decimal)
  // A spreadsheet would take "7.2" for a date or a number, and run what begins like a formula.
  return /^[=+\-@]|^\d+\.\d/u.test(cell) ? `'${cell}` : cell.replaceAll(/[\t\r\n]+/gu, ' ')
}
