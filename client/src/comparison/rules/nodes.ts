import type { ComparisonCellFieldsFragment, ComparisonViewFragment } from '@par-atlas/schema/documents'
import { type Micro, toMicro } from '../../shared/points.ts'
import { type Losses, lossesOf } from './losses.ts'
import { type Cell, type Mark, type Node, WHOLE } from './model.ts'

type Row = ComparisonViewFragment['rows'][number]
type WireCell = ComparisonCellFieldsFragment

const micro = (points: number | null): Micro | null => (points === null ? null : toMicro(points))

const mark = (percent: number | null, points: number | null): Mark => ({ percent, points: micro(points) })

const ofMaximum = (percent: number | null, maxPoints: number): number | null =>
  percent === null ? null : (percent * maxPoints) / 100

/** What a unit has where the graph sends no cell for it. */
const NOTHING: Omit<Cell, 'deducted' | 'notReached'> = {
  state: 'NOT_ASSESSED',
  complete: false,
  points: null,
  maxPoints: null,
  percent: null,
  previousPoints: null,
  previousPercent: null,
  breaks: [],
  rank: null,
  base: null,
}

/**
 * The nodes of a comparison as the views read them: the whole index first, then every row depth first, with the cells in the
 * order of `units` (graph ids), whatever order the graph sends them in.
 */
export function nodesOf(
  comparison: ComparisonViewFragment,
  units: readonly string[],
  locale: string,
  wholeTitle: string,
): readonly Node[] {
  const { rows, framework } = comparison
  const known = new Set(rows.map(({ criterion }) => criterion.id))
  const parentOf = ({ criterion }: Row): string =>
    criterion.parent && known.has(criterion.parent.id) ? criterion.parent.id : WHOLE
  const losses = lossesOf(
    [
      { id: WHOLE, parent: null, leaf: false, part: null, lost: [] },
      ...rows.map((row) => ({
        id: row.criterion.id,
        parent: parentOf(row),
        leaf: row.criterion.leaf,
        part: row.criterion.part,
        lost: units.map((unit) => micro(row.cells.find((cell) => cell.unit.id === unit)?.lost ?? null)),
      })),
    ],
    units.length,
  )
  const whole: Node = {
    id: WHOLE,
    code: '',
    title: wholeTitle,
    level: 0,
    leaf: false,
    parent: null,
    part: null,
    lead: null,
    maxPoints: toMicro(framework.maxPoints),
    cells: cellsOf(comparison.totals, units, losses.get(WHOLE)),
    average: mark(comparison.averageTotal, comparison.averageTotalPoints),
    best: mark(comparison.bestTotal, ofMaximum(comparison.bestTotal, framework.maxPoints)),
    median: mark(comparison.medianTotal, ofMaximum(comparison.medianTotal, framework.maxPoints)),
    counted: null,
  }
  const levels = new Map([[WHOLE, 0]])
  const below = rows.map((row): Node => {
    const { criterion } = row
    const parent = parentOf(row)
    const level = (levels.get(parent) ?? 0) + 1
    levels.set(criterion.id, level)
    return {
      id: criterion.id,
      code: criterion.code,
      title: (locale === 'en' ? criterion.titleEn : null) ?? criterion.title,
      level,
      leaf: criterion.leaf,
      parent,
      part: criterion.part,
      lead: (locale === 'en' ? criterion.leadEn : null) ?? criterion.lead,
      maxPoints: micro(criterion.maxPoints),
      cells: cellsOf(row.cells, units, losses.get(criterion.id)),
      average: mark(row.average, row.averagePoints),
      best: mark(row.best, row.bestPoints),
      median: mark(row.median, row.medianPoints),
      counted: row.counted,
    }
  })
  return [whole, ...below]
}

function cellsOf(cells: readonly WireCell[], units: readonly string[], losses: Losses | undefined): readonly Cell[] {
  return units.map((unit, index) => {
    const cell = cells.find((each) => each.unit.id === unit)
    const lost = { deducted: losses?.deducted[index] ?? null, notReached: losses?.notReached[index] ?? null }
    if (!cell) return { ...NOTHING, ...lost }
    const { state, complete, percent, previousPercent, breaks, rank, base } = cell
    return {
      state,
      complete,
      percent,
      previousPercent,
      breaks,
      rank,
      base,
      points: micro(cell.points),
      maxPoints: micro(cell.maxPoints),
      previousPoints: micro(cell.previousPoints),
      ...lost,
    }
  })
}
