import type { DotMark } from '../kit/DotPlot/dot-plot.layout.ts'
import type { ComparedUnit } from './comparison.ts'
import type { Cell, Node } from './rules/model.ts'
import { strongest } from './rules/strongest.ts'

/** A node as a row of the plot. */
export interface PlotRow {
  readonly node: Node
  readonly marks: readonly DotMark[]
  readonly average: number | null
  /** Places of the strongest units. */
  readonly strong: readonly number[]
  /** Something stands below it, and is shown. */
  readonly children: boolean
  readonly opened: boolean
  /** It stands below another row that is shown. */
  readonly below: boolean
  /** The area it belongs to, in words; null inside the tree, where it stands above. */
  readonly area: string | null
}

interface PlotRowsInput {
  readonly nodes: readonly Node[]
  readonly units: readonly ComparedUnit[]
  readonly said: (name: string, cell: Cell) => string
  readonly opened: ReadonlySet<string>
  readonly parents: ReadonlySet<string>
  readonly areaOf: (node: Node) => string | null
  readonly tree: boolean
}

/** Nodes with what the plot draws of them. */
export function plotRows({ nodes, units, said, opened, parents, areaOf, tree }: PlotRowsInput): readonly PlotRow[] {
  return nodes.map((node) => ({
    node,
    marks: node.cells.flatMap((cell, index): DotMark[] => {
      const unit = units[index]
      return unit ? [{ id: unit.slug, unit: unit.mark, value: cell.percent, said: said(unit.name, cell) }] : []
    }),
    average: node.average.percent,
    strong: strongest(node.cells),
    children: tree && node.level > 0 && parents.has(node.id),
    opened: opened.has(node.code),
    below: tree && node.level > 1,
    area: tree ? null : areaOf(node),
  }))
}
