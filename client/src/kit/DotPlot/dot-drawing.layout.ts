import { type DotMark, type DotRowLayout, type DotScale, dotScale, dotValues, layOutDots } from './dot-plot.layout.ts'

/** A row of the drawing that is saved: everything that the table beside the plot says, as text. */
export interface DotDrawingRow {
  readonly id: string
  readonly code: string
  readonly name: string
  /** How deep the row stands in the tree: 0 the whole, 1 an area. */
  readonly level: number
  readonly marks: readonly DotMark[]
  readonly average: number | null
  /** Printed figures in the order of the columns; `strong` stands out. */
  readonly figures: readonly { readonly text: string; readonly strong?: boolean | undefined }[]
}

export interface PlacedDrawingRow extends DotDrawingRow {
  /** Top edge in px. */
  readonly y: number
  readonly height: number
  readonly lines: readonly string[]
  readonly dots: DotRowLayout
}

export interface DotDrawingLayout {
  readonly width: number
  readonly height: number
  /** Left edge of the names, of the plot, and right edges of the columns of figures. */
  readonly nameX: number
  readonly plotX: number
  readonly columns: readonly number[]
  /** Where the first row begins. */
  readonly top: number
  readonly scale: DotScale
  readonly rows: readonly PlacedDrawingRow[]
}

const CODE_WIDTH = 52
const NAME_WIDTH = 290
const PLOT_WIDTH = 420
const COLUMN_WIDTH = 64
const LINE = 16

/** Lays a whole plot out as one drawing: code, name, marks, figures. `top` is the height of what stands above the rows. Pure. */
export function layOutDotDrawing(
  rows: readonly DotDrawingRow[],
  columns: number,
  top: number,
  measure: (text: string) => number,
): DotDrawingLayout {
  const plotX = CODE_WIDTH + NAME_WIDTH
  const scale = dotScale(dotValues(rows), PLOT_WIDTH)
  let y = top
  const placed = rows.map((row): PlacedDrawingRow => {
    const lines = wrapWords(row.name, NAME_WIDTH - 16 - indentOf(row.level), measure)
    const dots = layOutDots(row.marks, scale)
    const height = Math.max(dots.height, lines.length * LINE + 10)
    const each = { ...row, y, height, lines, dots }
    y += height
    return each
  })
  return {
    width: plotX + PLOT_WIDTH + columns * COLUMN_WIDTH,
    height: y,
    nameX: CODE_WIDTH,
    plotX,
    columns: Array.from({ length: columns }, (_, index) => plotX + PLOT_WIDTH + (index + 1) * COLUMN_WIDTH),
    top,
    scale,
    rows: placed,
  }
}

/** Px by which the name of a row stands in. */
export const indentOf = (level: number): number => Math.max(0, level - 1) * 10

/** The words of a text in lines of at most `width` px; a word that is wider stands in a line of its own. */
export function wrapWords(text: string, width: number, measure: (text: string) => number): readonly string[] {
  const lines: string[] = []
  for (const word of text.split(' ')) {
    const line = lines.at(-1)
    if (line !== undefined && measure(`${line} ${word}`) <= width) lines[lines.length - 1] = `${line} ${word}`
    else lines.push(word)
  }
  return lines
}
