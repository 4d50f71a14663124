import { useDeferredValue, useMemo } from 'react'
import { useDotWords } from './cell-words.ts'
import type { Compared } from './comparison.ts'
import { type PlotRow, plotRows } from './plot-rows.ts'
import { areaOf, areaRows, leafRows } from './rules/rows.ts'
import { useComparisonView } from './use-comparison-view.ts'

/** The rows of the plot as the address asks for them: the tree as it is opened, or all leaves that its words and filters keep. */
export function usePlotRows({ nodes, units, baseline }: Compared, tree: boolean): readonly PlotRow[] {
  const { search } = useComparisonView()
  const said = useDotWords()
  const text = useDeferredValue(search.q ?? '')
  const { mo, sap, chenh } = search
  return useMemo(() => {
    const opened = new Set(mo ?? [])
    const wanted = { opened, order: sap ?? ('ma' as const), wide: chenh ?? false, text, baseline }
    const byId = new Map(nodes.map((node) => [node.id, node]))
    return plotRows({
      nodes: tree ? areaRows(nodes, wanted) : leafRows(nodes, wanted),
      units,
      said,
      opened,
      parents: new Set(nodes.flatMap(({ parent }) => (parent === null ? [] : [parent]))),
      areaOf: (node) => areaOf(node, byId)?.title ?? null,
      tree,
    })
  }, [nodes, units, baseline, mo, sap, chenh, text, tree])
}
