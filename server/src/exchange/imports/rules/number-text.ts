import { Decimal } from '../../../shared/decimal.ts'
import { type Bilingual, bilingual } from '../../../shared/tongue.ts'
import type { ImportProblemCode } from './import-problem.ts'

/** Which sign stands before the decimals in a file; UNKNOWN where nobody said, so that some numbers cannot be told. */
export const DecimalMark = { COMMA: 'COMMA', POINT: 'POINT', UNKNOWN: 'UNKNOWN' } as const
export type DecimalMark = (typeof DecimalMark)[keyof typeof DecimalMark]

export type NumberRead =
  | {
      readonly ok: true
      readonly value: Decimal
      readonly percent: boolean
      /** As written, with a point before the decimals: zeros at the end are kept. */
      readonly digits: string
    }
  | { readonly ok: false; readonly code: ImportProblemCode; readonly expected: Bilingual }

const MOST_PLACES = 6
const MOST_WHOLE = 18

/**
 * Reads a number as people of two habits write it: 87,44 and 87.44; 1.234,5 and 1,234.5; 1 234,5; −5; 85%.
 *
 * Nothing is guessed. One sign before exactly three digits ("1.234") is a thousand to one and a decimal to the other: it is
 * refused unless `mark` says which, or the digits do ("0.234", "1.234.567").
 */
export function readNumber(text: string, mark: DecimalMark = DecimalMark.UNKNOWN): NumberRead {
  const plain = text
    .trim()
    .replace(/[−–]/g, '-')
    .replace(/[\u00a0\u202f\u2009]/g, ' ')
  const percent = plain.endsWith('%')
  const body = (percent ? plain.slice(0, -1) : plain).trim()
  const [, sign = '', digits = ''] = /^([+-]?)\s?(\d[\d., ]*)$/.exec(body) ?? []
  if (digits === '') return refused('NUMBER', NUMBER)
  const found = plainDigits(digits, mark)
  if (!found.ok) return found
  const written = `${sign === '-' ? '-' : ''}${found.digits}`
  const [whole = '', places = ''] = found.digits.split('.')
  if (places.length > MOST_PLACES || whole.length > MOST_WHOLE) return refused('TOO_MANY_DIGITS', DIGITS)
  return { ok: true, value: new Decimal(written), percent, digits: written }
}

type Digits = { readonly ok: true; readonly digits: string } | Extract<NumberRead, { ok: false }>

/** The digits with a point before the decimals and nothing between the thousands. */
function plainDigits(text: string, mark: DecimalMark): Digits {
  const spaced = /^\d{1,3}( \d{3})+(?=$|[.,])/.exec(text)?.[0]
  const digits = spaced === undefined ? text : spaced.replaceAll(' ', '') + text.slice(spaced.length)
  if (digits.includes(' ')) return refused('NUMBER', NUMBER)
  const signs = new Set(digits.replace(/\d/g, ''))
  if (signs.size === 0) return { ok: true, digits }
  if (signs.size === 2) return ofTwoSigns(digits, mark)
  const [sign] = signs
  return ofOneSign(digits, sign === ',' ? ',' : '.', mark, spaced !== undefined)
}

function ofTwoSigns(digits: string, mark: DecimalMark): Digits {
  const decimal = digits.lastIndexOf(',') > digits.lastIndexOf('.') ? ',' : '.'
  const thousands = decimal === ',' ? '.' : ','
  const escaped = `\\${thousands}`
  const shape = new RegExp(`^\\d{1,3}(${escaped}\\d{3})+\\${decimal}\\d+$`)
  const contradicts = mark !== DecimalMark.UNKNOWN && SIGNS[mark] !== decimal
  if (!shape.test(digits) || contradicts) return refused('NUMBER', NUMBER)
  return { ok: true, digits: digits.replaceAll(thousands, '').replace(decimal, '.') }
}

function ofOneSign(digits: string, sign: ',' | '.', mark: DecimalMark, spaced: boolean): Digits {
  const grouped = /^[1-9]\d{0,2}([.,]\d{3})+$/.test(digits)
  const decimal = /^\d+[.,]\d+$/.test(digits)
  const asDecimal: Digits = { ok: true, digits: digits.replace(sign, '.') }
  const asThousands: Digits = { ok: true, digits: digits.replaceAll(sign, '') }
  if (spaced || !grouped) return decimal && agrees(sign, mark) ? asDecimal : refused('NUMBER', NUMBER)
  if (!decimal) return mark === DecimalMark.UNKNOWN || SIGNS[mark] !== sign ? asThousands : refused('NUMBER', NUMBER)
  if (mark === DecimalMark.UNKNOWN) return refused('NUMBER_AMBIGUOUS', ambiguous(digits, sign))
  return SIGNS[mark] === sign ? asDecimal : asThousands
}

const SIGNS = { COMMA: ',', POINT: '.', UNKNOWN: '' } as const

const agrees = (sign: ',' | '.', mark: DecimalMark): boolean => mark === DecimalMark.UNKNOWN || SIGNS[mark] === sign

const refused = (code: ImportProblemCode, expected: Bilingual) => ({ ok: false, code, expected }) as const

const NUMBER: Bilingual = {
  vi: 'cần một số, như 87,44 hoặc 87.44',
  en: 'expected a number, such as 87.44 or 87,44',
}
const DIGITS: Bilingual = {
  vi: `cần không quá ${MOST_WHOLE} chữ số trước và ${MOST_PLACES} chữ số sau dấu thập phân`,
  en: `expected at most ${MOST_WHOLE} digits before and ${MOST_PLACES} after the decimal mark`,
}

const ambiguous = (digits: string, sign: ',' | '.'): Bilingual =>
  bilingual((t) => {
    const thousands = t.number(new Decimal(digits.replace(sign, '')))
    const decimal = t.number(new Decimal(digits.replace(sign, '.')))
    return t.say(
      `cần một số chỉ đọc được một cách: “${digits}” có thể là ${thousands} (dấu ngăn hàng nghìn) hoặc ${decimal} (dấu thập phân); hãy nêu dấu thập phân của tệp`,
      `expected a number that reads one way: “${digits}” may be ${thousands} (thousands) or ${decimal} (decimals); state the decimal mark of the file`,
    )
  })
