import { GraphQLScalarType, Kind, type ValueNode } from 'graphql'
import { type Day, isDay } from './day.ts'
import { Decimal, decimalToNumber } from './decimal.ts'
import { badInput } from './errors.ts'
import { parseInstant, readInstant } from './instant.ts'
import { parseDay } from './parse-day.ts'
import { parseDecimal } from './parse-decimal.ts'

/** The text of a literal; a decimal literal keeps its digits as written, which a JavaScript number would not. */
function written(node: ValueNode): unknown {
  return node.kind === Kind.STRING || node.kind === Kind.INT || node.kind === Kind.FLOAT ? node.value : node.kind
}

export const DateScalar = new GraphQLScalarType<Day, string>({
  name: 'Date',
  description: 'A calendar day in Vietnam (ngày), `YYYY-MM-DD`.',
  serialize: (value) => {
    if (typeof value === 'string' && isDay(value)) return value
    throw new TypeError(`Not a day: ${String(value)}`)
  },
  parseValue: parseDay,
  parseLiteral: (node) => parseDay(written(node)),
})

export const DateTimeScalar = new GraphQLScalarType<Date, string>({
  name: 'DateTime',
  description: 'An instant with its offset (thời điểm), RFC 3339; answered in UTC with milliseconds.',
  serialize: (value) => {
    const instant = value instanceof Date ? value : typeof value === 'string' ? readInstant(value) : null
    if (!instant) throw new TypeError(`Not an instant: ${String(value)}`)
    return instant.toISOString()
  },
  parseValue: parseInstant,
  parseLiteral: (node) => parseInstant(written(node)),
})

export const DecimalScalar = new GraphQLScalarType<Decimal, number>({
  name: 'Decimal',
  description:
    'Exact decimal (số thập phân): at most 15 significant digits, 6 of them after the point; anything longer is refused. ' +
    'A JSON number in answers; a number or a string in arguments.',
  serialize: (value) => {
    if (typeof value === 'string' || typeof value === 'number' || Decimal.isDecimal(value))
      return decimalToNumber(value)
    throw new TypeError(`Not a decimal: ${String(value)}`)
  },
  parseValue: parseDecimal,
  parseLiteral: (node) => parseDecimal(written(node)),
})

export const LongScalar = new GraphQLScalarType<number, number>({
  name: 'Long',
  description: 'Whole number from -(2^53 - 1) to 2^53 - 1, both inclusive (dossiers, đồng).',
  serialize: (value) => {
    const number = Number(value)
    if (!Number.isSafeInteger(number)) throw new TypeError(`Not a whole number within 2^53: ${String(value)}`)
    return number
  },
  parseValue: parseLong,
  parseLiteral: (node) => parseLong(node.kind === Kind.INT ? Number(node.value) : written(node)),
})

function parseLong(value: unknown): number {
  if (typeof value === 'number' && Number.isSafeInteger(value)) return value
  throw badInput({
    vi: `Long: cần số nguyên trong khoảng ±(2^53 - 1), nhận được ${JSON.stringify(value)}.`,
    en: `Long: expected a whole number within ±(2^53 - 1), got ${JSON.stringify(value)}.`,
  })
}
