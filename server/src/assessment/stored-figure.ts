import { Decimal } from '../shared/decimal.ts'
import type { ReportedFigure } from './rules/leaf-score.ts'

/** A reported figure as a row keeps it: the value as plain digits, so that no digit is lost in JSON. */
export interface StoredFigure {
  readonly name: string
  readonly value: string | null
  /** What the figure was taken from, in the words of whoever reported it. */
  readonly source: string | null
  /** The day that it counts to, YYYY-MM-DD. */
  readonly asOf: string | null
}

export interface FigureOrigin {
  readonly source: string | null
  readonly asOf: string | null
}

/** Figures with where they come from, ready to be kept. */
export const toStoredFigures = (
  figures: readonly ReportedFigure[],
  origins: Readonly<Record<string, FigureOrigin>> = {},
): readonly StoredFigure[] =>
  figures.map(({ name, value }) => ({
    name,
    value: value === null ? null : value.toFixed(),
    source: origins[name]?.source ?? null,
    asOf: origins[name]?.asOf ?? null,
  }))

export const toReportedFigures = (figures: readonly StoredFigure[]): readonly ReportedFigure[] =>
  figures.map(({ name, value }) => ({ name, value: value === null ? null : new Decimal(value) }))
