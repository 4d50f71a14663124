import { useLingui } from '@lingui/react/macro'
import { DotDrawing } from '../kit/DotPlot/DotDrawing.tsx'
import { dotScale, dotValues } from '../kit/DotPlot/dot-plot.layout.ts'
import type { Picture } from '../kit/export/picture.ts'
import type { Cell, Spreadsheet } from '../kit/export/spreadsheet.ts'
import { formatDecimal, formatSigned } from '../kit/format/decimal.ts'
import { useLocale } from '../kit/format/locale.ts'
import { toPoints } from '../shared/points.ts'
import { useUnrealWords } from '../shared/use-unreal-words.ts'
import { useSourceWords } from './ComparisonFoot.tsx'
import { usePrint, useStateWords } from './cell-words.ts'
import type { Compared } from './comparison.ts'
import { figureRows } from './figures.ts'
import type { PlotRow } from './plot-rows.ts'
import { differenceOf } from './rules/difference.ts'
import type { Node } from './rules/model.ts'
import { useAxisWords } from './use-comparison-columns.tsx'

/** Name of saved files: framework and year, without their ending. */
const fileName = ({ occasion: { framework, year } }: Compared): string =>
  `so-sanh-${framework.code.toLowerCase().replaceAll(/[^a-z0-9]+/gu, '-')}-${year}`

/** The figures of these nodes with every column, and what is needed to cite them. */
export function useFigureRows(compared: Compared): (nodes: readonly Node[]) => Cell[][] {
  const { t } = useLingui()
  const state = useStateWords()
  const { units, baseline, baselineWords } = compared
  const first = units[0]?.name ?? ''
  return (nodes) =>
    figureRows(nodes, baseline, {
      heads: [t`Mã`, t`Nội dung`, t`Cơ quan chủ trì`, t`Tối đa`],
      units: units.map(({ name }) => name),
      deducted: (unit) => t`${unit}: bị trừ`,
      notReached: (unit) => t`${unit}: chưa đạt`,
      tail: [t`Trung bình khối`, t`Cao nhất khối`, t`Trung vị khối`, t`${first} so với ${baselineWords}`],
      state,
    })
}

/** The rows, with source and, where the figures are not real, that they are not. */
export function useComparisonSpreadsheet(compared: Compared, nodes: readonly Node[]): () => Spreadsheet {
  const { t } = useLingui()
  const rows = useFigureRows(compared)
  const { source, difference, illustrative } = useNotes(compared)
  const { framework, year } = compared.occasion
  const { index } = framework
  const names = compared.units.map(({ name }) => name).join(', ')
  return () => {
    const [head = [], ...body] = rows(nodes)
    return {
      fileName: fileName(compared),
      title: t`So sánh ${names}, ${index} ${year}`,
      head: head.map((cell) => (typeof cell === 'string' ? cell : '')),
      rows: body,
      facts: [
        [t`Bộ tiêu chí`, framework.code],
        [t`Nguồn`, source],
        [t`Ghi chú`, difference],
      ],
      illustrative,
    }
  }
}

/** The plot as a drawing of its own, with names and figures. */
export function useComparisonPicture(
  compared: Compared,
  rows: readonly PlotRow[],
  finding: () => string,
): () => Promise<Picture | null> {
  const { t } = useLingui()
  const locale = useLocale()
  const print = usePrint()
  const { source, difference, illustrative } = useNotes(compared)
  const { units, baseline } = compared
  const axis = useAxisWords(dotScale(dotValues(rows), 400))
  return async () => {
    // Fetched by whoever saves a drawing.
    const { svgOf } = await import('../kit/export/drawn.ts')
    const drawing = (
      <DotDrawing
        rows={rows.map(({ node, marks, average, strong }) => ({
          id: node.id,
          code: node.part !== null && !node.leaf ? '' : node.code,
          name: node.title,
          level: node.level,
          marks,
          average,
          figures: [
            ...node.cells.map(({ points }, index) => ({
              text: points === null ? '–' : print(points),
              strong: strong.includes(index),
            })),
            { text: node.average.points === null ? '–' : print(node.average.points) },
            { text: differenceText(node) },
          ],
        }))}
        units={units.map(({ mark, name }) => ({ unit: mark, name }))}
        columns={[
          ...units.map(({ mark, short }) => ({ unit: mark, label: short })),
          { label: t`TB khối` },
          { label: t`Chênh` },
        ]}
        axis={axis}
        averageLabel={t`trung bình khối`}
        formatTick={(tick) => `${formatDecimal(tick, 0, locale)}%`}
        measure={measureText}
      />
    )
    const notes = [source, difference, ...(illustrative === undefined ? [] : [illustrative])]
    const svg = svgOf(drawing, { title: finding(), notes })
    return svg === null ? null : { fileName: fileName(compared), svg, illustrative }
  }

  function differenceText(node: Node): string {
    const difference = differenceOf(node, baseline)
    if (!difference) return '–'
    return difference.leading ? t`cao nhất` : formatSigned(toPoints(difference.points), 2, locale)
  }
}

function useNotes(compared: Compared) {
  const { t } = useLingui()
  const illustrative = useUnrealWords(compared.illustrative)
  const source = useSourceWords()(compared)
  const first = compared.units[0]?.name ?? ''
  const { baselineWords } = compared
  return { source, difference: t`Chênh: ${first} so với ${baselineWords}.`, illustrative }
}

/** Width in px of a text of 13 px in the page's own font. */
function measureText(text: string): number {
  const context = document.createElement('canvas').getContext('2d')
  if (!context) return text.length * 7
  context.font = `13px ${getComputedStyle(document.documentElement).fontFamily}`
  return context.measureText(text).width
}
