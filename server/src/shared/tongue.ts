import type { Decimal } from './decimal.ts'
import type { Language, Message } from './errors.ts'
import { compareFractions, type Fraction, percentOf } from './fraction.ts'
import { exactly } from './fraction-arithmetic.ts'
import { RoundingMode, roundFraction } from './rounding.ts'

/** The same words in both languages of the product; Vietnamese is the source. */
export type Bilingual = Message

/** One language at a time: what a sentence needs to be written once for both. */
export interface Tongue {
  readonly language: Language
  /** The text in this language. */
  say(vi: string, en: string): string
  own(words: Bilingual): string
  /** Every digit, grouped, with this language's decimal mark: 402.000 or 0,75 in Vietnamese. */
  number(value: Decimal): string
  /** "0,5 điểm", "0.5 points", "1 point". */
  points(value: Decimal): string
  /** A written share as percent, every digit: 0.6 is "60%". */
  limit(share: Decimal): string
  /**
   * A computed share as percent: half up, two places, and more where two would put it on the wrong side of one of the
   * shares it was compared with, so that nobody reads "95,00% is below 95%".
   */
  share(share: Fraction, comparedWith?: readonly Decimal[]): string
  /** A computed number: half up, at most six places, no trailing zeros; more places as for `share`. */
  computed(value: Fraction, comparedWith?: readonly Decimal[]): string
}

/** Writes one statement in both languages. */
export const bilingual = (write: (t: Tongue) => string): Bilingual => ({ vi: write(vietnamese), en: write(english) })

/** The parts as sentences of one text; empty parts are left out. */
export const sentences = (parts: readonly Bilingual[]): Bilingual =>
  bilingual((t) =>
    parts
      .map((part) => t.own(part))
      .filter((text) => text !== '')
      .join(' '),
  )

const MOST_PLACES = 30

function tongue(language: Language, group: string, mark: string): Tongue {
  const digits = (text: string): string => {
    const [whole = '', rest] = text.split('.')
    const grouped = whole.replace(/\B(?=(\d{3})+(?!\d))/g, group)
    return rest ? `${grouped}${mark}${rest}` : grouped
  }
  const number = (value: Decimal): string => digits(value.toFixed())
  return {
    language,
    say: (vi, en) => (language === 'vi' ? vi : en),
    own: (words) => words[language],
    number,
    points: (value) => `${number(value)} ${language === 'vi' ? 'điểm' : value.abs().eq(1) ? 'point' : 'points'}`,
    limit: (share) => `${number(share.times(100))}%`,
    share: (share, comparedWith = []) => {
      const limits = comparedWith.map((limit) => limit.times(100))
      const places = placesThatTell(percentOf(share), limits, 2)
      return `${digits(shortened(percentOf(share), places).toFixed(places))}%`
    },
    computed: (value, comparedWith = []) => number(shortened(value, placesThatTell(value, comparedWith, 6))),
  }
}

const shortened = (value: Fraction, places: number): Decimal =>
  roundFraction(value, { mode: RoundingMode.HALF_UP, places })

function placesThatTell(value: Fraction, limits: readonly Decimal[], fewest: number): number {
  const sides = limits.map((limit) => compareFractions(value, exactly(limit)))
  for (let places = fewest; places < MOST_PLACES; places += 1) {
    const shown = shortened(value, places)
    if (limits.every((limit, index) => Math.sign(shown.comparedTo(limit)) === sides[index])) return places
  }
  return MOST_PLACES
}

const vietnamese = tongue('vi', '.', ',')
const english = tongue('en', ',', '.')

export const tongueOf = (language: Language): Tongue => (language === 'en' ? english : vietnamese)
