import type { SeriesBreak } from './segments.ts'
import { wrapText } from './wrap-text.ts'

export interface BreakNotesInput {
  readonly breaks: readonly SeriesBreak[]
  /** x in px of the dashed line for a break after this year. */
  readonly at: (after: number) => number
  readonly width: number
  readonly measure: (text: string) => number
}

export interface PlacedBreak {
  /** The last year before the break. */
  readonly after: number
  /** x in px of the dashed line. */
  readonly x: number
  /** The reason itself, or the letter under which the notes state it. */
  readonly text: string
  /** Left edge in px of the text over the plot. */
  readonly textX: number
}

export interface BreakNotes {
  readonly placed: readonly PlacedBreak[]
  /** Lines to print beneath the chart, no wider than it; none where the reasons stand over the plot. */
  readonly lines: readonly string[]
}

const LETTERS = 'abcdefghijklmnopqrstuvwxyz'
const SPACE = 8

/**
 * Where the reasons of breaks stand. One line over the plot is all they may take: reasons that fit beside one another
 * stand there in full, otherwise letters stand there and the reasons beneath the chart, so that the plot keeps its
 * height. Several reasons for one place are one text.
 */
export function placeBreakNotes({ breaks, at, width, measure }: BreakNotesInput): BreakNotes {
  const reasons = [...Map.groupBy(breaks, ({ after }) => after)]
    .toSorted(([a], [b]) => a - b)
    .map(([after, same]) => ({ after, reason: [...new Set(same.map(({ reason }) => reason))].join('; ') }))
  const full = reasons.map(({ after, reason }) => {
    const textX = Math.max(0, Math.min(at(after) + 4, width - measure(reason)))
    return { after, x: at(after), text: reason, textX, end: textX + measure(reason) }
  })
  const fits = full.every(
    ({ textX, end }, index) => end <= width && textX > (full[index - 1]?.end ?? -SPACE) + SPACE - 1,
  )
  if (fits) return { placed: full.map(({ end: _, ...placed }) => placed), lines: [] }
  const letters = reasons.map(({ after, reason }, index) => ({ after, reason, text: LETTERS[index] ?? '·' }))
  return {
    placed: letters.map(({ after, text }) => ({ after, x: at(after), text, textX: at(after) + 4 })),
    lines: letters.flatMap(({ text, reason }) => wrapText(`${text}: ${reason}`, width, measure)),
  }
}
