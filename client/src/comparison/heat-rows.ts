import type { HeatMapViewFragment } from '@par-atlas/schema/documents'
import { formatDecimal } from '../kit/format/decimal.ts'
import type { HeatCell, HeatGap, HeatRow } from '../kit/HeatMap/heat-map.layout.ts'
import { unitName } from '../units/unit-name.ts'
import { WHOLE } from './use-heat-columns.ts'

type WireCell = HeatMapViewFragment['totals'][number]

const GAPS: Readonly<Record<WireCell['state'], HeatGap>> = {
  NOT_DUE: 'notDue',
  NOT_ASSESSED: 'notAssessed',
  NOT_APPLICABLE: 'notApplicable',
  NOT_PUBLISHED: 'notPublished',
  SCORED: 'none',
}

/**
 * The rows of the map, in the order of the graph, by slug; their cells by code, the whole index among them. `say` puts points
 * and maximum into words.
 */
export function heatRows(
  { units, rows, totals }: HeatMapViewFragment,
  own: string | undefined,
  locale: 'vi' | 'en',
  say: (points: string, max: string) => string,
): readonly HeatRow[] {
  const cells = new Map(units.map(({ id }) => [id, new Map<string, HeatCell>()]))
  const put = (code: string, from: readonly WireCell[]): void => {
    for (const cell of from) cells.get(cell.unit.id)?.set(code, heatCell(cell, locale, say))
  }
  put(WHOLE, totals)
  for (const row of rows) put(row.criterion.code, row.cells)
  return units.map((unit) => ({
    id: unit.slug,
    name: unitName(unit, locale),
    unit: unit.slug === own ? 1 : undefined,
    cells: cells.get(unit.id) ?? new Map(),
  }))
}

function heatCell(
  { state, percent, points, maxPoints, complete }: WireCell,
  locale: 'vi' | 'en',
  say: (points: string, max: string) => string,
): HeatCell {
  if (percent === null) return { kind: GAPS[state] }
  const print = (value: number): string => formatDecimal(value, 2, locale)
  return {
    kind: 'percent',
    percent,
    provisional: !complete,
    note: points !== null && maxPoints !== null ? say(print(points), print(maxPoints)) : undefined,
  }
}
