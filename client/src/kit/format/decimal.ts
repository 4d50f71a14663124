import type { Locale } from './locale.ts'

const formatters = new Map<string, Intl.NumberFormat>()

function formatter(locale: Locale, places: number, sign: boolean): Intl.NumberFormat {
  const key = `${locale}${places}${sign}`
  const known = formatters.get(key)
  if (known) return known
  const made = new Intl.NumberFormat(locale, {
    minimumFractionDigits: places,
    maximumFractionDigits: places,
    signDisplay: sign ? 'exceptZero' : 'negative',
  })
  formatters.set(key, made)
  return made
}

/**
 * A number as it is read: 1.234,56 in Vietnamese, 1,234.56 in English, with a true minus sign.
 *
 * `places` digits after the mark, 0 to 6 inclusive, rounded half away from zero on the decimal that was sent (1.005 to
 * two places is 1,01), not on its binary neighbour. Zero bears no sign.
 */
export function formatDecimal(value: number, places: number, locale: Locale): string {
  return print(value, places, locale, false)
}

/** The same with its sign always shown: +0,33; −0,92; 0,00. For differences. */
export function formatSigned(value: number, places: number, locale: Locale): string {
  return print(value, places, locale, true)
}

/** A count or any whole number: 693.016 in Vietnamese. */
export function formatCount(value: number, locale: Locale): string {
  return print(value, 0, locale, false)
}

function print(value: number, places: number, locale: Locale, sign: boolean): string {
  if (!Number.isFinite(value)) throw new RangeError(`Expected a finite number to print, but got ${value}.`)
  // As text the shortest decimal reaches Intl exactly; as a number its binary neighbour would be rounded.
  return formatter(locale, places, sign)
    .format(String(value) as `${number}`)
    .replace('-', '−')
}

/** A decimal that a source printed with a comma ("75,55"), with the mark of a language. */
export const printedIn = (printed: string, locale: Locale): string =>
  locale === 'en' ? printed.replace(',', '.') : printed
