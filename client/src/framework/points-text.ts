import { formatDecimal } from '../kit/format/decimal.ts'
import type { Locale } from '../kit/format/locale.ts'

/** Digits after the mark that a number of points has, at most 6. */
export const placesOf = (value: number): number => Math.min(6, /\.(\d+)$/u.exec(String(value))?.[1]?.length ?? 0)

/** Points as a sentence has them, every digit and no zero more: 100; 61,5; −0,25. */
export const pointsText = (value: number, locale: Locale): string => formatDecimal(value, placesOf(value), locale)

/** Points as a column has them: at least two places, so that marks stand under one another. */
export const pointsCell = (value: number, locale: Locale): string =>
  formatDecimal(value, Math.max(2, placesOf(value)), locale)
