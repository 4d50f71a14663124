import { toMicro } from '../../../shared/points.ts'
import type { Cell, Node } from '../model.ts'

/** A scored cell for tests: its points out of a maximum. */
export function cell(points: number | null, maxPoints: number, more: Partial<Cell> = {}): Cell {
  return {
    state: points === null ? 'NOT_ASSESSED' : 'SCORED',
    complete: points !== null,
    points: points === null ? null : toMicro(points),
    maxPoints: points === null ? null : toMicro(maxPoints),
    percent: points === null ? null : (100 * points) / maxPoints,
    previousPoints: null,
    previousPercent: null,
    breaks: [],
    rank: null,
    base: null,
    deducted: null,
    notReached: null,
    ...more,
  }
}

/** A node for tests; its level follows from its code: '' the whole, '7' an area, '7.2' below it. */
export function node(
  code: string,
  maxPoints: number,
  points: readonly (number | null)[],
  more: Partial<Node> = {},
): Node {
  const level = code === '' ? 0 : code.split('.').length
  return {
    id: code === '' ? 'whole' : code,
    code,
    title: code === '' ? 'Cả chỉ số' : `Mục ${code}`,
    level,
    leaf: level > 1,
    parent: level === 0 ? null : level === 1 ? 'whole' : code.slice(0, code.lastIndexOf('.')),
    part: level > 1 ? 'APPRAISED' : null,
    lead: null,
    maxPoints: toMicro(maxPoints),
    cells: points.map((each) => cell(each, maxPoints)),
    average: { percent: null, points: null },
    best: { percent: null, points: null },
    median: { percent: null, points: null },
    counted: null,
    ...more,
  }
}
