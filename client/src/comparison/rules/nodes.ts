import type { ComparisonCellFieldsFragment, ComparisonViewFragment } from '@par-atlas/schema/documents'
import { type Micro, toMicro } from '../../shared/points.ts'
import { type Losses, lossesOf } from './losses.ts'
import { type Cell, type Mark, type Node, WHOLE } from './model.ts'

type Row = ComparisonViewFragment['rows'][number]
type WireCell = ComparisonCellFieldsFragment

const micro = (points: number | null): Micro | null => (points === null ? null : toMicro(points))

const inPoints = (percent: number | null, maxPoints: number): Mark => ({
  percent,
  points: percent === null ? null : toMicro((percent * maxPoints) / 100),
})

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
  const { rows } = comparison
  const parentOf = parentsIn(rows)
  const losses = lossesIn(rows, units, parentOf)
  const levels = new Map([[WHOLE, 0]])
  const below = rows.map((row): Node => {
    const parent = parentOf(row)
    const level = (levels.get(parent) ?? 0) + 1
    levels.set(row.criterion.id, level)
    return {
      ...named(row.criterion, locale),
      ...{ level, parent },
      cells: cellsOf(row.cells, units, losses.get(row.criterion.id)),
      ...rowMarks(row),
      counted: row.counted,
    }
  })
  return [{ ...wholeOf(comparison, wholeTitle), cells: cellsOf(comparison.totals, units, losses.get(WHOLE)) }, ...below]
}

/** The id of the node above a row; the whole index where no row of the comparison stands above it. */
function parentsIn(rows: readonly Row[]): (row: Row) => string {
  const known = new Set(rows.map(({ criterion }) => criterion.id))
  return ({ criterion: { parent } }) => (parent && known.has(parent.id) ? parent.id : WHOLE)
}

const lossesIn = (rows: readonly Row[], units: readonly string[], parentOf: (row: Row) => string) =>
  lossesOf(
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

const named = (
  { id, code, title, titleEn, leaf, part, lead, leadEn, maxPoints }: Row['criterion'],
  locale: string,
) => ({
  ...{ id, code, leaf, part, maxPoints: micro(maxPoints) },
  title: (locale === 'en' ? titleEn : null) ?? title,
  lead: (locale === 'en' ? leadEn : null) ?? lead,
})

function wholeOf(comparison: ComparisonViewFragment, title: string): Omit<Node, 'cells'> {
  const { maxPoints } = comparison.framework
  const { averageTotal: average, bestTotal: best, medianTotal: median } = comparison
  return {
    ...{ id: WHOLE, code: '', title, level: 0, leaf: false, parent: null, part: null, lead: null, counted: null },
    maxPoints: toMicro(maxPoints),
    ...marksOf({ average, best, median }, maxPoints),
  }
}

interface Percents {
  readonly average: number | null
  readonly best: number | null
  readonly median: number | null
}

/** The block's percents, and what they are in points of the node's maximum: the same mean as everywhere, whatever applies to whom. */
const marksOf = ({ average, best, median }: Percents, maxPoints: number) => ({
  average: inPoints(average, maxPoints),
  best: inPoints(best, maxPoints),
  median: inPoints(median, maxPoints),
})

/** Bonus and penalty points have no maximum to be a percent of, so they are told in points alone. */
function rowMarks(row: Row): ReturnType<typeof marksOf> {
  const { maxPoints } = row.criterion
  if (maxPoints !== null) return marksOf(row, maxPoints)
  return {
    average: { percent: null, points: micro(row.averagePoints) },
    best: { percent: null, points: micro(row.bestPoints) },
    median: { percent: null, points: micro(row.medianPoints) },
  }
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
