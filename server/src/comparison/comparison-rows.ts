import type { Criterion } from '../framework/criterion.type.ts'
import { CriterionLevel } from '../framework/rules/criterion-level.ts'
import type { ScoredEntry, ScoredTable } from '../ranking/rules/scored-table.ts'
import type { Decimal } from '../shared/decimal.ts'
import { type Fraction, percentOf } from '../shared/fraction.ts'
import { roundFraction, transport } from '../shared/rounding.ts'
import type { Comparison, ComparisonCell, ComparisonRow } from './comparison.type.ts'
import type { FoundComparison } from './find-comparison.ts'
import { cellState } from './rules/cell-state.ts'
import { lossShare, lostIn, pointsIn, type RowFigures, rowFigures } from './rules/row-figures.ts'

/** The comparison as the graph answers it; rows, cells and averages are worked out when they are asked for. */
export function toComparison(found: FoundComparison): Comparison {
  const figures = once(() => rowFigures(found.totals.entries))
  return {
    found,
    year: found.question.year,
    provenance: found.provenance,
    rows: () => found.nodes.map((node) => toRow(found, node)),
    totals: () => found.units.map((unit) => toCell(found, null, unit, found.totals, figures)),
    averageTotal: () => inTransport(figures().average),
    bestTotal: () => inTransport(figures().best),
    medianTotal: () => inTransport(figures().median),
    averageTotalPoints: () => inTransport(figures().averagePoints),
  }
}

function toRow(found: FoundComparison, node: Criterion): ComparisonRow {
  const table = found.tables.get(node.key) ?? NOBODY
  const figures = once(() => rowFigures(table.entries))
  return {
    criterion: node,
    cells: () => found.units.map((unit) => toCell(found, node, unit, table, figures)),
    average: () => inTransport(figures().average),
    best: () => inTransport(figures().best),
    median: () => inTransport(figures().median),
    counted: () => figures().counted,
    averagePoints: () => inTransport(figures().averagePoints),
    bestPoints: () => inTransport(figures().bestPoints),
    medianPoints: () => inTransport(figures().medianPoints),
    totalLost: () => inTransport(figures().totalLost),
    lostCount: () => figures().lostCount,
  }
}

function toCell(
  comparison: FoundComparison,
  node: Criterion | null,
  unitKey: string,
  table: ScoredTable,
  figures: () => RowFigures,
): ComparisonCell {
  const line = table.byUnit.get(unitKey) ?? NOT_THERE
  const share = line.share
  return {
    ...{ comparison, unitKey, node, figures },
    state: cellState(line, { adjustment: node?.level === CriterionLevel.ADJUSTMENT }),
    complete: line.points !== null && line.missingLeaves === 0,
    points: line.points,
    maxPoints: node?.level === CriterionLevel.ADJUSTMENT ? null : line.maxPoints,
    percent: share && roundFraction(percentOf(share), transport),
    rank: line.rank,
    base: line.base,
    lost: () => {
      const lost = lostIn(line)
      return lost === null ? null : inTransport(pointsIn(lost))
    },
    deductedShare: () => inTransport(lossShare(line, figures())),
  }
}

type CellEntry = Omit<ScoredEntry, 'unit' | 'nameOrder' | 'block' | 'version' | 'basis' | 'tied'>

/** A named unit that is not among those counted. */
const NOT_THERE: CellEntry = {
  ...{ status: 'NOT_PUBLISHED', rank: null, base: null, points: null, maxPoints: null, share: null },
  ...{ assessment: null, missing: '0', missingLeaves: 0, state: null },
}

const NOBODY: ScoredTable = { entries: [], byUnit: new Map(), base: 0 }

export const inTransport = (value: Fraction | null): Decimal | null => value && roundFraction(value, transport)

/** The work done at first asking. */
function once<V>(work: () => V): () => V {
  let done: { readonly value: V } | null = null
  return () => {
    done ??= { value: work() }
    return done.value
  }
}
