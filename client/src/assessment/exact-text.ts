import { formatDecimal } from '../kit/format/decimal.ts'
import type { Locale } from '../kit/format/locale.ts'

/** A figure as it was reported, with the digits it has and no more, at most 6: 402.000; 7,5. */
export function exactText(value: number, locale: Locale): string {
  const [, digits = ''] = /\.(\d{1,6})/u.exec(value.toFixed(6).replace(/0+$/u, '')) ?? []
  return formatDecimal(value, digits.length, locale)
}
